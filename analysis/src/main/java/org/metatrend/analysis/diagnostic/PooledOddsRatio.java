package org.metatrend.analysis.diagnostic;

import java.util.List;
import org.metatrend.analysis.likelihood.Coefficient;

/**
 * The pooled diagnostic odds ratio: random effects of ln DOR with tau&sup2; by DerSimonian and Laird, max(0, (Q - (k - 1)) /
 * (sum of w - sum of w&sup2; / sum of w)), w = 1 / v and v = 1/TP + 1/FN + 1/FP + 1/TN.
 *
 * <p>Source: DerSimonian and Laird, Controlled Clinical Trials 7 (1986) 177-188, doi:10.1016/0197-2456(86)90046-2; Glas et
 * al., Journal of Clinical Epidemiology 56 (2003) 1129-1135, doi:10.1016/S0895-4356(03)00177-X.
 *
 * @param logOddsRatio ln DOR, judged by the normal distribution
 * @param tau2 the variance of true ln DOR between studies
 * @param q Cochran's Q, weighted by 1 / v about the common effect, chi-squared with k - 1 degrees of freedom
 * @param generalisedQ the same weighted by 1 / (v + tau2) about the pooled effect, which mada reports as Cochran's Q
 */
public record PooledOddsRatio(Coefficient logOddsRatio, double tau2, double q, double generalisedQ) {
    /**
     * Pools studies.
     *
     * @param rates of at least two studies, none with a count of 0
     * @throws IllegalArgumentException if there are fewer than two studies, or a study has a count of 0 (the message names
     *     its index)
     */
    public static PooledOddsRatio of(List<DiagnosticRates> rates) {
        int k = rates.size();
        if (k < 2) {
            throw new IllegalArgumentException("a variance between studies needs at least two: " + k);
        }
        double[] y = new double[k];
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            y[i] = rates.get(i).logitSensitivity() - rates.get(i).logitFalsePositiveRate();
            v[i] = rates.get(i).sensitivityVariance() + rates.get(i).falsePositiveVariance();
            if (!Double.isFinite(y[i]) || !Double.isFinite(v[i])) {
                throw new IllegalArgumentException("study " + i + " has a count of 0 and so no odds ratio");
            }
        }
        double w = 0;
        double ww = 0;
        for (double variance : v) {
            w += 1 / variance;
            ww += 1 / (variance * variance);
        }
        double q = weightedSquares(y, v, 0);
        double tau2 = Math.max(0, (q - (k - 1)) / (w - ww / w));
        double weights = 0;
        for (double variance : v) {
            weights += 1 / (variance + tau2);
        }
        return new PooledOddsRatio(
                new Coefficient("ln DOR", mean(y, v, tau2), 1 / Math.sqrt(weights), Double.POSITIVE_INFINITY),
                tau2,
                q,
                weightedSquares(y, v, tau2));
    }

    private static double weightedSquares(double[] y, double[] v, double tau2) {
        double mean = mean(y, v, tau2);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - mean) * (y[i] - mean) / (v[i] + tau2);
        }
        return sum;
    }

    private static double mean(double[] y, double[] v, double tau2) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] / (v[i] + tau2);
            weights += 1 / (v[i] + tau2);
        }
        return sum / weights;
    }
}
