package org.metatrend.analysis.regress;

import java.util.Objects;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * One estimated coefficient b with its standard error se, judged by Student's t with df degrees of freedom.
 *
 * @param name of the moderator, or {@value LinearFit#INTERCEPT}
 * @param estimate b
 * @param standardError se, not negative
 * @param degreesOfFreedom df, at least 1
 */
public record Term(String name, double estimate, double standardError, int degreesOfFreedom) {
    // The default of Commons Math, 1e-9, would be the largest error of the whole interval.
    private static final double QUANTILE_ACCURACY = 1e-14;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the estimate is not finite, the standard error is negative or not finite, or
     *     there is no degree of freedom
     */
    public Term {
        Objects.requireNonNull(name, "name");
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("the estimate of " + name + " is not finite: " + estimate);
        }
        if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a standard error of " + name + ": " + standardError);
        }
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("no degree of freedom left for " + name + ": " + degreesOfFreedom);
        }
    }

    /** The statistic t = b / se of the hypothesis that the coefficient is zero; 0 where b and se are both 0. */
    public double t() {
        return estimate == 0 ? 0 : estimate / standardError;
    }

    /** The two-sided p-value of t. */
    public double p() {
        return 2 * student().cumulativeProbability(-Math.abs(t()));
    }

    /**
     * The confidence interval b &plusmn; t(1 - (1 - level) / 2; df) se.
     *
     * @param level such as 0.95
     * @return the interval
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval confidenceInterval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        double halfWidth = student().inverseCumulativeProbability(1 - (1 - level) / 2) * standardError;
        return new Interval(estimate - halfWidth, estimate + halfWidth);
    }

    private TDistribution student() {
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY);
    }
}
