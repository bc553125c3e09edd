package org.metatrend.pipeline.consistency;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.metatrend.ingest.extract.SampleSize;
import org.metatrend.ingest.extract.TaskVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.Task;

/**
 * The package's tasks and classes, with the sizes that a study gives.
 *
 * @param tasks spellings of tasks and classes
 * @param parts the subtypes of each class
 */
record Vocabulary(TaskVocabulary tasks, Map<String, List<String>> parts) {
    static Vocabulary of(PackagePlan plan) {
        return new Vocabulary(
                new TaskVocabulary(plan),
                plan.classes().stream().collect(Collectors.toMap(ClassTerm::name, ClassTerm::subtypes, (a, b) -> a)));
    }

    /** The subjects on each of the two sides of a result's task; none unless both are known. */
    List<Integer> twoSides(Study study, Result result) {
        Task task = tasks.task(result.task());
        List<OptionalInt> sizes = task.sides().stream()
                .map(side -> tasks.subjects(Task.comparing(List.of(side)), size(study)))
                .toList();
        return sizes.size() == 2 && sizes.stream().allMatch(OptionalInt::isPresent)
                ? sizes.stream().map(OptionalInt::getAsInt).toList()
                : List.of();
    }

    /** The sizes of the classes by the package's names. */
    Map<String, Integer> byClass(Study study) {
        return tasks.byClass(size(study));
    }

    private static SampleSize size(Study study) {
        return new SampleSize(study.sampleSize(), study.classSizes().subjects());
    }
}
