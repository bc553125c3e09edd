package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.extract.TaskVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.TaskColumn;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
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
    static PackagePlan withMeasures(PackagePlan plan, Labels measures) {
        List<Entry<String, Integer>> known = measures.counted(m -> Measure.of(m).isPresent());
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
    static PackagePlan withClasses(PackagePlan plan, Resource entry, Table table, Labels tasks) {
        TaskVocabulary vocabulary = new TaskVocabulary(plan);
        TaskColumn column = entry.metatrend().study().task();
        Set<String> listed = listed(tasks).stream().map(Entry::getKey).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        if (!listed.isEmpty()) {
            new StudyExtractor(entry, plan, Reading.CORRECTED).extract(table, new StudyExtractor.Sink() {
                @Override
                public void entry(org.metatrend.ingest.ledger.Entry entry) {
                    // only what the studies say matters here
                }

                @Override
                public void study(Study study) {
                    for (Result result : study.results()) {
                        if (!listed.contains(result.task())) {
                            continue;
                        }
                        String words = result.verbatim()
                                + (column == null
                                        ? ""
                                        : " " + table.cell(study.place().row(), column.column()));
                        vocabulary.task(result.task()).sides().stream()
                                .flatMap(Set::stream)
                                .filter(name -> !name.isBlank())
                                .sorted(Comparator.comparingInt(name -> place(words, name)))
                                .forEach(name -> names.putIfAbsent(Labels.key(name), name));
                    }
                }
            });
        }
        List<ClassTerm> terms =
                names.values().stream().map(n -> new ClassTerm(n, null, null)).toList();
        return plan.with(terms, plan.tasks(), plan.measures());
    }

    /** The same plan with the most frequent tasks, those that the figures show first. */
    static PackagePlan withTasks(PackagePlan plan, Labels tasks) {
        List<TaskTerm> terms = new ArrayList<>();
        List<Entry<String, Integer>> listed = listed(tasks);
        boolean anyFrequent = listed.stream().anyMatch(e -> e.getValue() >= FEWEST_RESULTS);
        for (Entry<String, Integer> one : listed) {
            boolean drawn = terms.size() < MOST_DRAWN && (!anyFrequent || one.getValue() >= FEWEST_RESULTS);
            terms.add(new TaskTerm(one.getKey(), null, drawn, drawn, null));
        }
        return plan.with(plan.classes(), terms, plan.measures());
    }

    /** Tasks with several results, and those that are drawn all the same where no task has more. */
    private static List<Entry<String, Integer>> listed(Labels tasks) {
        List<Entry<String, Integer>> counts = tasks.counted(t -> true);
        boolean anyRepeated = counts.stream().anyMatch(e -> e.getValue() > 1);
        return counts.stream()
                .filter(e -> !anyRepeated || e.getValue() > 1)
                .limit(anyRepeated ? MOST_LISTED : MOST_DRAWN)
                .toList();
    }

    private static int place(String words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
