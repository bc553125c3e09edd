package org.metatrend.analysis.sensitivity;

import java.util.List;

/**
 * What a fit owes to one study. With (i) for the fit without it, s&sup2; the Knapp-Hartung scale (1 with test Z), x its row, V the
 * covariance of b and h its leverage:
 *
 * @param rstudent externally standardized residual (y - x'b(i)) / sqrt(s&sup2;(i) (v + tau&sup2;(i)) + x'V(i)x)
 * @param dffits (x'b - x'b(i)) / sqrt(s&sup2;(i) h (v + tau&sup2;(i)))
 * @param cookDistance (b - b(i))' V^-1 (b - b(i)) of all coefficients
 * @param covarianceRatio det V(i) / det V
 * @param tauSquaredDeleted tau&sup2;(i)
 * @param qDeleted QE(i)
 * @param hat h
 * @param weight 1/(v + tau&sup2;) in percent of the sum
 * @param dfbetas (b - b(i)) / sqrt(s&sup2;(i) diag((X'W(i)X)^-1)), W(i) of all studies with tau&sup2;(i); one for each coefficient
 * @param influential whether |dffits| &gt; 3 sqrt(p / (k - p)), the lower tail of Cook's distance in chi-squared with p degrees of
 *     freedom is above 1/2, h &gt; 3 p / k, or any |dfbetas| &gt; 1
 */
public record CaseInfluence(
        double rstudent,
        double dffits,
        double cookDistance,
        double covarianceRatio,
        double tauSquaredDeleted,
        double qDeleted,
        double hat,
        double weight,
        List<Double> dfbetas,
        boolean influential) {
    /** Copies. */
    public CaseInfluence {
        dfbetas = List.copyOf(dfbetas);
    }
}
