package org.metatrend.analysis.glmm;

import java.util.List;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.regress.Interval;

/**
 * A fitted binomial-normal model.
 *
 * @param coefficients on the scale of log odds, the intercept first; judged by the normal distribution
 * @param covariance of the coefficients from the observed information, copied
 * @param tau2 the variance of true log odds between studies
 * @param logLikelihood with the binomial coefficients
 * @param commonLogLikelihood of the model with tau2 = 0
 * @param converged whether the likelihood is at a maximum
 */
@SuppressWarnings("ArrayRecordComponent")
public record BinomialNormalFit(
        List<Coefficient> coefficients,
        double[][] covariance,
        double tau2,
        double logLikelihood,
        double commonLogLikelihood,
        boolean converged) {
    /** Copies. */
    public BinomialNormalFit {
        coefficients = List.copyOf(coefficients);
        covariance = Dense.copy(covariance);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Dense.copy(covariance);
    }

    /** The proportion of a study whose random effect, and whose moderators, are 0: a median, not a mean of proportions. */
    public double proportion() {
        return BinomialCount.expit(coefficients.get(0).estimate());
    }

    /** The confidence interval of that proportion. */
    public Interval interval(double level) {
        return rates(coefficients.get(0).interval(level));
    }

    /** The interval of the true proportion of a new study. */
    public Interval predictionInterval(double level) {
        return rates(coefficients.get(0).predictionInterval(tau2, level));
    }

    /** Twice the gain in log-likelihood over tau2 = 0, at least 0. */
    public double likelihoodRatio() {
        return Math.max(0, 2 * (logLikelihood - commonLogLikelihood));
    }

    private static Interval rates(Interval logOdds) {
        return new Interval(BinomialCount.expit(logOdds.lower()), BinomialCount.expit(logOdds.upper()));
    }
}
