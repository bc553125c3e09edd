package org.metatrend.analysis.regress;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A design of an intercept and moderators, each centred at its mean and divided by its norm about the mean.
 *
 * @param names of the columns, the intercept first
 * @param matrix the design, columns of norm 1
 * @param back turns coefficients of the design into those of the moderators as given
 */
record ScaledDesign(List<String> names, RealMatrix matrix, RealMatrix back) {
    // As in ordinary least squares: a spread this small against the mean is rounding.
    private static final double CONSTANT = 1e-13;

    ScaledDesign {
        names = List.copyOf(names);
    }

    static ScaledDesign of(List<Moderator> moderators, int n) {
        int k = moderators.size() + 1;
        List<String> names = new ArrayList<>(List.of(LinearFit.INTERCEPT));
        RealMatrix matrix = new Array2DRowRealMatrix(n, k);
        RealMatrix back = MatrixUtils.createRealIdentityMatrix(k);
        double one = 1 / Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            matrix.setEntry(i, 0, one);
        }
        back.setEntry(0, 0, one);
        for (int j = 1; j < k; j++) {
            Moderator moderator = moderators.get(j - 1);
            names.add(moderator.name());
            double[] values = moderator.values();
            double mean = 0;
            for (double value : values) {
                mean += value / n;
            }
            double square = 0;
            for (int i = 0; i < n; i++) {
                values[i] -= mean;
                square += values[i] * values[i];
            }
            double norm = Math.sqrt(square);
            if (norm <= CONSTANT * Math.abs(mean) * Math.sqrt(n)) {
                // what rounding left of a constant; a column of 0 is found to tell nothing
                values = new double[n];
                norm = 1;
            }
            for (int i = 0; i < n; i++) {
                matrix.setEntry(i, j, values[i] / norm);
            }
            back.setEntry(j, j, 1 / norm);
            back.setEntry(0, j, -mean / norm);
        }
        return new ScaledDesign(names, matrix, back);
    }

    /** The terms of the moderators as given, from the design's coefficients and their covariance. */
    List<Term> terms(RealVector coefficients, RealMatrix scaled, int degreesOfFreedom) {
        double[] estimates = back.operate(coefficients).toArray();
        RealMatrix covariance = covariance(scaled);
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < estimates.length; j++) {
            terms.add(new Term(names.get(j), estimates[j], Math.sqrt(covariance.getEntry(j, j)), degreesOfFreedom));
        }
        return terms;
    }

    RealMatrix covariance(RealMatrix scaled) {
        return back.multiply(scaled).multiply(back.transpose());
    }
}
