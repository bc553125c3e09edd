package org.metatrend.analysis.pool;

import java.util.Arrays;

/**
 * Coefficients and their covariance, of a design's centred columns.
 *
 * @param coefficients copied
 * @param covariance square, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
record Estimates(double[] coefficients, double[][] covariance) {
    Estimates {
        coefficients = coefficients.clone();
        covariance = copy(covariance);
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
