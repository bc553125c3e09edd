package org.metatrend.analysis.numeric;

import org.apache.commons.math3.special.Gamma;

/** The chi-squared distribution. */
public final class ChiSquared {
    private static final double PRECISION = 1e-15;
    private static final int TERMS = 100_000;

    private ChiSquared() {}

    /**
     * P(X &gt; x).
     *
     * @param x at least 0
     * @param df degrees of freedom, above 0
     * @throws IllegalArgumentException if x is negative or not a number, or df is not above 0
     */
    public static double upper(double x, double df) {
        check(x, df);
        return Double.isInfinite(x) ? 0 : Gamma.regularizedGammaQ(df / 2, x / 2, PRECISION, TERMS);
    }

    /** P(X &le; x), as {@link #upper}. */
    public static double lower(double x, double df) {
        check(x, df);
        return Double.isInfinite(x) ? 1 : Gamma.regularizedGammaP(df / 2, x / 2, PRECISION, TERMS);
    }

    /**
     * The x with P(X &le; x) = probability.
     *
     * @throws IllegalArgumentException if the probability is not inside (0, 1) or df is not above 0
     */
    public static double quantile(double probability, double df) {
        check(0, df);
        double z = Normal.quantile(probability);
        double ninth = 2 / (9 * df);
        // Wilson and Hilferty's cube as a start; the bracket grows from it.
        double start = df * Math.pow(Math.max(1 - ninth + z * Math.sqrt(ninth), 0.05), 3);
        double low = start;
        while (excess(low, probability, df) > 0) {
            low /= 4;
        }
        double high = start;
        while (excess(high, probability, df) < 0) {
            high *= 4;
        }
        return low == high ? low : BracketedRoot.of(x -> excess(x, probability, df), low, high);
    }

    private static double excess(double x, double probability, double df) {
        return probability < 0.5 ? lower(x, df) - probability : (1 - probability) - upper(x, df);
    }

    private static void check(double x, double df) {
        if (!(x >= 0) || !(df > 0)) {
            throw new IllegalArgumentException(
                    "no chi-squared distribution of x = " + x + " with " + df + " degrees of freedom");
        }
    }
}
