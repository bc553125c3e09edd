package org.metatrend.analysis.likelihood;

import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.metatrend.analysis.regress.Interval;

/**
 * One estimated coefficient b with its standard error se, judged by Student's t, or by the normal distribution.
 *
 * @param name of the moderator, or the intercept's
 * @param estimate b
 * @param standardError se, not negative
 * @param degreesOfFreedom of t, above 0; infinite for the normal distribution
 */
public record Coefficient(String name, double estimate, double standardError, double degreesOfFreedom) {
    // The default of Commons Math, 1e-9, would be the largest error of the whole interval.
    private static final double QUANTILE_ACCURACY = 1e-14;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the estimate is not finite, the standard error is negative or not finite, or
     *     there are no degrees of freedom
     */
    public Coefficient {
        Objects.requireNonNull(name, "name");
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("the estimate of " + name + " is not finite: " + estimate);
        }
        if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a standard error of " + name + ": " + standardError);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("no degree of freedom left for " + name + ": " + degreesOfFreedom);
        }
    }

    /** b / se; infinite where the standard error is 0 and b is not, 0 where both are. */
    public double statistic() {
        return estimate == 0 ? 0 : estimate / standardError;
    }

    /** The two-sided p-value of the hypothesis that the coefficient is zero. */
    public double p() {
        return 2 * distribution().cumulativeProbability(-Math.abs(statistic()));
    }

    /**
     * The confidence interval b &plusmn; q se, with q the quantile 1 - (1 - level) / 2.
     *
     * @param level such as 0.95
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval interval(double level) {
        double half = quantile(level) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /**
     * The interval of a true effect of a new study, b &plusmn; q sqrt(se&sup2; + variance).
     *
     * @param variance between true effects, at least 0
     * @param level such as 0.95
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval predictionInterval(double variance, double level) {
        double half = quantile(level) * Math.sqrt(standardError * standardError + variance);
        return new Interval(estimate - half, estimate + half);
    }

    private double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        return -distribution().inverseCumulativeProbability((1 - level) / 2);
    }

    private RealDistribution distribution() {
        return Double.isInfinite(degreesOfFreedom)
                ? new NormalDistribution(null, 0, 1, QUANTILE_ACCURACY)
                : new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY);
    }
}
