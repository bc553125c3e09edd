package org.metatrend.analysis.decompose;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.metatrend.analysis.regress.Interval;

/**
 * A linear association of y with x.
 *
 * @param correlation r, in [-1, 1]
 * @param slope of y on x
 * @param slopeStandardError of the slope
 * @param degreesOfFreedom df, at least 1
 */
public record Association(double correlation, double slope, double slopeStandardError, int degreesOfFreedom) {
    private static final double QUANTILE_ACCURACY = 1e-14;

    /**
     * From sums of squares and products about the means.
     *
     * @param xx of x, above 0
     * @param xy of both
     * @param yy of y, above 0
     */
    static Association of(double xx, double xy, double yy, int degreesOfFreedom) {
        double r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        double error = Math.sqrt((1 - r) * (1 + r) * yy / xx / degreesOfFreedom);
        return new Association(r, xy / xx, error, degreesOfFreedom);
    }

    /** t = r sqrt(df / (1 - r&sup2;)), of the correlation and of the slope; infinite where r is 1 or -1. */
    public double statistic() {
        return correlation * Math.sqrt(degreesOfFreedom / ((1 - correlation) * (1 + correlation)));
    }

    /** The two-sided p-value of t. */
    public double p() {
        double t = Math.abs(statistic());
        return Double.isInfinite(t) ? 0 : 2 * student().cumulativeProbability(-t);
    }

    /**
     * The interval of the correlation by Fisher's z: tanh(artanh r &plusmn; z / sqrt(df - 1)). With one degree of freedom
     * nothing is known: [-1, 1]. Fisher, Metron 1 (1921) 3-32.
     *
     * @param level such as 0.95
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval correlationInterval(double level) {
        checkLevel(level);
        if (degreesOfFreedom == 1) {
            return new Interval(-1, 1);
        }
        if (Math.abs(correlation) == 1) {
            return new Interval(correlation, correlation);
        }
        double half =
                -new NormalDistribution(null, 0, 1, QUANTILE_ACCURACY).inverseCumulativeProbability((1 - level) / 2)
                        / Math.sqrt(degreesOfFreedom - 1.0);
        double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }

    /**
     * The interval of the slope by Student's t.
     *
     * @param level such as 0.95
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval slopeInterval(double level) {
        checkLevel(level);
        double half = -student().inverseCumulativeProbability((1 - level) / 2) * slopeStandardError;
        return new Interval(slope - half, slope + half);
    }

    /** Whether the interval of the slope is all on one side of 0. */
    public boolean clear(double level) {
        Interval interval = slopeInterval(level);
        return interval.lower() > 0 || interval.upper() < 0;
    }

    private TDistribution student() {
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY);
    }

    private static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
    }
}
