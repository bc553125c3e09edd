package org.metatrend.analysis.diagnostic;

import java.util.List;

/**
 * The curve of Moses, Shapiro and Littenberg: D = A + B S by ordinary least squares with equal weights, D and S being the
 * difference and the sum of the logits of sensitivity and false positive rate. It ignores errors in S and has no honest
 * standard errors; it is here to compare with older reviews.
 *
 * <p>Source: Statistics in Medicine 12 (1993) 1293-1316, doi:10.1002/sim.4780121403.
 *
 * @param intercept A
 * @param slope B, not 1
 */
public record MosesLittenberg(double intercept, double slope) {
    /**
     * Fits the line.
     *
     * @param rates of at least three studies, without counts of 0
     * @throws IllegalArgumentException if there are fewer than three studies, a logit is not finite (the message names the
     *     index), or S does not vary
     */
    public static MosesLittenberg of(List<DiagnosticRates> rates) {
        int k = rates.size();
        if (k < 3) {
            throw new IllegalArgumentException("a line with its errors needs at least three studies: " + k);
        }
        double[] d = new double[k];
        double[] s = new double[k];
        double meanD = 0;
        double meanS = 0;
        for (int i = 0; i < k; i++) {
            d[i] = rates.get(i).logitSensitivity() - rates.get(i).logitFalsePositiveRate();
            s[i] = rates.get(i).logitSensitivity() + rates.get(i).logitFalsePositiveRate();
            if (!Double.isFinite(d[i]) || !Double.isFinite(s[i])) {
                throw new IllegalArgumentException("study " + i + " has a count of 0 and so no logit");
            }
            meanD += d[i] / k;
            meanS += s[i] / k;
        }
        double cross = 0;
        double square = 0;
        for (int i = 0; i < k; i++) {
            cross += (s[i] - meanS) * (d[i] - meanD);
            square += (s[i] - meanS) * (s[i] - meanS);
        }
        if (!(square > 1e-24 * k * (1 + meanS * meanS))) {
            throw new IllegalArgumentException("the studies all have the same sum of logits: there is no line");
        }
        double slope = cross / square;
        return new MosesLittenberg(meanD - slope * meanS, slope);
    }

    /** The same as a curve: A / (1 - B) + (1 + B) / (1 - B) logit(false positive rate). */
    public SummaryCurve curve() {
        return new SummaryCurve(intercept / (1 - slope), (1 + slope) / (1 - slope));
    }
}
