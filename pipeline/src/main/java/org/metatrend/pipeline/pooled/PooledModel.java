package org.metatrend.pipeline.pooled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.numeric.StudentT;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.regress.Interval;

/**
 * The pooled log odds of an accuracy by one model.
 *
 * @param k results
 * @param estimate log odds with standard error and degrees of freedom
 * @param tau2 variance between true log odds, over all levels; NaN where the model has none
 * @param predictionInterval of the log odds of a new study, if the model has one
 * @param further other numbers, by their names in JSON
 * @param warnings why to doubt it, in sentences
 */
public record PooledModel(
        int k,
        Coefficient estimate,
        double tau2,
        Optional<Interval> predictionInterval,
        Map<String, Object> further,
        List<String> warnings) {
    static final double LEVEL = 0.95;

    /** Copies. */
    public PooledModel {
        warnings = List.copyOf(warnings);
    }

    /** The interval of the log odds. */
    public Interval interval() {
        return estimate.confidenceInterval(LEVEL);
    }

    /** The accuracy that the log odds stand for. */
    public double accuracy() {
        return accuracy(estimate.estimate());
    }

    /** Its interval. */
    public Interval accuracyInterval() {
        return accuracy(interval());
    }

    /** The interval of the true accuracy of a new study. */
    public Optional<Interval> accuracyPrediction() {
        return predictionInterval.map(PooledModel::accuracy);
    }

    static double accuracy(double logOdds) {
        return ProportionMeasure.PLO.inverse(logOdds);
    }

    static Interval accuracy(Interval logOdds) {
        return new Interval(accuracy(logOdds.lower()), accuracy(logOdds.upper()));
    }

    /** As results.json has it. */
    Map<String, Object> json() {
        Fields fields = new Fields().with("k", k);
        coefficient(fields, estimate);
        fields.number("tau2", tau2);
        predictionInterval.ifPresent(p -> fields.number("pi_lb", p.lower()).number("pi_ub", p.upper()));
        further.forEach(fields::with);
        Fields accuracy = new Fields().number("estimate", accuracy()).bounds("ci", accuracyInterval());
        accuracyPrediction().ifPresent(p -> accuracy.bounds("pi", p));
        return fields.with("accuracy", accuracy.map()).warnings(warnings).map();
    }

    /** Adds a coefficient; `df` is null for the normal distribution. */
    static void coefficient(Fields fields, Coefficient b) {
        Interval interval = b.confidenceInterval(LEVEL);
        fields.number("estimate", b.estimate())
                .number("se", b.standardError())
                .number("statistic", b.statistic())
                .number("df", b.degreesOfFreedom())
                .number("pval", StudentT.twoSided(b.statistic(), b.degreesOfFreedom()))
                .number("ci_lb", interval.lower())
                .number("ci_ub", interval.upper());
    }
}
