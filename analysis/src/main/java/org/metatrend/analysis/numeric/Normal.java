package org.metatrend.analysis.numeric;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
public final class Normal {
    private static final double SQRT2 = Math.sqrt(2);
    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);

    private Normal() {}

    /** P(Z &le; z), with its relative precision kept in the lower tail. */
    public static double lower(double z) {
        return 0.5 * Erf.erfc(-z / SQRT2);
    }

    /** P(Z &gt; z), with its relative precision kept in the upper tail. */
    public static double upper(double z) {
        return lower(-z);
    }

    /** The density at z. */
    public static double density(double z) {
        return Math.exp(-0.5 * z * z - LOG_SQRT_2PI);
    }

    /**
     * The z with P(Z &le; z) = probability.
     *
     * @throws IllegalArgumentException if the probability is not inside (0, 1)
     */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies inside (0, 1): " + probability);
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        double z = SQRT2 * Erf.erfInv(2 * probability - 1);
        // Where 2 p - 1 has lost digits of a small p, two Newton steps on the logarithm bring them back.
        for (int step = 0; step < 2; step++) {
            double at = lower(z);
            z -= at * Math.log(at / probability) / density(z);
        }
        return z;
    }
}
