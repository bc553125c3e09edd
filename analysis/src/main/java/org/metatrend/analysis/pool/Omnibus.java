package org.metatrend.analysis.pool;

import java.util.Arrays;
import org.metatrend.analysis.numeric.FisherF;
import org.metatrend.analysis.numeric.SymmetricMatrix;

/**
 * A joint test that coefficients are zero: chi-squared with df1 degrees of freedom, or F where df2 is finite.
 *
 * @param statistic QM; for F divided by df1
 * @param df1 number of coefficients tested
 * @param df2 degrees of freedom of the denominator, infinite for chi-squared
 */
public record Omnibus(double statistic, int df1, double df2) {
    /** Tests some of the coefficients; a covariance of 0 gives a statistic of infinity, or of 0 if they are all 0. */
    static Omnibus of(Estimates estimates, int[] terms, double df2) {
        int m = terms.length;
        double[] tested = new double[m];
        double[][] block = new double[m][m];
        boolean certain = true;
        for (int i = 0; i < m; i++) {
            tested[i] = estimates.coefficients()[terms[i]];
            for (int j = 0; j < m; j++) {
                block[i][j] = estimates.covariance()[terms[i]][terms[j]];
            }
            certain &= block[i][i] == 0;
        }
        if (certain) {
            boolean zero = Arrays.stream(tested).allMatch(value -> value == 0);
            return new Omnibus(zero ? 0 : Double.POSITIVE_INFINITY, m, df2);
        }
        double[][] inverse = new double[m][m];
        SymmetricMatrix.invert(block, inverse);
        double quadratic = SymmetricMatrix.quadratic(inverse, tested);
        return new Omnibus(Double.isInfinite(df2) ? quadratic : quadratic / m, m, df2);
    }

    /** The p-value. */
    public double p() {
        return FisherF.upper(Double.isInfinite(df2) ? statistic / df1 : statistic, df1, df2);
    }
}
