package org.metatrend.pipeline.multiverse;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One set of choices.
 *
 * @param reading of the tables
 * @param tasks which results: a task, or all tasks with a fixed effect of each
 * @param size whose subjects count: those of the task or of the study
 * @param measure of effect
 * @param estimator of the slope
 * @param weights of results
 * @param cluster within which results depend on each other
 * @param form of the number of subjects
 * @param adjusted for what else
 */
public record Specification(
        String reading,
        String tasks,
        String size,
        String measure,
        String estimator,
        String weights,
        String cluster,
        String form,
        String adjusted) {
    /** The choices by their names, in their order. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("reading", reading);
        choices.put("tasks", tasks);
        choices.put("size", size);
        choices.put("measure", measure);
        choices.put("estimator", estimator);
        choices.put("weights", weights);
        choices.put("cluster", cluster);
        choices.put("form", form);
        choices.put("adjusted", adjusted);
        return choices;
    }
}
