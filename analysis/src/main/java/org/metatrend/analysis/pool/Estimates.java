package org.metatrend.analysis.pool;

import java.util.Arrays;

/**
 * Coefficients and their covariance in the coordinates of a design's centred columns, in which no digits are lost to a moderator
 * far from 0.
 *
 * @param coefficients copied
 * @param covariance square, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Estimates(double[] coefficients, double[][] covariance) {
    /** Copies. */
    public Estimates {
        coefficients = coefficients.clone();
        covariance = copy(covariance);
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
