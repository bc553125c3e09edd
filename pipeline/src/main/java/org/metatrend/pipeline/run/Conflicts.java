package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.metatrend.ingest.link.CitedStudy;
import org.metatrend.ingest.link.Links;
import org.metatrend.ingest.link.Reported;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.run.Conflict.Said;

/** Finds what two reviews say differently of one study. What both say in any row is no conflict. */
final class Conflicts {
    private final Map<String, List<Study>> rows = new HashMap<>();
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(List<StudyTable> tables) {
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                rows.computeIfAbsent(study.id(), i -> new ArrayList<>()).add(study);
            }
        }
    }

    /** The conflicts of all linked studies, as the tables were before the studies were joined. */
    static List<Conflict> of(Links links, List<StudyTable> tables) {
        Conflicts conflicts = new Conflicts(tables);
        for (List<CitedStudy> study : links.studies()) {
            for (int i = 0; i < study.size(); i++) {
                for (int j = i + 1; j < study.size(); j++) {
                    conflicts.between(study.get(0).id(), study.get(i), study.get(j));
                }
            }
        }
        return conflicts.found;
    }

    private void between(String id, CitedStudy a, CitedStudy b) {
        List<Study> one = rows.get(a.id());
        List<Study> other = rows.get(b.id());
        Study first = one.get(0);
        Study second = other.get(0);
        if (first.year().isPresent()
                && second.year().isPresent()
                && !first.year().equals(second.year())) {
            found.add(new Conflict(
                    id,
                    "year",
                    said(first, first.reference() + ", " + first.year().getAsInt()),
                    said(second, second.reference() + ", " + second.year().getAsInt()),
                    "a paper may appear online a year before it is printed"));
        }
        sizes(id, a, b);
        Map<String, List<OneOf>> values = results(one);
        results(other).forEach((what, of) -> values(id, what, values.getOrDefault(what, List.of()), of));
    }

    private void sizes(String id, CitedStudy a, CitedStudy b) {
        Set<Integer> one = a.whole();
        Set<Integer> other = b.whole();
        if (!one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains)) {
            found.add(new Conflict(
                    id,
                    "sample size",
                    said(sized(a), sized(a).sizeVerbatim()),
                    said(sized(b), sized(b).sizeVerbatim()),
                    "a review may count a part of the study, such as the classes it is about"));
        }
    }

    private Study sized(CitedStudy of) {
        return rows.get(of.id()).stream()
                .filter(s -> s.sampleSize().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void values(String id, String what, List<OneOf> one, List<OneOf> other) {
        if (one.isEmpty()) {
            return;
        }
        if (one.stream()
                .noneMatch(x -> other.stream().anyMatch(y -> x.reported().sameNumber(y.reported())))) {
            OneOf x = closest(one, other);
            OneOf y = closest(other, List.of(x));
            found.add(new Conflict(
                    id,
                    what,
                    said(x.study(), x.result().verbatim()),
                    said(y.study(), y.result().verbatim()),
                    remark(one, other)));
        }
        if (subjects(one).isEmpty() || subjects(other).isEmpty()) {
            return;
        }
        if (subjects(one).stream().noneMatch(subjects(other)::contains)) {
            found.add(new Conflict(
                    id,
                    "subjects of " + one.get(0).result().task(),
                    said(withOwnSize(one)),
                    said(withOwnSize(other)),
                    "a review may count the subjects of one analysis and the other those of another"));
        }
    }

    private static String remark(List<OneOf> one, List<OneOf> other) {
        if (inferred(one) || inferred(other)) {
            return "a table does not state the task, so the values may be of different tasks, or a mean over tasks";
        }
        return one.size() > 1 || other.size() > 1
                ? "a review lists several analyses, and the other may have taken one that is not among them"
                : "each review may have taken another analysis of the paper";
    }

    private static boolean inferred(List<OneOf> results) {
        return results.stream().anyMatch(r -> r.result().flags().contains(Flag.TASK_INFERRED));
    }

    /** One result of a study. */
    private record OneOf(Study study, Result result, Reported reported) {
        double value() {
            return result.value().orElseThrow();
        }

        OptionalInt own() {
            return result.flags().contains(Flag.STUDY_SIZE) ? OptionalInt.empty() : result.sampleSize();
        }
    }

    /** By measure and task; results without a task cannot be compared. */
    private static Map<String, List<OneOf>> results(List<Study> rows) {
        Map<String, List<OneOf>> results = new LinkedHashMap<>();
        for (Study study : rows) {
            for (Result result : study.results()) {
                if (result.value().isPresent() && !result.task().isEmpty()) {
                    results.computeIfAbsent(result.measure() + " of " + result.task(), k -> new ArrayList<>())
                            .add(new OneOf(study, result, Reported.of(result)));
                }
            }
        }
        return results;
    }

    private static OneOf closest(List<OneOf> among, List<OneOf> to) {
        return among.stream()
                .min(Comparator.comparingDouble(x -> to.stream()
                        .mapToDouble(y -> Math.abs(x.value() - y.value()))
                        .min()
                        .orElseThrow()))
                .orElseThrow();
    }

    private static Set<Integer> subjects(List<OneOf> results) {
        return results.stream()
                .filter(r -> r.own().isPresent())
                .map(r -> r.own().getAsInt())
                .collect(Collectors.toSet());
    }

    private static Study withOwnSize(List<OneOf> results) {
        return results.stream()
                .filter(r -> r.own().isPresent())
                .findFirst()
                .orElseThrow()
                .study();
    }

    private static Said said(Study study) {
        return said(study, study.sizeVerbatim());
    }

    private static Said said(Study study, String verbatim) {
        return new Said(study.review(), study.place(), verbatim);
    }
}
