package org.metatrend.analysis.regress;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A fitted linear model: the intercept first, then the moderators in the order given.
 *
 * @param terms the coefficients
 * @param covariance of the coefficients, in the order of the terms, copied
 * @param goodness sums of squares and what follows from them
 * @param fitted one value per observation, copied
 * @param residuals response minus fitted, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record LinearFit(
        List<Term> terms, double[][] covariance, GoodnessOfFit goodness, double[] fitted, double[] residuals) {
    /** The name of the constant term. */
    public static final String INTERCEPT = "intercept";

    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public LinearFit {
        terms = List.copyOf(terms);
        Objects.requireNonNull(goodness, "goodness");
        covariance = copy(covariance);
        fitted = fitted.clone();
        residuals = residuals.clone();
        int size = terms.size();
        if (goodness.coefficients() != size
                || covariance.length != size
                || Arrays.stream(covariance).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException(size + " terms need as many coefficients and a square covariance");
        }
        if (fitted.length != goodness.observations() || residuals.length != goodness.observations()) {
            throw new IllegalArgumentException(
                    goodness.observations() + " observations need as many fitted values and residuals");
        }
    }

    /**
     * The term with a name.
     *
     * @param name of a moderator, or {@value #INTERCEPT}
     * @return its term
     * @throws IllegalArgumentException if the model has no such term
     */
    public Term term(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term " + name + " in "
                        + terms.stream().map(Term::name).toList()));
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    /** A copy of the fitted values. */
    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    /** A copy of the residuals. */
    @Override
    public double[] residuals() {
        return residuals.clone();
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
