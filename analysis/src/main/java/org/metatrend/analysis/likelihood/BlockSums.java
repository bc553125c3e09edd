package org.metatrend.analysis.likelihood;

/**
 * What one block adds to the likelihood at one theta, for W = V^-1 of the block.
 *
 * @param block the block
 * @param precision W
 * @param weightedDesign W X
 * @param sandwiches K_j W X
 */
@SuppressWarnings("ArrayRecordComponent")
record BlockSums(Block block, Precision precision, double[][] weightedDesign, double[][][] sandwiches) {
    /** The sums, or null where V is not positive definite. */
    static BlockSums at(Block block, double[] theta) {
        Precision precision = Precision.of(block, theta);
        if (precision == null) {
            return null;
        }
        double[][] transposed = times(precision, Dense.transpose(block.design()));
        double[][][] sandwiches = block.terms().stream()
                .map(term -> Dense.transpose(term.timesFromLeft(transposed)))
                .toArray(double[][][]::new);
        return new BlockSums(block, precision, Dense.transpose(transposed), sandwiches);
    }

    /** W times each of the rows. */
    private static double[][] times(Precision precision, double[][] rows) {
        double[][] products = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            products[i] = precision.times(rows[i]);
        }
        return products;
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

    /** X' W K_j W X. */
    double[][] first(int j) {
        return Dense.product(Dense.transpose(weightedDesign), sandwiches[j]);
    }

    /** X' W K_i W K_j W X. */
    double[][] second(int i, int j) {
        return Dense.product(times(precision, Dense.transpose(sandwiches[i])), sandwiches[j]);
    }
}
