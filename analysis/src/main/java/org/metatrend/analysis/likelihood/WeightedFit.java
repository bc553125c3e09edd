package org.metatrend.analysis.likelihood;

import java.util.List;

/**
 * Generalised least squares at one covariance.
 *
 * @param coefficients b = (X'WX)^-1 X'Wy
 * @param covariance (X'WX)^-1
 * @param logDeterminant ln |X'WX|
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeightedFit(double[] coefficients, double[][] covariance, double logDeterminant) {
    /** The fit, or null where X'WX is not positive definite. */
    static WeightedFit of(List<BlockSums> blocks) {
        int p = blocks.get(0).weightedDesign()[0].length;
        double[][] information = new double[p][p];
        double[] score = new double[p];
        for (BlockSums block : blocks) {
            double[][] x = block.information();
            double[] y = block.score();
            for (int i = 0; i < p; i++) {
                score[i] += y[i];
                for (int j = 0; j < p; j++) {
                    information[i][j] += (x[i][j] + x[j][i]) / 2;
                }
            }
        }
        double[][] l = Dense.cholesky(information);
        if (l == null) {
            return null;
        }
        double logDeterminant = 0;
        for (int i = 0; i < p; i++) {
            logDeterminant += 2 * Math.log(l[i][i]);
        }
        double[][] covariance = Dense.inverseOfCholesky(l);
        return new WeightedFit(Dense.product(covariance, score), covariance, logDeterminant);
    }
}
