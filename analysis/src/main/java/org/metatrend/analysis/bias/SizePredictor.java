package org.metatrend.analysis.bias;

import org.metatrend.analysis.effect.EffectSizes;

/** What stands for the smallness of a study in a regression test. */
public enum SizePredictor {
    /** The standard error sqrt(v): metafor's sei. */
    STANDARD_ERROR("sei", true),
    /** The variance v: metafor's vi. */
    VARIANCE("vi", true),
    /** The sample size n: metafor's ni. It has no limit at infinite size. */
    SAMPLE_SIZE("ni", false),
    /** 1 / n: metafor's ninv. */
    INVERSE_SAMPLE_SIZE("ninv", true),
    /** 1 / sqrt(n): metafor's sqrtninv. */
    ROOT_INVERSE_SAMPLE_SIZE("sqrtninv", true);

    private final String term;
    private final boolean hasLimit;

    SizePredictor(String term, boolean hasLimit) {
        this.term = term;
        this.hasLimit = hasLimit;
    }

    /** The name of its term. */
    public String term() {
        return term;
    }

    /** Whether it is 0 for a study of infinite size. */
    boolean hasLimit() {
        return hasLimit;
    }

    /** Whether it is made from the sampling variances. */
    boolean isOfVariance() {
        return this == STANDARD_ERROR || this == VARIANCE;
    }

    double[] values(EffectSizes effects, double... sampleSizes) {
        int k = effects.size();
        if (!isOfVariance() && sampleSizes.length != k) {
            throw new IllegalArgumentException(sampleSizes.length + " sample sizes for " + k + " studies");
        }
        double[] values = new double[k];
        for (int i = 0; i < k; i++) {
            double n = isOfVariance() ? 1 : sampleSizes[i];
            if (!(n > 0 && n < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the sample size of study " + i + " is not above 0: " + n);
            }
            values[i] = switch (this) {
                case STANDARD_ERROR -> Math.sqrt(effects.variance(i));
                case VARIANCE -> effects.variance(i);
                case SAMPLE_SIZE -> n;
                case INVERSE_SAMPLE_SIZE -> 1 / n;
                case ROOT_INVERSE_SAMPLE_SIZE -> 1 / Math.sqrt(n);
            };
        }
        return values;
    }
}
