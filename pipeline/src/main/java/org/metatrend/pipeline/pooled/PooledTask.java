package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.regress.Estimated;

/**
 * What the accuracies of one task say together.
 *
 * @param results the accuracies
 * @param weights the fit that results weigh by: random effects by REML
 * @param models by name, each pooled or with a reason why not
 * @param onSize the meta-regression on ln(n)
 * @param onSizeAndYear the meta-regression on ln(n) and year
 * @param small whether small studies report something else
 */
public record PooledTask(
        TaskResults results,
        MetaFit weights,
        Map<String, Estimated<PooledModel>> models,
        Estimated<MetaFit> onSize,
        Estimated<MetaFit> onSizeAndYear,
        SmallStudies small) {
    /** Fewer results than this cannot be pooled in a way worth reading. */
    public static final int FEWEST = 3;

    private static final int FEW = 10;

    /**
     * Pools a task.
     *
     * @param results at least three
     * @throws IllegalArgumentException if there are fewer
     */
    public static PooledTask of(TaskResults results) {
        if (results.size() < FEWEST) {
            throw new IllegalArgumentException(
                    results.size() + " results of " + results.task() + " are too few to pool");
        }
        PoolingModels models = new PoolingModels(results);
        return new PooledTask(
                results,
                models.reml(),
                models.all(),
                MetaRegressions.onSize(results),
                MetaRegressions.onSizeAndYear(results),
                SmallStudies.of(results));
    }

    /** The task's name. */
    public String task() {
        return results.task();
    }

    /** As results.json has it. */
    Map<String, Object> json() {
        Map<String, Object> pooled = new LinkedHashMap<>();
        models.forEach((name, model) -> pooled.put(name, Fields.of(model.map(PooledModel::json))));
        double supposed = PooledModel.accuracy(weights.intercept().estimate());
        return new Fields()
                .with("k", results.size())
                .with("studies", new LinkedHashSet<>(results.studies()).size())
                .with("reviews", new LinkedHashSet<>(results.reviews()).size())
                .with(
                        "sizesOfWholeStudies",
                        results.results().stream()
                                .filter(AccuracyResult::wholeStudy)
                                .count())
                .with("corrected", results.perfect())
                .with("models", pooled)
                .estimated("onSize", onSize.map(fit -> MetaRegressions.json(fit, results.studies())))
                .estimated(
                        "onSizeAndYear",
                        onSizeAndYear.map(
                                fit -> MetaRegressions.json(fit, results.dated().studies())))
                .with("bias", small.json())
                .with("testSets", TestSets.json(results, supposed))
                .warnings(warnings())
                .map();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (results.size() < FEW) {
            warnings.add("Only " + results.size()
                    + " results: heterogeneity, moderators and small-study effects can hardly be told below ten.");
        }
        if (results.perfect() > 0) {
            warnings.add(results.perfect()
                    + " results of 0 or 1 got half a subject on both sides; GLMM needs no such correction.");
        }
        return warnings;
    }
}
