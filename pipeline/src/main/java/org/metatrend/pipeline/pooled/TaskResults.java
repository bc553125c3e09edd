package org.metatrend.pipeline.pooled;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.ProportionMeasure;

/**
 * The accuracies of one task.
 *
 * @param task its name
 * @param chance the accuracy of guessing, 0 where it is not known
 * @param results at least one
 */
public record TaskResults(String task, double chance, List<AccuracyResult> results) {
    /** Copies. */
    public TaskResults {
        results = List.copyOf(results);
    }

    /** k. */
    public int size() {
        return results.size();
    }

    /** The effect sizes of all results; half a subject is added on both sides of those that are 0 or 1. */
    public EffectSizes effects(ProportionMeasure measure) {
        return EffectSizes.of(
                measure.of(results.stream().map(AccuracyResult::proportion).toList(), ContinuityCorrection.ONLY_ZERO));
    }

    /** One number of each result. */
    public double[] column(ToDoubleFunction<AccuracyResult> of) {
        return results.stream().mapToDouble(of).toArray();
    }

    long[] correct() {
        return results.stream()
                .map(AccuracyResult::correct)
                .mapToLong(Correct::count)
                .toArray();
    }

    long[] subjects() {
        return results.stream().mapToLong(AccuracyResult::subjects).toArray();
    }

    /** The study of each result. */
    public List<String> studies() {
        return results.stream().map(AccuracyResult::study).toList();
    }

    /** The review of each result. */
    public List<String> reviews() {
        return results.stream().map(AccuracyResult::review).toList();
    }

    /** Those of which the year is known. */
    public TaskResults dated() {
        return new TaskResults(
                task,
                chance,
                results.stream().filter(r -> !Double.isNaN(r.year())).toList());
    }

    long perfect() {
        return results.stream()
                .filter(r -> r.correct().count() == r.subjects() || r.correct().count() == 0)
                .count();
    }
}
