package org.metatrend.analysis.likelihood;

import java.util.Arrays;

/**
 * One term K of a covariance that is linear in its parameters, V = S + sum of theta_j K_j, for the observations of one
 * block.
 */
public sealed interface CovarianceTerm {
    /** M K, for a matrix M with as many columns as the block has observations. */
    double[][] timesFromLeft(double[][] matrix);

    /** Adds a multiple of K to a square matrix. */
    void addTo(double[][] matrix, double multiple);

    /**
     * K is 1 where two observations are of one group, else 0.
     *
     * @param groups the group of each observation of the block, from 0 without gaps, handed over
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Grouped(int[] groups) implements CovarianceTerm {
        @Override
        public double[][] timesFromLeft(double[][] matrix) {
            double[][] product = new double[matrix.length][groups.length];
            double[] sums = new double[Arrays.stream(groups).max().orElse(-1) + 1];
            for (int i = 0; i < matrix.length; i++) {
                Arrays.fill(sums, 0);
                for (int j = 0; j < groups.length; j++) {
                    sums[groups[j]] += matrix[i][j];
                }
                for (int j = 0; j < groups.length; j++) {
                    product[i][j] = sums[groups[j]];
                }
            }
            return product;
        }

        @Override
        public void addTo(double[][] matrix, double multiple) {
            for (int i = 0; i < groups.length; i++) {
                for (int j = 0; j < groups.length; j++) {
                    if (groups[i] == groups[j]) {
                        matrix[i][j] += multiple;
                    }
                }
            }
        }
    }

    /**
     * K as it is: symmetric.
     *
     * @param entries handed over
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entries(double[][] entries) implements CovarianceTerm {
        @Override
        public double[][] timesFromLeft(double[][] matrix) {
            return Dense.product(matrix, entries);
        }

        @Override
        public void addTo(double[][] matrix, double multiple) {
            for (int i = 0; i < entries.length; i++) {
                for (int j = 0; j < entries.length; j++) {
                    matrix[i][j] += multiple * entries[i][j];
                }
            }
        }
    }
}
