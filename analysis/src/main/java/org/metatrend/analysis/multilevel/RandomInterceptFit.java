package org.metatrend.analysis.multilevel;

import java.util.List;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Dense;

/**
 * A fitted linear mixed model with a random intercept.
 *
 * @param coefficients the intercept first
 * @param covariance of the coefficients, copied
 * @param groupVariance between groups, sigma&sup2;_u
 * @param residualVariance within groups, sigma&sup2;
 * @param logLikelihood as lme4 reports it, the restricted one without 1/2 ln |X'X|
 * @param groups how many
 * @param converged whether the variances are at a maximum of the likelihood
 */
@SuppressWarnings("ArrayRecordComponent")
public record RandomInterceptFit(
        List<Coefficient> coefficients,
        double[][] covariance,
        double groupVariance,
        double residualVariance,
        double logLikelihood,
        int groups,
        boolean converged) {
    /** Copies. */
    public RandomInterceptFit {
        coefficients = List.copyOf(coefficients);
        covariance = Dense.copy(covariance);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Dense.copy(covariance);
    }

    /** The correlation of two responses of a group, given the moderators. */
    public double intraclassCorrelation() {
        return groupVariance / (groupVariance + residualVariance);
    }
}
