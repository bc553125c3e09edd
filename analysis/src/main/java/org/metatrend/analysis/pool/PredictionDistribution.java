package org.metatrend.analysis.pool;

/**
 * The distribution behind a prediction interval b &plusmn; q sqrt(se&sup2; + tau&sup2;), with k studies and p coefficients. The se
 * is that of the model's test.
 */
public enum PredictionDistribution {
    /** The normal quantile: metafor's default with test Z. */
    NORMAL,
    /** Student's t with k - p degrees of freedom (k - 1 without moderators): metafor's default with test KNHA. */
    T_K_MINUS_P,
    /**
     * Student's t with k - p - 1 degrees of freedom (k - 2 without moderators). Higgins, Thompson and Spiegelhalter, Journal of
     * the Royal Statistical Society A 172 (2009) 137-159, doi:10.1111/j.1467-985X.2008.00552.x.
     */
    T_K_MINUS_P_MINUS_1;

    double degreesOfFreedom(int k, int p) {
        return switch (this) {
            case NORMAL -> Double.POSITIVE_INFINITY;
            case T_K_MINUS_P -> k - p;
            case T_K_MINUS_P_MINUS_1 -> k - p - 1;
        };
    }
}
