package org.metatrend.analysis.effect;

/**
 * One estimate with its sampling variance.
 *
 * @param estimate y, finite
 * @param variance v, finite, not negative
 */
public record EffectSize(double estimate, double variance) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a value is not finite or the variance is negative
     */
    public EffectSize {
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("the estimate is not finite: " + estimate);
        }
        if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a sampling variance: " + variance);
        }
    }
}
