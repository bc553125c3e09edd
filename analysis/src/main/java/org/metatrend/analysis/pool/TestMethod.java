package org.metatrend.analysis.pool;

/** How coefficients are tested. */
public enum TestMethod {
    /** Wald: the normal distribution with the variances of the model (metafor: test="z"). */
    Z,
    /**
     * Knapp and Hartung: variances times s&sup2; = Q(tau&sup2;) / (k - p), which may be below 1, and Student's t with k - p degrees
     * of freedom (metafor: test="knha"). Statistics in Medicine 22 (2003) 2693-2710, doi:10.1002/sim.1482.
     */
    KNHA
}
