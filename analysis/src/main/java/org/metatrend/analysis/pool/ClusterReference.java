package org.metatrend.analysis.pool;

/** The degrees of freedom of the t tests of a cluster-robust fit with m clusters and p coefficients. */
public enum ClusterReference {
    /**
     * Satterthwaite's, one for each coefficient: 2 E(V)&sup2; / var(V) of its variance estimate V under the model. To be used with
     * CR2.
     */
    SATTERTHWAITE,
    /** m - 1. */
    M_MINUS_1,
    /** m - p: what metafor's {@code robust} takes. */
    M_MINUS_P
}
