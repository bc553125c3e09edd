package org.metatrend.pipeline.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.multiverse.Multiverse;
import org.metatrend.pipeline.multiverse.MultiverseReport;
import org.metatrend.pipeline.pooled.AccuracySynthesis;
import org.metatrend.pipeline.pooled.PooledCsv;
import org.metatrend.pipeline.pooled.TaskResults;

/** Adds to the corrected reading what its accuracies say together. */
final class Synthesis {
    private Synthesis() {}

    static ReadingOutput add(ReadingOutput output, PackagePlan plan, Map<Reading, List<StudyTable>> tables) {
        Optional<AccuracyResults> accuracies = AccuracyResults.of(plan, tables.get(Reading.CORRECTED));
        if (accuracies.isEmpty() || accuracies.get().tasks().isEmpty()) {
            return output;
        }
        Map<String, List<TaskResults>> readings = new LinkedHashMap<>();
        tables.forEach((reading, of) -> AccuracyResults.of(plan, of)
                .ifPresent(results -> readings.put(reading.label(), drawn(plan, results.tasks()))));
        CompletableFuture<Multiverse> multiverse = CompletableFuture.supplyAsync(() -> Multiverse.of(readings));
        AccuracySynthesis synthesis = AccuracySynthesis.of(accuracies.get().tasks());
        Map<String, Object> pooled = new LinkedHashMap<>();
        pooled.put("results", accuracies.get().counts());
        pooled.putAll(synthesis.pooledJson());
        return output.with("pooled", pooled)
                .withTable("pooled.csv", PooledCsv.of(synthesis.pooled()))
                .with("withinBetween", synthesis.associationsJson())
                .with("multiverse", MultiverseReport.json(multiverse.join()))
                .withTable("multiverse.csv", MultiverseReport.csv(multiverse.join()));
    }

    /** The tasks that the package draws; others mix questions, such as those of which the classes are not stated. */
    private static List<TaskResults> drawn(PackagePlan plan, List<TaskResults> tasks) {
        Set<String> names = plan.tasks().stream()
                .filter(PackagePlan.TaskTerm::figures)
                .map(PackagePlan.TaskTerm::name)
                .collect(Collectors.toSet());
        return tasks.stream().filter(t -> names.contains(t.task())).toList();
    }
}
