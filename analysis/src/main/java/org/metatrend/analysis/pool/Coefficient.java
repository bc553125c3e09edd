package org.metatrend.analysis.pool;

import java.util.Objects;
import org.metatrend.analysis.numeric.StudentT;
import org.metatrend.analysis.regress.Interval;

/**
 * An estimated coefficient.
 *
 * @param name of the term
 * @param estimate b
 * @param standardError se, not negative
 * @param degreesOfFreedom of the t distribution, infinite for the normal one
 */
public record Coefficient(String name, double estimate, double standardError, double degreesOfFreedom) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the estimate or the standard error is not finite, or there are no degrees of freedom
     */
    public Coefficient {
        Objects.requireNonNull(name, "name");
        if (!Double.isFinite(estimate) || !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "not an estimate of " + name + ": " + estimate + " with standard error " + standardError);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("no degrees of freedom left for " + name + ": " + degreesOfFreedom);
        }
    }

    /** b / se; infinite where the standard error is 0 and b is not, 0 where both are. */
    public double statistic() {
        return estimate == 0 ? 0 : estimate / standardError;
    }

    /** The two-sided p-value of the statistic. */
    public double p() {
        return StudentT.twoSided(statistic(), degreesOfFreedom);
    }

    /**
     * b &plusmn; q se with the quantile of the coefficient's distribution.
     *
     * @param level such as 0.95
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Interval confidenceInterval(double level) {
        double half = quantile(level, degreesOfFreedom) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    static double quantile(double level, double df) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        return -StudentT.quantile((1 - level) / 2, df);
    }
}
