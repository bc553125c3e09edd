package org.metatrend.analysis.likelihood;

/**
 * What one block adds to the likelihood at one theta, for W = V^-1 of the block.
 *
 * @param block the block
 * @param logDeterminant ln |V|
 * @param weight W
 * @param weightedDesign W X
 * @param products W K_j
 * @param sandwiches K_j W X
 */
@SuppressWarnings("ArrayRecordComponent")
record BlockSums(
        Block block,
        double logDeterminant,
        double[][] weight,
        double[][] weightedDesign,
        double[][][] products,
        double[][][] sandwiches) {
    /** The sums, or null where V is not positive definite. */
    static BlockSums at(Block block, double[] theta) {
        double[][] l = Dense.cholesky(block.covariance(theta));
        if (l == null) {
            return null;
        }
        double logDeterminant = 0;
        for (int i = 0; i < l.length; i++) {
            logDeterminant += 2 * Math.log(l[i][i]);
        }
        double[][] weight = Dense.inverseOfCholesky(l);
        double[][] weighted = Dense.product(weight, block.design());
        double[][] transposed = Dense.transpose(weighted);
        int m = block.terms().size();
        double[][][] products = new double[m][][];
        double[][][] sandwiches = new double[m][][];
        for (int j = 0; j < m; j++) {
            products[j] = block.terms().get(j).timesFromLeft(weight);
            sandwiches[j] = Dense.transpose(block.terms().get(j).timesFromLeft(transposed));
        }
        return new BlockSums(block, logDeterminant, weight, weighted, products, sandwiches);
    }

    /** X' W X. */
    double[][] information() {
        return Dense.product(Dense.transpose(weightedDesign), block.design());
    }

    /** X' W y. */
    double[] score() {
        return Dense.product(Dense.transpose(weightedDesign), block.response());
    }

    /** y - X b. */
    double[] residuals(double[] coefficients) {
        double[] residuals = Dense.product(block.design(), coefficients);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = block.response()[i] - residuals[i];
        }
        return residuals;
    }

    double trace(int j) {
        double trace = 0;
        for (int i = 0; i < weight.length; i++) {
            trace += products[j][i][i];
        }
        return trace;
    }

    /** X' W K_j W X. */
    double[][] first(int j) {
        return Dense.product(Dense.transpose(weightedDesign), sandwiches[j]);
    }

    /** X' W K_i W K_j W X. */
    double[][] second(int i, int j) {
        return Dense.product(Dense.transpose(sandwiches[i]), Dense.product(weight, sandwiches[j]));
    }
}
