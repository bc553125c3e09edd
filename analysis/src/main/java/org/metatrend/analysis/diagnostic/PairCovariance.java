package org.metatrend.analysis.diagnostic;

/**
 * The covariance matrix of the logits of sensitivity and false positive rate.
 *
 * @param sensitivity variance of logit sensitivity, at least 0
 * @param covariance of the two
 * @param falsePositiveRate variance of the logit of the false positive rate, at least 0
 */
public record PairCovariance(double sensitivity, double covariance, double falsePositiveRate) {
    /** The correlation, in [-1, 1]; 0 where a variance is 0. */
    public double correlation() {
        double product = sensitivity * falsePositiveRate;
        return product == 0 ? 0 : Math.max(-1, Math.min(1, covariance / Math.sqrt(product)));
    }

    /** The sum of two. */
    public PairCovariance plus(PairCovariance other) {
        return new PairCovariance(
                sensitivity + other.sensitivity,
                covariance + other.covariance,
                falsePositiveRate + other.falsePositiveRate);
    }
}
