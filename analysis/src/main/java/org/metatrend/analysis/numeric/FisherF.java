package org.metatrend.analysis.numeric;

import org.apache.commons.math3.special.Beta;

/** Fisher's F distribution. */
public final class FisherF {
    private FisherF() {}

    /**
     * P(F &gt; f).
     *
     * @param f at least 0
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0; infinite for chi-squared / df1
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double upper(double f, double df1, double df2) {
        if (!(f >= 0) || !(df1 > 0) || !(df2 > 0)) {
            throw new IllegalArgumentException(
                    "no F distribution of f = " + f + " with " + df1 + " and " + df2 + " degrees of freedom");
        }
        if (Double.isInfinite(f)) {
            return 0;
        }
        return Double.isInfinite(df2)
                ? ChiSquared.upper(f * df1, df1)
                : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, 1e-15);
    }
}
