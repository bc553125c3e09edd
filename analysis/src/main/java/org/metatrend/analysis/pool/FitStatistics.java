package org.metatrend.analysis.pool;

/**
 * The likelihood of a fit and what penalises it: with m parameters (coefficients, and tau&sup2; in random-effects models) and n
 * = k (k - p in restricted likelihood) AIC = -2 ll + 2 m, BIC = -2 ll + m ln n, AICc = -2 ll + 2 m N / (N - m - 1) with N =
 * max(n, m + 2). Restricted for REML, ordinary for all others; the deviance is -2 (ll - ll of y as its own mean) for the ordinary
 * and -2 ll for the restricted one, as in metafor.
 *
 * @param logLikelihood ll
 * @param deviance against the saturated model
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion
 * @param aicc Akaike's criterion for small samples
 */
public record FitStatistics(double logLikelihood, double deviance, double aic, double bic, double aicc) {
    static FitStatistics of(double logLikelihood, double saturated, int parameters, int n) {
        double m = parameters;
        double bound = Math.max(n, parameters + 2);
        return new FitStatistics(
                logLikelihood,
                -2 * (logLikelihood - saturated),
                -2 * logLikelihood + 2 * m,
                -2 * logLikelihood + m * Math.log(n),
                -2 * logLikelihood + 2 * m * bound / (bound - m - 1));
    }
}
