package org.metatrend.analysis.numeric;

import org.apache.commons.math3.special.Beta;

/** Student's t distribution; infinite degrees of freedom are the normal distribution. */
public final class StudentT {
    private static final int STEPS = 200;

    private StudentT() {}

    /**
     * P(|T| &gt; |t|).
     *
     * @param t may be infinite
     * @param df degrees of freedom, above 0, {@link Double#POSITIVE_INFINITY} for the normal distribution
     * @throws IllegalArgumentException if t is not a number or df is not above 0
     */
    public static double twoSided(double t, double df) {
        if (Double.isNaN(t) || !(df > 0)) {
            throw new IllegalArgumentException("no t distribution of t = " + t + " with " + df + " degrees of freedom");
        }
        if (Double.isInfinite(t)) {
            return 0;
        }
        return Double.isInfinite(df)
                ? 2 * Normal.upper(Math.abs(t))
                : Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5, 1e-15);
    }

    /**
     * The t with P(T &le; t) = probability.
     *
     * @throws IllegalArgumentException if the probability is not inside (0, 1) or df is not above 0
     */
    public static double quantile(double probability, double df) {
        double z = Normal.quantile(probability);
        if (!(df > 0)) {
            throw new IllegalArgumentException("degrees of freedom are above 0: " + df);
        }
        if (Double.isInfinite(df) || z == 0) {
            return z;
        }
        double tail = 2 * Math.min(probability, 1 - probability);
        double logConstant = -Beta.logBeta(df / 2, 0.5) - 0.5 * Math.log(df);
        // The tail is convex and the normal quantile lies short of the root: Newton's steps approach from one side.
        double t = Math.abs(z);
        for (int step = 0; step < STEPS; step++) {
            double density = Math.exp(logConstant - (df + 1) / 2 * Math.log1p(t * t / df));
            double change = (twoSided(t, df) - tail) / (2 * density);
            t += change;
            if (Math.abs(change) <= 1e-15 * t) {
                break;
            }
        }
        return Math.copySign(t, z);
    }
}
