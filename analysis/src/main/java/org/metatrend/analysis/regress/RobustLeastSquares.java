package org.metatrend.analysis.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Ordinary least squares with variances that hold whatever the variances of the observations: a coefficient is b_j = sum_i c_ji y_i,
 * and cov(b_j, b_l) = sum_i c_ji c_li f_i e_i&sup2; with residuals e and the factors f of {@link HeteroscedasticityCorrection}.
 *
 * @param correction of squared residuals
 * @param terms the coefficients of the fit with robust standard errors, judged by Student's t with n - p degrees of freedom
 * @param covariance robust, copied
 * @param leverages h, one per observation, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record RobustLeastSquares(
        HeteroscedasticityCorrection correction, List<Term> terms, double[][] covariance, double[] leverages) {
    /** Copies. */
    public RobustLeastSquares {
        terms = List.copyOf(terms);
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        leverages = leverages.clone();
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of the leverages. */
    @Override
    public double[] leverages() {
        return leverages.clone();
    }

    /**
     * The robust variances of a fit.
     *
     * @param fit by {@link OrdinaryLeastSquares}
     * @param moderators those of the fit, in its order
     * @param correction of squared residuals
     * @throws IllegalArgumentException if the moderators are not those of the fit, or an observation alone tells a coefficient and
     *     the correction needs its residual
     */
    public static RobustLeastSquares of(
            LinearFit fit, List<Moderator> moderators, HeteroscedasticityCorrection correction) {
        List<String> names = moderators.stream().map(Moderator::name).toList();
        List<String> fitted = fit.terms().stream().skip(1).map(Term::name).toList();
        int n = fit.residuals().length;
        if (!names.equals(fitted) || moderators.stream().anyMatch(moderator -> moderator.values().length != n)) {
            throw new IllegalArgumentException(
                    "the fit of " + n + " observations on " + fitted + " has other moderators than " + names);
        }
        double[] leverages = new double[n];
        double[][] influence = influence(moderators, n, leverages);
        int p = influence.length;
        double[] residuals = fit.residuals();
        double[] variances = new double[n];
        for (int i = 0; i < n; i++) {
            variances[i] = residuals[i] * residuals[i] * correction.factor(i, leverages[i], n, p);
        }
        double[][] covariance = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                for (int i = 0; i < n; i++) {
                    covariance[a][b] += influence[a][i] * influence[b][i] * variances[i];
                }
            }
        }
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            Term plain = fit.terms().get(j);
            terms.add(new Term(plain.name(), plain.estimate(), Math.sqrt(covariance[j][j]), plain.degreesOfFreedom()));
        }
        return new RobustLeastSquares(correction, terms, covariance, leverages);
    }

    /** c_ji, the intercept first; fills in the leverages. */
    private static double[][] influence(List<Moderator> moderators, int n, double[] leverages) {
        int columns = moderators.size();
        double[] means = new double[columns];
        double[] norms = new double[columns];
        RealMatrix scaled = new Array2DRowRealMatrix(n, columns);
        for (int j = 0; j < columns; j++) {
            double[] values = moderators.get(j).values();
            means[j] = OrdinaryLeastSquares.centre(values);
            norms[j] = OrdinaryLeastSquares.norm(values);
            for (int i = 0; i < n; i++) {
                scaled.setEntry(i, j, values[i] / norms[j]);
            }
        }
        QRDecomposition qr = new QRDecomposition(scaled);
        RealMatrix q = qr.getQ().getSubMatrix(0, n - 1, 0, columns - 1);
        RealMatrix inverse = new LUDecomposition(qr.getR().getSubMatrix(0, columns - 1, 0, columns - 1), 0)
                .getSolver()
                .getInverse();
        RealMatrix slopes = inverse.multiply(q.transpose());
        double[][] influence = new double[columns + 1][n];
        for (int i = 0; i < n; i++) {
            influence[0][i] = 1.0 / n;
            leverages[i] = 1.0 / n;
            for (int j = 0; j < columns; j++) {
                influence[j + 1][i] = slopes.getEntry(j, i) / norms[j];
                influence[0][i] -= means[j] * influence[j + 1][i];
                leverages[i] += q.getEntry(i, j) * q.getEntry(i, j);
            }
        }
        return influence;
    }
}
