package org.metatrend.analysis.likelihood;

/** W = V^-1 of one block at one theta. */
sealed interface Precision permits DensePrecision, NestedPrecision {
    /** W, or null where V is not positive definite. */
    static Precision of(Block block, double[] theta) {
        Precision nested = NestedPrecision.of(block, theta);
        return nested == null ? DensePrecision.of(block, theta) : nested;
    }

    /** ln |V|. */
    double logDeterminant();

    /** W a. */
    double[] times(double[] vector);

    /** tr(W K_j). */
    double trace(int term);

    /** tr(W K_i W K_j). */
    double trace(int first, int second);
}
