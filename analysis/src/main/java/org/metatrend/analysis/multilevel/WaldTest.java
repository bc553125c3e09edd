package org.metatrend.analysis.multilevel;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * A test of several coefficients, or of heterogeneity.
 *
 * @param statistic chi-squared with df degrees of freedom, or F with df and denominator
 * @param df degrees of freedom, at least 0
 * @param denominator of F; infinite for chi-squared
 */
public record WaldTest(double statistic, int df, double denominator) {
    static WaldTest chiSquared(double statistic, int df) {
        return new WaldTest(statistic, df, Double.POSITIVE_INFINITY);
    }

    /** The p-value; 1 without a degree of freedom. */
    public double p() {
        if (df == 0) {
            return 1;
        }
        if (Double.isInfinite(denominator)) {
            // The regularised upper gamma function keeps the digits of small p-values.
            return Gamma.regularizedGammaQ(df / 2.0, statistic / 2);
        }
        return Beta.regularizedBeta(denominator / (denominator + df * statistic), denominator / 2, df / 2.0);
    }
}
