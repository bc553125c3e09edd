package org.metatrend.analysis.diagnostic;

import java.util.Optional;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.regress.Interval;

/**
 * A fitted bivariate model.
 *
 * @param mean mu, logits of sensitivity and false positive rate
 * @param meanCovariance of the estimate of mu
 * @param between Psi, covariance of true logits between studies
 * @param logLikelihood of the logits as metafor reports it, the restricted one with 1/2 ln |X'X| added
 * @param studies how many
 * @param converged whether Psi is at a maximum of the likelihood
 */
public record BivariateFit(
        LogitPair mean,
        PairCovariance meanCovariance,
        PairCovariance between,
        double logLikelihood,
        int studies,
        boolean converged) {
    /** Logit sensitivity, judged by the normal distribution. */
    public Coefficient logitSensitivity() {
        return new Coefficient(
                "logit sensitivity",
                mean.sensitivity(),
                Math.sqrt(meanCovariance.sensitivity()),
                Double.POSITIVE_INFINITY);
    }

    /** The logit of the false positive rate, judged by the normal distribution. */
    public Coefficient logitFalsePositiveRate() {
        return new Coefficient(
                "logit false positive rate",
                mean.falsePositiveRate(),
                Math.sqrt(meanCovariance.falsePositiveRate()),
                Double.POSITIVE_INFINITY);
    }

    /** The summary point. */
    public RocPoint summary() {
        return mean.rates();
    }

    /** The interval of the summary sensitivity. */
    public Interval sensitivityInterval(double level) {
        return rates(logitSensitivity().interval(level));
    }

    /** The interval of the summary false positive rate. */
    public Interval falsePositiveRateInterval(double level) {
        return rates(logitFalsePositiveRate().interval(level));
    }

    private static Interval rates(Interval logits) {
        return new Interval(LogitPair.expit(logits.lower()), LogitPair.expit(logits.upper()));
    }

    /** Where the mean lies. */
    public Region confidenceRegion() {
        return new Region(mean, meanCovariance, studies);
    }

    /** Where the true rates of a new study lie. */
    public Region predictionRegion() {
        return new Region(mean, between.plus(meanCovariance), studies);
    }

    /** The parameters of the hierarchical model; none where a variance between studies is 0. */
    public Optional<HierarchicalParameters> hierarchical() {
        return between.sensitivity() > 0 && between.falsePositiveRate() > 0
                ? Optional.of(HierarchicalParameters.of(mean, between))
                : Optional.empty();
    }

    /** The summary curve of Rutter and Gatsonis; none where a variance between studies is 0. */
    public Optional<SummaryCurve> summaryCurve() {
        return hierarchical().map(HierarchicalParameters::curve);
    }

    /**
     * The regression of logit sensitivity on the logit of the false positive rate, as a curve; none where the latter does
     * not vary between studies.
     */
    public Optional<SummaryCurve> regressionCurve() {
        if (between.falsePositiveRate() == 0) {
            return Optional.empty();
        }
        double slope = between.covariance() / between.falsePositiveRate();
        return Optional.of(new SummaryCurve(mean.sensitivity() - slope * mean.falsePositiveRate(), slope));
    }
}
