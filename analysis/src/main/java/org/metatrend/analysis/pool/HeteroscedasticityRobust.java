package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.analysis.numeric.SymmetricMatrix;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;

/**
 * Coefficients with variances that hold whatever the studies' variances, where these or tau&sup2; are doubted: with M = (X'WX)^-1, W =
 * 1 / (v + tau&sup2;), residuals e and the factors f of {@link HeteroscedasticityCorrection}, V = M sum_i(x_i w_i&sup2; f_i e_i&sup2; x_i')
 * M. The leverages are those of the weighted fit; the weights cancel in their scale. Studies must be independent; where they are not
 * there is {@link ClusterRobust}.
 *
 * @param correction of squared residuals
 * @param coefficients with robust standard errors, judged by Student's t with k - p degrees of freedom
 * @param covariance robust, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record HeteroscedasticityRobust(
        HeteroscedasticityCorrection correction, List<Coefficient> coefficients, double[][] covariance) {
    /** Copies. */
    public HeteroscedasticityRobust {
        coefficients = List.copyOf(coefficients);
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The robust variances of a fit.
     *
     * @param fit the fit; its own test does not matter
     * @param correction of squared residuals
     * @throws IllegalArgumentException if a study alone tells a coefficient and the correction needs its residual
     */
    public static HeteroscedasticityRobust of(MetaFit fit, HeteroscedasticityCorrection correction) {
        int k = fit.studies();
        int p = fit.design().coefficients();
        double[][] bread = ClusterSandwich.bread(fit);
        double[] residuals = fit.residuals();
        double[] hat = fit.hat();
        double[][] meat = new double[p][p];
        for (int i = 0; i < k; i++) {
            double[] row = fit.design().centredRow(i);
            double scaled = residuals[i] / (fit.effects().variance(i) + fit.tauSquared());
            double square = scaled * scaled * correction.factor(i, hat[i], k, p);
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    meat[a][b] += row[a] * row[b] * square;
                }
            }
        }
        double[][] covariance = fit.design().back(SymmetricMatrix.product(SymmetricMatrix.product(bread, meat), bread));
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            Coefficient plain = fit.coefficients().get(j);
            coefficients.add(new Coefficient(
                    plain.name(), plain.estimate(), Math.sqrt(Math.max(0, covariance[j][j])), k - (double) p));
        }
        return new HeteroscedasticityRobust(correction, coefficients, covariance);
    }
}
