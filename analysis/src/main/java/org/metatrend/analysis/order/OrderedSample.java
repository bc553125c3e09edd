package org.metatrend.analysis.order;

import java.util.Arrays;

/**
 * A sample in ascending order: its quantiles by linear interpolation.
 *
 * <p>The quantile at probability p of n values x(0) &le; ... &le; x(n-1) lies at the position h = (n - 1) p:
 * x(floor h) + (h - floor h) (x(floor h + 1) - x(floor h)). This is definition 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996) 361-365, doi:10.1080/00031305.1996.10473566,
 * the default of R and of NumPy.
 */
public final class OrderedSample {
    private final double[] ascending;

    private OrderedSample(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The given values, copied and sorted.
     *
     * @param values at least one, all finite
     * @return the ordered sample
     * @throws IllegalArgumentException if there is no value or one is not finite
     */
    public static OrderedSample of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        double[] ascending = values.clone();
        for (int i = 0; i < ascending.length; i++) {
            if (!Double.isFinite(ascending[i])) {
                throw new IllegalArgumentException("value " + i + " is not finite: " + ascending[i]);
            }
        }
        Arrays.sort(ascending);
        return new OrderedSample(ascending);
    }

    /** The number of values. */
    public int size() {
        return ascending.length;
    }

    /** The smallest value. */
    public double min() {
        return ascending[0];
    }

    /** The largest value. */
    public double max() {
        return ascending[ascending.length - 1];
    }

    /**
     * The quantile at a probability.
     *
     * @param probability in [0, 1]
     * @return the interpolated value
     * @throws IllegalArgumentException if the probability is outside [0, 1]
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1]: " + probability);
        }
        double position = (ascending.length - 1) * probability;
        int below = (int) position;
        double share = position - below;
        double low = ascending[below];
        double high = ascending[Math.min(below + 1, ascending.length - 1)];
        // From the nearer end, as NumPy does it: otherwise a share close to 1 may overshoot the upper value.
        return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
    }

    /** The median: the quantile at one half. */
    public double median() {
        return quantile(0.5);
    }
}
