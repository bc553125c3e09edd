package org.metatrend.analysis.likelihood;

/**
 * A function at one point; arrays are handed over, not copied, for these live within one maximisation.
 *
 * @param value of the function, negative infinity where it is not defined
 * @param gradient one entry per parameter
 * @param hessian second derivatives
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evaluation(double value, double[] gradient, double[][] hessian) {
    /** A point outside of the domain of a function of so many parameters. */
    public static Evaluation undefined(int parameters) {
        return new Evaluation(Double.NEGATIVE_INFINITY, new double[parameters], new double[parameters][parameters]);
    }

    /** Whether the function has a value here. */
    public boolean defined() {
        return Double.isFinite(value);
    }
}
