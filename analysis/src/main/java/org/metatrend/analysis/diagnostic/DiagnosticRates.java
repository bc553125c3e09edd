package org.metatrend.analysis.diagnostic;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * What the counts of one study say, the counts perhaps with a continuity correction.
 *
 * @param truePositives at least 0
 * @param falseNegatives at least 0
 * @param falsePositives at least 0
 * @param trueNegatives at least 0
 */
public record DiagnosticRates(
        double truePositives, double falseNegatives, double falsePositives, double trueNegatives) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is negative or not finite, or nobody was diseased or nobody healthy
     */
    public DiagnosticRates {
        double diseased = truePositives + falseNegatives;
        double healthy = falsePositives + trueNegatives;
        if (!(truePositives >= 0 && falseNegatives >= 0 && falsePositives >= 0 && trueNegatives >= 0)
                || !(diseased > 0 && healthy > 0 && diseased + healthy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no counts of diseased and healthy: " + truePositives + ", "
                    + falseNegatives + ", " + falsePositives + ", " + trueNegatives);
        }
    }

    /** The share of the diseased who test positive. */
    public double sensitivity() {
        return truePositives / (truePositives + falseNegatives);
    }

    /** The share of the healthy who test negative. */
    public double specificity() {
        return trueNegatives / (falsePositives + trueNegatives);
    }

    /** The share of the healthy who test positive. */
    public double falsePositiveRate() {
        return falsePositives / (falsePositives + trueNegatives);
    }

    /** The odds of testing positive of the diseased over those of the healthy; infinite or 0 where a count is 0. */
    public double oddsRatio() {
        return truePositives * trueNegatives / (falseNegatives * falsePositives);
    }

    /** The interval of the odds ratio: exp(ln DOR &plusmn; z sqrt(1/TP + 1/FN + 1/FP + 1/TN)). */
    public Interval oddsRatioInterval(double level) {
        double z = new NormalDistribution(null, 0, 1, 1e-14).inverseCumulativeProbability((1 + level) / 2);
        double half = z * Math.sqrt(sensitivityVariance() + falsePositiveVariance());
        double centre = Math.log(oddsRatio());
        return new Interval(Math.exp(centre - half), Math.exp(centre + half));
    }

    /** Sensitivity over the false positive rate. */
    public double positiveLikelihoodRatio() {
        return sensitivity() / falsePositiveRate();
    }

    /** One less sensitivity over specificity. */
    public double negativeLikelihoodRatio() {
        return (1 - sensitivity()) / specificity();
    }

    /** The interval of sensitivity. */
    public Interval sensitivityInterval(BinomialInterval method, double level) {
        return method.ofParts(truePositives, truePositives + falseNegatives, level);
    }

    /** The interval of specificity. */
    public Interval specificityInterval(BinomialInterval method, double level) {
        return method.ofParts(trueNegatives, falsePositives + trueNegatives, level);
    }

    double logitSensitivity() {
        return Math.log(truePositives / falseNegatives);
    }

    double logitFalsePositiveRate() {
        return Math.log(falsePositives / trueNegatives);
    }

    /** Of logit sensitivity: 1/TP + 1/FN. */
    double sensitivityVariance() {
        return 1 / truePositives + 1 / falseNegatives;
    }

    /** Of the logit of the false positive rate: 1/FP + 1/TN. */
    double falsePositiveVariance() {
        return 1 / falsePositives + 1 / trueNegatives;
    }
}
