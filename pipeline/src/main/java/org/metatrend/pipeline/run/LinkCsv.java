package org.metatrend.pipeline.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.link.Certainty;
import org.metatrend.ingest.link.CitedStudy;
import org.metatrend.ingest.link.Judgement;
import org.metatrend.ingest.link.Links;
import org.metatrend.pipeline.output.SafeCsv;

/**
 * The table of links: a line for each pair of citations of one study, then one for each pair in question that was not
 * linked.
 */
final class LinkCsv {
    private LinkCsv() {}

    static byte[] of(Links links) {
        SafeCsv csv = new SafeCsv(List.of(
                "study",
                "certainty",
                "review",
                "source",
                "rows",
                "reference",
                "other_review",
                "other_source",
                "other_rows",
                "other_reference",
                "evidence",
                "remark"));
        Set<Judgement> written = new HashSet<>();
        for (List<CitedStudy> study : links.studies()) {
            for (int i = 0; i < study.size(); i++) {
                for (int j = i + 1; j < study.size(); j++) {
                    linked(csv, links, written, study.get(i), study.get(j));
                }
            }
        }
        links.judgements().stream()
                .filter(j -> !written.contains(j) && isInQuestion(j))
                .forEach(j -> row(csv, "", j.certainty().label(), j, j.reason()));
        return csv.bytes();
    }

    private static void linked(SafeCsv csv, Links links, Set<Judgement> written, CitedStudy a, CitedStudy b) {
        Judgement judgement =
                links.between(a.id(), b.id()).orElseGet(() -> new Judgement(a, b, Certainty.UNDECIDED, List.of(), ""));
        written.add(judgement);
        if (judgement.certainty().links()) {
            row(csv, links.id(a.id()), judgement.certainty().label(), judgement, judgement.reason());
        } else {
            String alone = judgement.reason().isEmpty() ? "" : "; alone not: " + judgement.reason();
            row(csv, links.id(a.id()), "through others", judgement, "both are linked to a third review" + alone);
        }
    }

    /** Years one apart in which nothing agrees, or other names, are no question. */
    private static boolean isInQuestion(Judgement judgement) {
        boolean sameYear = judgement.one().year().equals(judgement.other().year());
        return (sameYear && judgement.certainty() != Certainty.REFUTED)
                || !judgement.evidence().isEmpty()
                || judgement.reason().startsWith("the manifest: ");
    }

    private static void row(SafeCsv csv, String study, String certainty, Judgement pair, String remark) {
        CitedStudy one = pair.one();
        CitedStudy other = pair.other();
        csv.row(
                study,
                certainty,
                one.review(),
                one.source(),
                rows(one),
                one.reference(),
                other.review(),
                other.source(),
                rows(other),
                other.reference(),
                pair.words(),
                remark);
    }

    private static String rows(CitedStudy study) {
        return String.join(" ", study.rows().stream().map(String::valueOf).toList());
    }
}
