package org.metatrend.analysis.diagnostic;

/**
 * A point in the plane of logits.
 *
 * @param sensitivity logit of a sensitivity
 * @param falsePositiveRate logit of a false positive rate
 */
public record LogitPair(double sensitivity, double falsePositiveRate) {
    /** The same point among rates. */
    public RocPoint rates() {
        return new RocPoint(expit(falsePositiveRate), expit(sensitivity));
    }

    static double expit(double logit) {
        return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
    }

    static double logit(double rate) {
        return Math.log(rate) - Math.log1p(-rate);
    }
}
