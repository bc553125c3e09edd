package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.link.CitedStudy;
import org.metatrend.ingest.link.Linking;
import org.metatrend.ingest.link.Links;
import org.metatrend.ingest.link.Ruling;
import org.metatrend.ingest.manifest.PackagePlan.LinkTerm;
import org.metatrend.ingest.manifest.PackagePlan.LinkTerm.End;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.StudyTable;

/**
 * The study tables of a package with each study counted once, whichever reviews cite it.
 *
 * @param tables with one id for a study, and each result it has in several reviews kept once
 * @param links which citations are of one study
 * @param merged how many results were merged into those of another review
 * @param conflicts what reviews say differently of one study
 */
record LinkedStudies(List<StudyTable> tables, Links links, int merged, List<Conflict> conflicts) {
    LinkedStudies {
        tables = List.copyOf(tables);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Links the studies of the corrected reading.
     *
     * @throws BadInput if a link of the manifest names no row, or cannot hold
     */
    static LinkedStudies of(ReadPackage read, List<StudyTable> tables) {
        List<CitedStudy> cited = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Resource resource = read.manifest().resources().get(i);
            boolean countsClasses =
                    resource.metatrend().study().sampleSize().stream().anyMatch(c -> c.ofClass() != null);
            cited.addAll(CitedStudy.of(tables.get(i), countsClasses));
        }
        String manifest = read.manifest().name() + "/datapackage.json";
        List<Ruling> rulings = rulings(manifest, read.manifest().metatrend().links(), cited);
        Links links = Linking.of(cited, rulings);
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            boolean together = links.id(ruling.one()).equals(links.id(ruling.other()));
            if (ruling.same() != together) {
                throw new BadInput(
                        manifest + ": /metatrend/links/" + i,
                        "a link that contradicts another one",
                        "links that leave every review each of its studies once",
                        "take one of them out");
            }
        }
        ResultMerge merge = ResultMerge.of(links, tables);
        return new LinkedStudies(merge.tables(), links, merge.merged(), Conflicts.of(links, tables));
    }

    /** How many studies several reviews cite, and what came of it, as results.json has it. */
    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("studies", links.studies().size());
        numbers.put("citations", links.studies().stream().mapToInt(List::size).sum());
        numbers.put("mergedResults", merged);
        numbers.put("conflicts", conflicts.size());
        return numbers;
    }

    /** What a run says of it. */
    String summary() {
        return links.studies().size() + (links.studies().size() == 1 ? " study is" : " studies are")
                + " cited by several reviews, " + merged + (merged == 1 ? " result" : " results") + " merged, "
                + conflicts.size() + (conflicts.size() == 1 ? " conflict" : " conflicts") + " between reviews";
    }

    private static List<Ruling> rulings(String manifest, List<LinkTerm> terms, List<CitedStudy> cited) {
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            LinkTerm term = terms.get(i);
            String at = manifest + ": /metatrend/links/" + i;
            CitedStudy one = named(at + "/one", term.one(), cited);
            CitedStudy other = named(at + "/other", term.other(), cited);
            if (one.review().equals(other.review())) {
                throw new BadInput(
                        at,
                        "two studies of one review: " + BadInput.quote(one.review()),
                        "studies of two reviews",
                        "correct one of the two; within a review the column identity tells studies apart");
            }
            rulings.add(new Ruling(term.verdict() == LinkTerm.Verdict.SAME, one.id(), other.id(), term.reason()));
        }
        return rulings;
    }

    private static CitedStudy named(String at, End end, List<CitedStudy> cited) {
        List<CitedStudy> named = cited.stream()
                .filter(c -> c.source().equals(end.resource()))
                .filter(c -> end.row() == null
                        ? c.reference().equals(end.reference())
                        : c.rows().contains(end.row()))
                .toList();
        if (named.size() != 1) {
            String what = end.row() == null ? "reference " + BadInput.quote(end.reference()) : "row " + end.row();
            throw new BadInput(
                    at,
                    named.isEmpty()
                            ? "the " + what + ", which " + end.resource() + " does not have among its kept rows"
                            : "the " + what + ", which " + end.resource() + " has for " + named.size() + " studies",
                    "one study of that table",
                    named.isEmpty() ? "copy it from studies.csv" : "give the row instead");
        }
        return named.get(0);
    }
}
