package org.metatrend.analysis.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * The curve of R&uuml;cker and Schumacher, for reviews that have one threshold per study: each study is supposed to have chosen the
 * threshold that maximises lambda Se + (1 - lambda) Sp. That gives it a line in logits, with slope b_i = (1 - lambda)/lambda Sp(1 -
 * Sp)/(Se(1 - Se)) through its own point; the curve's slope is the mean of ln b_i and its intercept that of a_i = logit Se - b_i logit
 * FPR, both weighted by 1/(1/TP + 1/FN + 1/FP + 1/TN). A study whose threshold came about in another way bends it without a warning.
 *
 * <p>Source: Statistics in Medicine 29 (2010) 3069-3078, doi:10.1002/sim.4055.
 *
 * @param lambda the weight of sensitivity, inside (0, 1)
 * @param lines one for each study
 * @param curve their mean
 */
public record RueckerSchumacher(double lambda, List<Line> lines, SummaryCurve curve) {
    /**
     * A study's own curve.
     *
     * @param intercept a, in logits
     * @param slope b, above 0
     * @param variance of ln b: 1/TP + 1/FN + 1/FP + 1/TN
     */
    public record Line(double intercept, double slope, double variance) {}

    /** Copies. */
    public RueckerSchumacher {
        lines = List.copyOf(lines);
    }

    /**
     * The weight of sensitivity with which the summary point of a fit is a maximum itself: Sp(1 - Sp)/(Sp(1 - Sp) + Se(1 - Se)).
     *
     * @param fit bivariate
     */
    public static double weight(BivariateFit fit) {
        double se = fit.summary().sensitivity();
        double fpr = fit.summary().falsePositiveRate();
        return fpr * (1 - fpr) / (fpr * (1 - fpr) + se * (1 - se));
    }

    /**
     * Makes the curve.
     *
     * @param rates of at least one study, without counts of 0
     * @param lambda the weight of sensitivity
     * @throws IllegalArgumentException if there is no study, a study has a count of 0 (the message names the index) or lambda is
     *     outside of (0, 1)
     */
    public static RueckerSchumacher of(List<DiagnosticRates> rates, double lambda) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("there is no study");
        }
        if (!(lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException("the weight of sensitivity lies inside (0, 1): " + lambda);
        }
        List<Line> lines = new ArrayList<>();
        double weights = 0;
        double slopes = 0;
        double intercepts = 0;
        for (int i = 0; i < rates.size(); i++) {
            Line line = line(rates.get(i), lambda);
            if (!Double.isFinite(line.variance())) {
                throw new IllegalArgumentException("study " + i + " has a count of 0 and so no logit");
            }
            lines.add(line);
            weights += 1 / line.variance();
            slopes += Math.log(line.slope()) / line.variance();
            intercepts += line.intercept() / line.variance();
        }
        return new RueckerSchumacher(lambda, lines, new SummaryCurve(intercepts / weights, Math.exp(slopes / weights)));
    }

    private static Line line(DiagnosticRates of, double lambda) {
        double slope = (1 - lambda)
                / lambda
                * (of.specificity() * of.falsePositiveRate())
                / (of.sensitivity() * (of.falseNegatives() / (of.truePositives() + of.falseNegatives())));
        return new Line(
                of.logitSensitivity() - slope * of.logitFalsePositiveRate(),
                slope,
                of.sensitivityVariance() + of.falsePositiveVariance());
    }
}
