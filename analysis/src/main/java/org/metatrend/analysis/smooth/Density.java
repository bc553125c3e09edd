package org.metatrend.analysis.smooth;

import java.util.Objects;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.metatrend.analysis.order.OrderedSample;

/**
 * Gaussian kernel density: f(t) = 1 / (n h sqrt(2 pi)) sum exp(-((t - x_i) / h)^2 / 2), with bandwidth h.
 *
 * <p>Source: B. W. Silverman, Density Estimation for Statistics and Data Analysis (1986), section 2.4,
 * doi:10.1201/9781315140919.
 *
 * @param rule the rule for the bandwidth
 */
public record Density(Rule rule) {
    /** Rules of thumb for the bandwidth, with the standard deviation s (n - 1 degrees of freedom). */
    public enum Rule {
        /**
         * h = 0.9 min(s, IQR / 1.34) n^(-1/5): Silverman (1986), page 48, equation 3.31, R's {@code bw.nrd0}. It is
         * narrower than Scott's where there is skewness or more than one mode. With an interquartile range of 0 the
         * standard deviation stands alone, as in R.
         */
        SILVERMAN {
            @Override
            double bandwidth(OrderedSample sample, double deviation) {
                double quartiles = (sample.quantile(0.75) - sample.quantile(0.25)) / NORMAL_QUARTILE_RANGE;
                double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
                return 0.9 * spread * Math.pow(sample.size(), -0.2);
            }
        },
        /**
         * h = s n^(-1/5): D. W. Scott, Multivariate Density Estimation (1992), page 152, doi:10.1002/9780470316849, in
         * one dimension; the default of SciPy's {@code gaussian_kde} and so of many violin plots.
         */
        SCOTT {
            @Override
            double bandwidth(OrderedSample sample, double deviation) {
                return deviation * Math.pow(sample.size(), -0.2);
            }
        };

        // As rounded in equation 3.30; the normal distribution's is 1.349.
        private static final double NORMAL_QUARTILE_RANGE = 1.34;

        abstract double bandwidth(OrderedSample sample, double deviation);
    }

    /** Validates the rule. */
    public Density {
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * The bandwidth h.
     *
     * @param values at least two, not all equal
     * @return the bandwidth by the rule, above 0
     * @throws IllegalArgumentException if there are fewer than two values, one is not finite, or all are equal
     */
    public double bandwidth(double[] values) {
        OrderedSample sample = OrderedSample.of(values);
        if (!(sample.min() < sample.max())) {
            throw new IllegalArgumentException(
                    "a density needs two different values; all " + sample.size() + " are " + sample.min());
        }
        return rule.bandwidth(sample, new StandardDeviation().evaluate(values));
    }

    /**
     * The density at given points.
     *
     * @param values at least two, not all equal
     * @param grid finite points
     * @return the density
     * @throws IllegalArgumentException if there are fewer than two values, a number is not finite, or all values are
     *     equal
     */
    public DensityCurve at(double[] values, double[] grid) {
        SortedSample.requireFinite("point", grid);
        double h = bandwidth(values);
        double scale = 1 / (values.length * h * Math.sqrt(2 * Math.PI));
        double[] density = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            double sum = 0;
            for (double value : values) {
                double z = (grid[i] - value) / h;
                sum += Math.exp(-z * z / 2);
            }
            density[i] = scale * sum;
        }
        return new DensityCurve(h, grid, density);
    }

    /**
     * The density on an even grid that reaches beyond the extreme values by some bandwidths.
     *
     * @param values at least two, not all equal
     * @param points number of points, at least 2
     * @param cut how many bandwidths to reach beyond the values, not negative
     * @return the density
     * @throws IllegalArgumentException if there are fewer than two values or points, a value is not finite, all are
     *     equal, or the cut is negative or not finite
     */
    public DensityCurve on(double[] values, int points, double cut) {
        if (points < 2) {
            throw new IllegalArgumentException("a grid needs at least two points: " + points);
        }
        if (!(cut >= 0 && cut < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the cut is finite and not negative: " + cut);
        }
        OrderedSample sample = OrderedSample.of(values);
        double reach = cut * bandwidth(values);
        double from = sample.min() - reach;
        double to = sample.max() + reach;
        double[] grid = new double[points];
        for (int i = 0; i < points; i++) {
            grid[i] = from + (to - from) * i / (points - 1);
        }
        return at(values, grid);
    }
}
