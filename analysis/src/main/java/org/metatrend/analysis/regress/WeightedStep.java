package org.metatrend.analysis.regress;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One step of iteratively reweighted least squares: the working response eta + (y - mu) / V on the design, each row
 * weighted by V.
 *
 * @param qr of the design's rows times sqrt(V)
 * @param response working responses times sqrt(V)
 */
record WeightedStep(QRDecomposition qr, RealVector response) {
    /** Weights so small against each other that no digit of a coefficient is left. */
    private static final double SINGULAR = 1e-11;

    static WeightedStep of(CountFamily family, double[] counts, double[] totals, double[] eta, RealMatrix design) {
        int n = counts.length;
        RealMatrix weighted = new Array2DRowRealMatrix(n, design.getColumnDimension());
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            double variance = family.variance(eta[i], totals[i]);
            double root = Math.sqrt(variance);
            response[i] = variance == 0 ? 0 : root * eta[i] + (counts[i] - family.mean(eta[i], totals[i])) / root;
            for (int j = 0; j < design.getColumnDimension(); j++) {
                weighted.setEntry(i, j, root * design.getEntry(i, j));
            }
        }
        return new WeightedStep(new QRDecomposition(weighted), new ArrayRealVector(response, false));
    }

    /** Whether the weights leave every coefficient determined. */
    boolean solvable() {
        RealMatrix r = qr.getR();
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < r.getColumnDimension(); j++) {
            double entry = Math.abs(r.getEntry(j, j));
            // not a number if a predictor has overflowed
            largest = Double.isFinite(entry) ? Math.max(largest, entry) : Double.POSITIVE_INFINITY;
            smallest = Math.min(smallest, entry);
        }
        return Double.isFinite(largest) && smallest > SINGULAR * largest;
    }

    RealVector coefficients() {
        return qr.getSolver().solve(response);
    }

    /** (Z' V Z)^-1, the covariance of the coefficients with dispersion 1. */
    RealMatrix inverseInformation() {
        int k = qr.getR().getColumnDimension();
        RealMatrix inverse = new LUDecomposition(qr.getR().getSubMatrix(0, k - 1, 0, k - 1), 0)
                .getSolver()
                .getInverse();
        return inverse.multiply(inverse.transpose());
    }
}
