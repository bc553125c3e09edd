package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.TaskVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.manifest.ResourcePlan.TaskColumn;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.Table;

/** What a new package declares after its first review: the classes, tasks and measures that the review's results have. */
final class ProposedPlan {
    /** Tasks that the figures show: more curves in one panel cannot be told apart. */
    private static final int MOST_DRAWN = 4;

    /** Further tasks that are listed, for the user to choose from. */
    private static final int MOST_LISTED = 12;

    private static final int MOST_MEASURES = 3;

    /** Groups with fewer results are drawn only where no group has more. */
    private static final int FEWEST_RESULTS = 5;

    /** What results are of whose review names no task. */
    static final String NO_TASK = "task not stated";

    private ProposedPlan() {}

    /** The same plan with the measures of a review's results; none where it reports nothing but accuracies. */
    static PackagePlan withMeasures(PackagePlan plan, List<Result> results) {
        List<Entry<String, Integer>> known = counted(results.stream()
                .map(Result::measure)
                .filter(m -> Measure.of(m).isPresent())
                .toList());
        // of a small table, what half as many results are of as of the most frequent
        int most = known.isEmpty() ? 0 : known.get(0).getValue();
        int fewest = Math.min(FEWEST_RESULTS, (most + 1) / 2);
        List<String> names = new ArrayList<>(known.stream()
                .filter(e -> e.getValue() >= fewest)
                .map(Entry::getKey)
                .toList());
        String accuracy = Measure.ACCURACY.label();
        if (names.isEmpty() || names.equals(List.of(accuracy))) {
            return plan;
        }
        // accuracy leads, whatever else is reported more often
        if (names.remove(accuracy)) {
            names.add(0, accuracy);
        }
        List<MeasureTerm> terms = new ArrayList<>();
        for (String name : names) {
            terms.add(new MeasureTerm(name, null, null, terms.size() < MOST_MEASURES, null, null, null));
        }
        return plan.with(plan.classes(), plan.tasks(), terms);
    }

    /**
     * The same plan with the classes that the most frequent tasks tell apart, in the order in which the table's labels
     * first name them: so a task is called as the review calls it.
     */
    static PackagePlan withClasses(PackagePlan plan, Table table, TaskColumn column, StudyTable studies) {
        TaskVocabulary vocabulary = new TaskVocabulary(plan);
        Set<String> listed =
                listed(results(studies)).stream().map(Entry::getKey).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        for (Study study : studies.studies()) {
            for (Result result : study.results()) {
                String words = result.verbatim()
                        + (column == null ? "" : " " + table.cell(study.place().row(), column.column()));
                Stream.of(result.task())
                        .filter(listed::contains)
                        .flatMap(t -> vocabulary.task(t).sides().stream())
                        .flatMap(Set::stream)
                        .filter(name -> !name.isBlank())
                        .sorted(Comparator.comparingInt(name -> place(words, name)))
                        .forEach(name -> names.putIfAbsent(key(name), name));
            }
        }
        List<ClassTerm> terms =
                names.values().stream().map(n -> new ClassTerm(n, null, null)).toList();
        return plan.with(terms, plan.tasks(), plan.measures());
    }

    /** The same plan with the most frequent tasks, those that the figures show first. */
    static PackagePlan withTasks(PackagePlan plan, List<Result> results) {
        List<TaskTerm> terms = new ArrayList<>();
        List<Entry<String, Integer>> listed = listed(results);
        boolean anyFrequent = listed.stream().anyMatch(e -> e.getValue() >= FEWEST_RESULTS);
        for (Entry<String, Integer> one : listed) {
            boolean drawn = terms.size() < MOST_DRAWN && (!anyFrequent || one.getValue() >= FEWEST_RESULTS);
            terms.add(new TaskTerm(one.getKey(), null, drawn, drawn, null));
        }
        return plan.with(plan.classes(), terms, plan.measures());
    }

    /** Tasks with several results, and those that are drawn all the same where no task has more. */
    private static List<Entry<String, Integer>> listed(List<Result> results) {
        List<Entry<String, Integer>> counts = counted(results.stream()
                .filter(r -> !r.setAside() && !r.task().isEmpty())
                .map(Result::task)
                .toList());
        boolean anyRepeated = counts.stream().anyMatch(e -> e.getValue() > 1);
        return counts.stream()
                .filter(e -> !anyRepeated || e.getValue() > 1)
                .limit(anyRepeated ? MOST_LISTED : MOST_DRAWN)
                .toList();
    }

    static List<Result> results(StudyTable studies) {
        return studies.studies().stream().flatMap(s -> s.results().stream()).toList();
    }

    /** How many have each label, whatever its case: the most frequent first, equals in the order of the table. */
    private static List<Entry<String, Integer>> counted(List<String> labels) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        labels.forEach(l -> counts.merge(first.computeIfAbsent(key(l), k -> l), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int place(String words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
