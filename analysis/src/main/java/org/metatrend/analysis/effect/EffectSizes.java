package org.metatrend.analysis.effect;

import java.util.List;

/**
 * The estimates of k studies with their sampling variances. Studies are counted from 0.
 *
 * @param estimates y, finite, copied
 * @param variances v, finite, above 0, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record EffectSizes(double[] estimates, double[] variances) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if there is no study, the lengths differ, an estimate is not finite or a variance
     *     is not finite and above 0 (the message names study and value)
     */
    public EffectSizes {
        if (estimates.length != variances.length) {
            throw new IllegalArgumentException(
                    estimates.length + " estimates need as many variances, not " + variances.length);
        }
        if (estimates.length == 0) {
            throw new IllegalArgumentException("there is no study");
        }
        estimates = estimates.clone();
        variances = variances.clone();
        for (int i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i])) {
                throw new IllegalArgumentException("the estimate of study " + i + " is not finite: " + estimates[i]);
            }
            if (!(variances[i] > 0 && 1 / variances[i] > 0) || Double.isInfinite(1 / variances[i])) {
                throw new IllegalArgumentException(
                        "the variance of study " + i + " must be finite and above 0: " + variances[i]);
            }
        }
    }

    /**
     * The effect sizes of a list.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static EffectSizes of(List<EffectSize> sizes) {
        return new EffectSizes(
                sizes.stream().mapToDouble(EffectSize::estimate).toArray(),
                sizes.stream().mapToDouble(EffectSize::variance).toArray());
    }

    /** k, the number of studies. */
    public int size() {
        return estimates.length;
    }

    /** y of study i. */
    public double estimate(int i) {
        return estimates[i];
    }

    /** v of study i. */
    public double variance(int i) {
        return variances[i];
    }

    /** The studies of the given indices, in their order. */
    public EffectSizes select(int... studies) {
        double[] y = new double[studies.length];
        double[] v = new double[studies.length];
        for (int i = 0; i < studies.length; i++) {
            y[i] = estimates[studies[i]];
            v[i] = variances[studies[i]];
        }
        return new EffectSizes(y, v);
    }

    /** A copy of the estimates. */
    @Override
    public double[] estimates() {
        return estimates.clone();
    }

    /** A copy of the variances. */
    @Override
    public double[] variances() {
        return variances.clone();
    }
}
