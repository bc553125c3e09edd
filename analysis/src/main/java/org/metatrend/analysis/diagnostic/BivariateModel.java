package org.metatrend.analysis.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.metatrend.analysis.likelihood.Block;
import org.metatrend.analysis.likelihood.CovarianceFit;
import org.metatrend.analysis.likelihood.CovarianceTerm;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NormalLikelihood;
import org.metatrend.analysis.likelihood.WeightedFit;

/**
 * The bivariate model of diagnostic accuracy: the logits of sensitivity and false positive rate of study i are normal
 * about mu with covariance Psi + S_i, S_i = diag(1/TP + 1/FN, 1/FP + 1/TN).
 *
 * <p>Source: Reitsma et al., Bivariate analysis of sensitivity and specificity produces informative summary measures in
 * diagnostic reviews, Journal of Clinical Epidemiology 58 (2005) 982-990, doi:10.1016/j.jclinepi.2005.02.022.
 *
 * @param method ML or REML
 * @param correction for counts of 0
 */
public record BivariateModel(Method method, ContinuityCorrection correction) {
    private static final List<CovarianceTerm> PSI = List.of(
            new CovarianceTerm.Entries(new double[][] {{1, 0}, {0, 0}}),
            new CovarianceTerm.Entries(new double[][] {{0, 1}, {1, 0}}),
            new CovarianceTerm.Entries(new double[][] {{0, 0}, {0, 1}}));

    /** Validates. */
    public BivariateModel {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(correction, "correction");
    }

    /**
     * Fits the model.
     *
     * @param studies at least two; with fewer than about ten the correlation is hardly known
     * @return the fit; its flag says whether Psi converged
     * @throws IllegalArgumentException if there are fewer than two studies, or a study has a count of 0 that the correction
     *     leaves (the message names its index)
     */
    public BivariateFit fit(List<DiagnosticStudy> studies) {
        int k = studies.size();
        if (k < 2) {
            throw new IllegalArgumentException("a variance between studies needs at least two: " + k);
        }
        List<DiagnosticRates> rates = correction.rates(studies);
        for (int i = 0; i < k; i++) {
            if (studies.get(i).hasZero() && correction.added(studies.get(i), true) == 0) {
                throw new IllegalArgumentException(
                        "study " + i + " has a count of 0 and so no logit: a continuity correction is needed");
            }
        }
        // Columns of norm 1 give metafor's restricted likelihood, with 1/2 ln |X'X|.
        double one = 1 / Math.sqrt(k);
        NormalLikelihood likelihood = new NormalLikelihood(
                rates.stream()
                        .map(of -> new Block(
                                new double[] {of.logitSensitivity(), of.logitFalsePositiveRate()},
                                new double[][] {{one, 0}, {0, one}},
                                new double[][] {{of.sensitivityVariance(), 0}, {0, of.falsePositiveVariance()}},
                                PSI))
                        .toList(),
                method);
        CovarianceFit psi = CovarianceFit.ofPair(
                likelihood,
                spread(rates, DiagnosticRates::logitSensitivity, DiagnosticRates::sensitivityVariance),
                spread(rates, DiagnosticRates::logitFalsePositiveRate, DiagnosticRates::falsePositiveVariance));
        WeightedFit fit = likelihood.fit(psi.theta());
        double[][] c = fit.covariance();
        return new BivariateFit(
                new LogitPair(one * fit.coefficients()[0], one * fit.coefficients()[1]),
                new PairCovariance(c[0][0] / k, c[0][1] / k, c[1][1] / k),
                new PairCovariance(psi.theta()[0], psi.theta()[1], psi.theta()[2]),
                psi.logLikelihood(),
                k,
                psi.converged());
    }

    private static double spread(
            List<DiagnosticRates> rates,
            ToDoubleFunction<DiagnosticRates> logit,
            ToDoubleFunction<DiagnosticRates> variance) {
        double mean = rates.stream().mapToDouble(logit).average().orElseThrow();
        return rates.stream()
                .mapToDouble(of -> Math.pow(logit.applyAsDouble(of) - mean, 2) + variance.applyAsDouble(of) / 10)
                .average()
                .orElseThrow();
    }
}
