package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that the accuracies of a package say together.
 *
 * @param pooled the tasks with enough results, in the order given
 * @param associations within and between groups
 * @param all the results of all tasks
 * @param tooFew how many results the other tasks have
 */
public record AccuracySynthesis(
        List<PooledTask> pooled,
        List<Associations> associations,
        List<AccuracyResult> all,
        Map<String, Integer> tooFew) {
    /** Copies. */
    public AccuracySynthesis {
        pooled = List.copyOf(pooled);
        associations = List.copyOf(associations);
        all = List.copyOf(all);
    }

    /**
     * Pools every task with enough results.
     *
     * @param tasks each with its results
     */
    public static AccuracySynthesis of(List<TaskResults> tasks) {
        List<TaskResults> enough =
                tasks.stream().filter(t -> t.size() >= PooledTask.FEWEST).toList();
        Map<String, Integer> tooFew = new LinkedHashMap<>();
        tasks.stream().filter(t -> t.size() < PooledTask.FEWEST).forEach(t -> tooFew.put(t.task(), t.size()));
        List<AccuracyResult> all =
                tasks.stream().flatMap(t -> t.results().stream()).toList();
        return new AccuracySynthesis(
                enough.parallelStream().map(PooledTask::of).collect(Collectors.toList()),
                Associations.of(all, enough),
                all,
                tooFew);
    }

    /** The pooled models as results.json has them, under `pooled`. */
    public Map<String, Object> pooledJson() {
        Map<String, Object> tasks = new LinkedHashMap<>();
        pooled.forEach(task -> tasks.put(task.task(), task.json()));
        return new Fields()
                .with("measure", "PLO")
                .with("level", PooledModel.LEVEL)
                .with("tasks", tasks)
                .with("tooFew", tooFew)
                .map();
    }

    /** Within and between, as results.json has it, under `withinBetween`. */
    public Map<String, Object> associationsJson() {
        Map<String, Object> mixed = new LinkedHashMap<>();
        mixed.put(Associations.ALL, Fields.of(Associations.mixed(all)));
        pooled.forEach(task -> mixed.put(
                task.task(), Fields.of(Associations.mixed(task.results().results()))));
        List<Map<String, Object>> parts = new ArrayList<>();
        associations.forEach(a -> parts.add(a.json()));
        return new Fields().with("associations", parts).with("mixed", mixed).map();
    }
}
