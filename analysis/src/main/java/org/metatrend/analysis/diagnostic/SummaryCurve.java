package org.metatrend.analysis.diagnostic;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A summary curve that is a line between logits: logit sensitivity = intercept + slope logit(false positive rate).
 *
 * @param intercept finite
 * @param slope finite; below 0 the curve falls
 */
public record SummaryCurve(double intercept, double slope) {
    /** Beyond, a rate is 0 or 1 to rounding. */
    private static final double FAR = 40;

    private static final int NODES = 40;
    private static final int PANELS = 60;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public SummaryCurve {
        if (!Double.isFinite(intercept) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException("not a curve: " + intercept + " + " + slope + " x");
        }
    }

    /**
     * The sensitivity at a false positive rate.
     *
     * @param falsePositiveRate inside (0, 1)
     * @throws IllegalArgumentException if the rate is not inside (0, 1)
     */
    public double sensitivity(double falsePositiveRate) {
        if (!(falsePositiveRate > 0 && falsePositiveRate < 1)) {
            throw new IllegalArgumentException("a false positive rate lies inside (0, 1): " + falsePositiveRate);
        }
        return LogitPair.expit(intercept + slope * LogitPair.logit(falsePositiveRate));
    }

    /** The area under the whole curve, in [0, 1]. */
    public double area() {
        return integral(-FAR, FAR);
    }

    /**
     * The mean sensitivity between two false positive rates, such as the smallest and the largest one of the studies.
     *
     * @param from inside (0, 1)
     * @param to inside (0, 1), above from
     * @throws IllegalArgumentException if the rates are not so
     */
    public double partialArea(double from, double to) {
        if (!(from > 0 && from < to && to < 1)) {
            throw new IllegalArgumentException("not two rates inside (0, 1) in order: " + from + " and " + to);
        }
        return integral(LogitPair.logit(from), LogitPair.logit(to)) / (to - from);
    }

    /** Over logits t, where the integrand expit(a + b t) expit'(t) is smooth up to the ends. */
    private double integral(double from, double to) {
        double sum = 0;
        double width = (to - from) / PANELS;
        for (int i = 0; i < PANELS; i++) {
            GaussIntegrator panel =
                    new GaussIntegratorFactory().legendre(NODES, from + i * width, from + (i + 1) * width);
            sum += panel.integrate(
                    t -> LogitPair.expit(intercept + slope * t) * LogitPair.expit(t) * LogitPair.expit(-t));
        }
        return sum;
    }
}
