package org.metatrend.analysis.regress;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A fitted model of counts: the intercept first, then the moderators in the order given, all on the scale of the link
 * (logarithms of odds or of ratios). A fit that did not converge does not exist.
 *
 * @param family what the counts are of
 * @param terms the coefficients, with standard errors scaled by {@code dispersion} and judged by Student's t
 * @param covariance of the coefficients, scaled alike, in the order of the terms, copied
 * @param pearson Pearson's chi-squared statistic over its degrees of freedom, as it is
 * @param dispersion what the covariance was multiplied by: {@code pearson} or the least dispersion, if that is larger
 * @param deviance twice the distance of the log likelihood (of dispersion 1) from the saturated model's
 * @param iterations how many it took
 * @param residuals Pearson residuals (y - mu) / sqrt(V), one per observation, in their order, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record CountFit(
        CountFamily family,
        List<Term> terms,
        double[][] covariance,
        double pearson,
        double dispersion,
        double deviance,
        int iterations,
        double[] residuals) {
    /** Copies. */
    public CountFit {
        Objects.requireNonNull(family, "family");
        terms = List.copyOf(terms);
        covariance = copy(covariance);
        residuals = residuals.clone();
    }

    /**
     * The term with a name.
     *
     * @throws IllegalArgumentException if the model has no such term
     */
    public Term term(String name) {
        return terms.get(at(name));
    }

    /** Where a term stands, from 0. */
    public int at(String name) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "no term " + name + " among " + terms.stream().map(Term::name).toList());
    }

    /** The number of counts. */
    public int observations() {
        return residuals.length;
    }

    /** The residual degrees of freedom. */
    public int degreesOfFreedom() {
        return residuals.length - terms.size();
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    /** A copy of the Pearson residuals. */
    @Override
    public double[] residuals() {
        return residuals.clone();
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
