package org.metatrend.pipeline.meta;

/** How coefficients are tested. */
public enum TestKind {
    /** The normal distribution. */
    Z,
    /** Student's t with k - p degrees of freedom and the variances of the model. */
    T,
    /** Knapp and Hartung: variances times s&sup2;, and Student's t with k - p degrees of freedom. */
    KNHA,
    /** Student's t by containment; models with levels only. */
    CONTAIN
}
