package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MeasureVocabulary;
import org.metatrend.ingest.extract.SampleSize;
import org.metatrend.ingest.extract.TaskVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.study.Task;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.TaskResults;

/**
 * The accuracies of a reading that can be pooled, and why others cannot.
 *
 * @param tasks in the package's order, then in that of appearance
 * @param read how many accuracies there are
 * @param leftOut how many of them cannot be pooled, by the reason
 */
record AccuracyResults(List<TaskResults> tasks, int read, Map<String, Integer> leftOut) {

    /** Those of a package; empty if it is not about accuracy. */
    static Optional<AccuracyResults> of(PackagePlan plan, List<StudyTable> tables) {
        return new MeasureVocabulary(plan)
                .terms().stream()
                        .map(MeasureTerm::name)
                        .filter(name -> Measure.of(name)
                                .filter(m -> m == Measure.ACCURACY)
                                .isPresent())
                        .findFirst()
                        .map(measure -> of(plan, tables, measure));
    }

    private static AccuracyResults of(PackagePlan plan, List<StudyTable> tables, String measure) {
        TaskVocabulary vocabulary = new TaskVocabulary(plan);
        Map<String, List<AccuracyResult>> byTask = new LinkedHashMap<>();
        plan.tasks().forEach(t -> byTask.put(t.name(), new ArrayList<>()));
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        int read = 0;
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                for (Result result : study.results()) {
                    if (!result.measure().equals(measure)) {
                        continue;
                    }
                    read++;
                    Optional<String> why = why(result);
                    if (why.isPresent()) {
                        leftOut.merge(why.get(), 1, Integer::sum);
                    } else {
                        byTask.computeIfAbsent(result.task(), name -> new ArrayList<>())
                                .add(result(vocabulary, study, result));
                    }
                }
            }
        }
        List<TaskResults> tasks = byTask.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e ->
                        new TaskResults(e.getKey(), vocabulary.task(e.getKey()).chance(), e.getValue()))
                .toList();
        return new AccuracyResults(tasks, read, leftOut);
    }

    /** Why a result cannot be pooled. */
    private static Optional<String> why(Result result) {
        if (result.value().isEmpty()) {
            return Optional.of("no value");
        }
        if (result.setAside()) {
            return Optional.of("set aside");
        }
        if (result.task().isBlank()) {
            return Optional.of("no task");
        }
        if (result.sampleSize().isEmpty() || result.sampleSize().getAsInt() < 1) {
            return Optional.of("no sample size");
        }
        double value = result.value().getAsDouble();
        return value >= 0 && value <= 1 ? Optional.empty() : Optional.of("not between 0 and 1");
    }

    private static AccuracyResult result(TaskVocabulary vocabulary, Study study, Result result) {
        return new AccuracyResult(
                study.id(),
                study.reference(),
                study.review(),
                result.task(),
                number(study.year()),
                result.sampleSize().getAsInt(),
                result.value().getAsDouble(),
                result.flags().contains(Flag.STUDY_SIZE),
                number(study.sampleSize()),
                majority(vocabulary, study, result));
    }

    /** The share of the largest of the sides that a task tells apart; NaN unless the sizes of all are known. */
    private static double majority(TaskVocabulary vocabulary, Study study, Result result) {
        List<Set<String>> sides = vocabulary.task(result.task()).sides();
        SampleSize size = new SampleSize(study.sampleSize(), study.classSizes().subjects());
        double sum = 0;
        double largest = 0;
        for (Collection<String> side : sides) {
            double n = number(vocabulary.subjects(Task.comparing(List.of(side)), size));
            sum += n;
            largest = Math.max(largest, n);
        }
        return sides.size() < 2 ? Double.NaN : largest / sum;
    }

    private static double number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : Double.NaN;
    }

    /** The account, as results.json has it: read = used + left out. */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", read);
        counts.put("used", tasks.stream().mapToInt(TaskResults::size).sum());
        counts.put("leftOut", leftOut);
        return counts;
    }
}
