package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.metatrend.ingest.study.Answer;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.study.Validation;
import org.metatrend.ingest.study.Validation.Scheme;

/**
 * How many studies validated in which way, and how many share their code and data. A study counts once for each scheme
 * and answer, however many rows it has; only reviews that say something of it count.
 */
final class MethodologyCounts {
    /** What is counted where a table says nothing of a study. */
    private static final String NOT_STATED = Answer.NOT_STATED.label();

    private MethodologyCounts() {}

    /** The counts, by what is counted; nothing where no table says anything. */
    static Map<String, Object> of(List<StudyTable> tables) {
        Map<String, Object> counts = new LinkedHashMap<>();
        List<Study> validated =
                saying(tables, s -> !s.methodology().validation().isEmpty());
        if (!validated.isEmpty()) {
            counts.put("validation", total(validated, MethodologyCounts::schemes, true));
            counts.put("folds", total(validated, MethodologyCounts::folds, false));
        }
        answers(counts, tables, "externalValidation", Methodology::external);
        answers(counts, tables, "codeAvailable", Methodology::code);
        answers(counts, tables, "dataAvailable", Methodology::data);
        return counts;
    }

    private static void answers(
            Map<String, Object> counts, List<StudyTable> tables, String what, Function<Methodology, Answer> answer) {
        List<Study> asked = saying(tables, s -> answer.apply(s.methodology()) != Answer.NOT_STATED);
        if (asked.isEmpty()) {
            return;
        }
        Function<Study, List<String>> label =
                s -> List.of(answer.apply(s.methodology()).label());
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("total", total(asked, label, true));
        Map<String, List<Study>> years = new TreeMap<>();
        for (Study study : asked) {
            study.year()
                    .ifPresent(y -> years.computeIfAbsent(Integer.toString(y), k -> new ArrayList<>())
                            .add(study));
        }
        Map<String, Object> byYear = new LinkedHashMap<>();
        years.forEach((year, studies) -> byYear.put(year, total(studies, label, true)));
        of.put("byYear", byYear);
        counts.put(what, of);
    }

    /** All studies of those tables in which some study says it. */
    private static List<Study> saying(List<StudyTable> tables, Function<Study, Boolean> says) {
        return tables.stream()
                .map(StudyTable::studies)
                .filter(studies -> studies.stream().anyMatch(says::apply))
                .flatMap(List::stream)
                .toList();
    }

    /** How many studies have each label; of a study that has one, "not stated" in another row does not count. */
    private static Map<String, Integer> total(
            List<Study> studies, Function<Study, List<String>> labels, boolean withUnstated) {
        Map<String, List<String>> byStudy = new LinkedHashMap<>();
        for (Study study : studies) {
            byStudy.computeIfAbsent(study.id(), id -> new ArrayList<>()).addAll(labels.apply(study));
        }
        Map<String, Integer> counts = new TreeMap<>();
        byStudy.values().forEach(of -> {
            List<String> stated =
                    of.stream().filter(l -> !l.equals(NOT_STATED)).distinct().toList();
            Stream<String> counted = stated.isEmpty() && withUnstated ? Stream.of(NOT_STATED) : stated.stream();
            counted.forEach(l -> counts.merge(l, 1, Integer::sum));
        });
        return counts;
    }

    private static List<String> schemes(Study study) {
        return study.methodology().validation().stream()
                .map(Validation::scheme)
                .map(Scheme::label)
                .toList();
    }

    private static List<String> folds(Study study) {
        return study.methodology().validation().stream()
                .flatMap(v -> v.folds().stream().mapToObj(Integer::toString))
                .toList();
    }
}
