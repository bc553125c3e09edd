package org.metatrend.analysis.likelihood;

/**
 * W of any block, by Cholesky's factor.
 *
 * @param logDeterminant ln |V|
 * @param weight W
 * @param products W K_j
 */
@SuppressWarnings("ArrayRecordComponent")
record DensePrecision(double logDeterminant, double[][] weight, double[][][] products) implements Precision {
    static DensePrecision of(Block block, double[] theta) {
        double[][] l = Dense.cholesky(block.covariance(theta));
        if (l == null) {
            return null;
        }
        double logDeterminant = 0;
        for (int i = 0; i < l.length; i++) {
            logDeterminant += 2 * Math.log(l[i][i]);
        }
        double[][] weight = Dense.inverseOfCholesky(l);
        double[][][] products =
                block.terms().stream().map(term -> term.timesFromLeft(weight)).toArray(double[][][]::new);
        return new DensePrecision(logDeterminant, weight, products);
    }

    @Override
    public double[] times(double[] vector) {
        return Dense.product(weight, vector);
    }

    @Override
    public double trace(int term) {
        double trace = 0;
        for (int i = 0; i < weight.length; i++) {
            trace += products[term][i][i];
        }
        return trace;
    }

    @Override
    public double trace(int first, int second) {
        return Dense.traceOfProduct(products[first], products[second]);
    }
}
