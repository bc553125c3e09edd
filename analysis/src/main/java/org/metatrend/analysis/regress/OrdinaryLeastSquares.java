package org.metatrend.analysis.regress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Ordinary least squares with an intercept.
 *
 * <p>Model: y = a + Z b + e, with n observations and k coefficients (the intercept included); e independent with
 * equal variance, estimated by s&sup2; = RSS / (n - k). Each moderator is centred at its mean m_j and divided by its
 * Euclidean norm about the mean, so that a year near 2014 costs no digits; the scaled, centred matrix is
 * decomposed as Q R. With V = s&sup2; (Z' Z)^-1 of the centred moderators, the transformation back is exact:
 * a = mean(y) - m'b, var(a) = s&sup2;/n + m'V m, cov(a, b) = -V m.
 *
 * <p>Source: Seber and Lee, Linear Regression Analysis, 2nd edition (2003), sections 3.11 and 11.3,
 * doi:10.1002/9780471722199.
 */
public final class OrdinaryLeastSquares {
    // A column whose part not explained by the columns before it is smaller than this share counts as their
    // combination: the tolerance of R's lm.
    private static final double COLLINEAR = 1e-7;
    // A column whose spread is this small against its mean is a constant plus rounding.
    private static final double CONSTANT = 1e-13;

    /**
     * Fits the response on the moderators and an intercept.
     *
     * @param response y, finite, not constant
     * @param moderators the columns of Z, at least one, with distinct names and the length of the response
     * @return the fit
     * @throws IllegalArgumentException if there is no moderator, a name occurs twice, the lengths differ, n &le; k, a
     *     response is not finite, the response is constant, or a moderator is constant or a linear combination of those
     *     before it (the message names it)
     */
    public LinearFit fit(double[] response, List<Moderator> moderators) {
        int n = response.length;
        int columns = moderators.size();
        check(response, moderators);

        double[] means = new double[columns];
        double[] norms = new double[columns];
        RealMatrix scaled = new Array2DRowRealMatrix(n, columns);
        for (int j = 0; j < columns; j++) {
            double[] centred = moderators.get(j).values();
            means[j] = centre(centred);
            norms[j] = norm(centred);
            if (norms[j] <= CONSTANT * Math.abs(means[j]) * Math.sqrt(n)) {
                throw new IllegalArgumentException(
                        moderators.get(j).name() + " is constant: its term cannot be told from the intercept");
            }
            for (int i = 0; i < n; i++) {
                scaled.setEntry(i, j, centred[i] / norms[j]);
            }
        }
        double[] centredResponse = response.clone();
        double meanResponse = centre(centredResponse);
        double totalNorm = norm(centredResponse);
        if (totalNorm <= CONSTANT * Math.abs(meanResponse) * Math.sqrt(n)) {
            throw new IllegalArgumentException("the response is constant: there is nothing to explain");
        }

        QRDecomposition qr = new QRDecomposition(scaled);
        rejectCollinear(qr.getR(), moderators);
        double[] scaledSlopes = qr.getSolver()
                .solve(new ArrayRealVector(centredResponse, false))
                .toArray();
        double[] explained = scaled.operate(scaledSlopes);

        double[] fitted = new double[n];
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = meanResponse + explained[i];
            residuals[i] = centredResponse[i] - explained[i];
        }
        double residualNorm = norm(residuals);
        GoodnessOfFit goodness = new GoodnessOfFit(n, columns + 1, residualNorm * residualNorm, totalNorm * totalNorm);

        double[] slopes = new double[columns];
        for (int j = 0; j < columns; j++) {
            slopes[j] = scaledSlopes[j] / norms[j];
        }
        double[][] covariance = covariance(goodness, qr.getR(), means, norms);
        double intercept = meanResponse - dot(means, slopes);
        List<Term> terms = new ArrayList<>();
        terms.add(term(LinearFit.INTERCEPT, intercept, covariance[0][0], goodness));
        for (int j = 0; j < columns; j++) {
            terms.add(term(moderators.get(j).name(), slopes[j], covariance[j + 1][j + 1], goodness));
        }
        return new LinearFit(terms, covariance, goodness, fitted, residuals);
    }

    private static void check(double[] response, List<Moderator> moderators) {
        if (moderators.isEmpty()) {
            throw new IllegalArgumentException("a regression needs at least one moderator");
        }
        Set<String> names = new HashSet<>();
        for (Moderator moderator : moderators) {
            if (!names.add(moderator.name())) {
                throw new IllegalArgumentException("two moderators are named " + moderator.name());
            }
            if (moderator.values().length != response.length) {
                throw new IllegalArgumentException(moderator.name() + " has " + moderator.values().length
                        + " values for " + response.length + " responses");
            }
        }
        for (int i = 0; i < response.length; i++) {
            if (!Double.isFinite(response[i])) {
                throw new IllegalArgumentException(
                        "the response is not finite in observation " + i + ": " + response[i]);
            }
        }
        if (response.length <= moderators.size() + 1) {
            throw new IllegalArgumentException(
                    response.length + " observations leave no degree of freedom for the residual of "
                            + (moderators.size() + 1) + " coefficients");
        }
    }

    private static void rejectCollinear(RealMatrix r, List<Moderator> moderators) {
        for (int j = 0; j < moderators.size(); j++) {
            // The columns have norm 1: |r_jj| is the share that the columns before leave unexplained.
            if (Math.abs(r.getEntry(j, j)) < COLLINEAR) {
                throw new IllegalArgumentException(
                        moderators.get(j).name() + " is a linear combination of the moderators before it");
            }
        }
    }

    private static double[][] covariance(GoodnessOfFit goodness, RealMatrix r, double[] means, double[] norms) {
        int columns = means.length;
        RealMatrix square = r.getSubMatrix(0, columns - 1, 0, columns - 1);
        RealMatrix inverse = new LUDecomposition(square, 0).getSolver().getInverse();
        RealMatrix crossProductInverse = inverse.multiply(inverse.transpose());
        double variance = goodness.residualVariance();
        double[][] covariance = new double[columns + 1][columns + 1];
        covariance[0][0] = variance / goodness.observations();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                double ofSlopes = variance * crossProductInverse.getEntry(i, j) / (norms[i] * norms[j]);
                covariance[i + 1][j + 1] = ofSlopes;
                covariance[i + 1][0] -= ofSlopes * means[j];
                covariance[0][0] += means[i] * ofSlopes * means[j];
            }
            covariance[0][i + 1] = covariance[i + 1][0];
        }
        return covariance;
    }

    private static Term term(String name, double estimate, double variance, GoodnessOfFit goodness) {
        return new Term(name, estimate, Math.sqrt(variance), goodness.residualDegreesOfFreedom());
    }

    /** Subtracts the mean in place and returns it. */
    static double centre(double[] values) {
        double mean = 0;
        // The second round takes away what the first one's rounding left.
        for (int round = 0; round < 2; round++) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            double shift = sum / values.length;
            for (int i = 0; i < values.length; i++) {
                values[i] -= shift;
            }
            mean += shift;
        }
        return mean;
    }

    static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
