package org.metatrend.analysis.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * Observations that are independent of all others. Arrays are handed over.
 *
 * @param response y, one value per observation
 * @param design X, a row per observation
 * @param known S, the part of the covariance that is known
 * @param terms K_j, one per covariance parameter
 */
@SuppressWarnings("ArrayRecordComponent")
public record Block(double[] response, double[][] design, double[][] known, List<CovarianceTerm> terms) {
    /** Copies the list. */
    public Block {
        terms = List.copyOf(terms);
    }

    /** V = S + sum of theta_j K_j. */
    public double[][] covariance(double[] theta) {
        double[][] v = Dense.copy(known);
        for (int j = 0; j < theta.length; j++) {
            if (theta[j] != 0) {
                terms.get(j).addTo(v, theta[j]);
            }
        }
        return v;
    }

    /** The same with one parameter known, so that its term belongs to S. */
    Block fixing(int parameter, double value) {
        double[][] fixed = Dense.copy(known);
        terms.get(parameter).addTo(fixed, value);
        List<CovarianceTerm> others = new ArrayList<>(terms);
        others.remove(parameter);
        return new Block(response, design, fixed, others);
    }
}
