package org.metatrend.analysis.pool;

import org.metatrend.analysis.numeric.FisherF;

/**
 * A joint test that coefficients are zero: chi-squared with df1 degrees of freedom, or F where df2 is finite.
 *
 * @param statistic QM; for F divided by df1
 * @param df1 number of coefficients tested
 * @param df2 degrees of freedom of the denominator, infinite for chi-squared
 */
public record Omnibus(double statistic, int df1, double df2) {
    /** The p-value. */
    public double p() {
        return FisherF.upper(Double.isInfinite(df2) ? statistic / df1 : statistic, df1, df2);
    }
}
