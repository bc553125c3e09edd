package org.metatrend.analysis.pool;

import org.metatrend.analysis.numeric.ChiSquared;

/**
 * How far the studies lie apart.
 *
 * <p>With v~ = (k - p) / tr(P) at tau&sup2; = 0, the typical sampling variance: I&sup2; = 100 tau&sup2; / (tau&sup2; + v~) and H&sup2; = 1 +
 * tau&sup2; / v~ in random-effects models, of whatever estimator; in the common-effect model I&sup2; = 100 max(0, (Q - df) / Q) and
 * H&sup2; = Q / df. Both agree for DL. Higgins and Thompson, Statistics in Medicine 21 (2002) 1539-1558, doi:10.1002/sim.1186.
 *
 * @param q QE: Cochran's Q, with moderators the residual one
 * @param df k - p
 * @param iSquared I&sup2; in percent, in [0, 100]
 * @param hSquared H&sup2;
 * @param typicalVariance v~
 */
public record Heterogeneity(double q, int df, double iSquared, double hSquared, double typicalVariance) {
    static Heterogeneity of(double q, int df, double typicalVariance, double tauSquared, boolean random) {
        return random
                ? new Heterogeneity(
                        q,
                        df,
                        iSquared(tauSquared, typicalVariance),
                        hSquared(tauSquared, typicalVariance),
                        typicalVariance)
                : new Heterogeneity(q, df, q > 0 ? 100 * Math.max(0, (q - df) / q) : 0, q / df, typicalVariance);
    }

    static double iSquared(double tauSquared, double typicalVariance) {
        return 100 * tauSquared / (tauSquared + typicalVariance);
    }

    static double hSquared(double tauSquared, double typicalVariance) {
        return 1 + tauSquared / typicalVariance;
    }

    /** The p-value of Q: chi-squared with df degrees of freedom. */
    public double p() {
        return ChiSquared.upper(q, df);
    }
}
