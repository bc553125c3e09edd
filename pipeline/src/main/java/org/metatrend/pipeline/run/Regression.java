package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.GoodnessOfFit;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.Term;
import org.metatrend.figures.layout.Coefficient;
import org.metatrend.ingest.study.Reading;

/**
 * The regression of a measure on the logarithm of sample size and on year, of one task.
 *
 * @param task the task's name
 * @param measure the measure's name
 * @param fit the fit by ordinary least squares, its standard errors for results that are independent of each other
 * @param clustered standard errors that hold however the results of one study depend on each other; empty in the
 *     published reading
 */
record Regression(String task, String measure, LinearFit fit, Optional<ClusterRobust> clustered) {
    private static final String SIZE = "ln(sample size)";
    private static final String YEAR = "year";
    private static final double LEVEL = 0.95;

    /** Fits the regression; empty where there are too few different points for it. */
    static Optional<Regression> of(Reading reading, String task, String measure, List<Observation> points) {
        long sizes =
                points.stream().mapToDouble(Observation::subjects).distinct().count();
        long years = points.stream().mapToDouble(Observation::year).distinct().count();
        if (points.size() < 5 || sizes < 3 || years < 3) {
            return Optional.empty();
        }
        double[] logSizes = Observation.column(points, p -> Math.log(p.subjects()));
        double[] year = Observation.column(points, Observation::year);
        double together = new PearsonsCorrelation().correlation(logSizes, year);
        // where size and year say the same, no fit can tell them apart
        if (Math.abs(together) > 1 - 1e-9) {
            return Optional.empty();
        }
        double[] values = Observation.column(points, Observation::value);
        List<Moderator> moderators = List.of(new Moderator(SIZE, logSizes), new Moderator(YEAR, year));
        LinearFit fit = new OrdinaryLeastSquares().fit(values, moderators);
        return Optional.of(new Regression(
                task,
                measure,
                fit,
                reading == Reading.PUBLISHED ? Optional.empty() : clustered(values, moderators, points)));
    }

    /** Empty where all results are of one study: nothing tells then how studies differ. */
    private static Optional<ClusterRobust> clustered(
            double[] values, List<Moderator> moderators, List<Observation> points) {
        List<String> studies = points.stream().map(Observation::study).toList();
        if (studies.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        // Least squares are the common effect of equal variances; how large they are does not reach CR2 nor its
        // degrees of freedom.
        double[] equal = new double[values.length];
        Arrays.fill(equal, 1);
        return Optional.of(ClusterRobust.of(
                new MetaAnalysis(PoolingMethod.EE, TestMethod.Z)
                        .fit(new EffectSizes(values, equal), Design.of(values.length, moderators)),
                studies));
    }

    /** The coefficients that the figure shows: all but the intercept. */
    List<Coefficient> coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        for (Judged term : judged()) {
            if (term.name().equals(LinearFit.INTERCEPT)) {
                continue;
            }
            coefficients.add(new Coefficient(
                    task,
                    term.name(),
                    term.estimate(),
                    term.interval().lower(),
                    term.interval().upper(),
                    term.p(),
                    fit.goodness().observations(),
                    fit.goodness().rSquared(),
                    clustered.map(c -> OptionalInt.of(c.clusters())).orElse(OptionalInt.empty())));
        }
        return coefficients;
    }

    /** A term with the standard error that this reading takes. */
    private record Judged(String name, double estimate, double se, double t, double df, double p, Interval interval) {
        static Judged of(Term term) {
            return new Judged(
                    term.name(),
                    term.estimate(),
                    term.standardError(),
                    term.t(),
                    term.degreesOfFreedom(),
                    term.p(),
                    term.confidenceInterval(LEVEL));
        }

        static Judged of(org.metatrend.analysis.pool.Coefficient term) {
            return new Judged(
                    term.name(),
                    term.estimate(),
                    term.standardError(),
                    term.statistic(),
                    term.degreesOfFreedom(),
                    term.p(),
                    term.confidenceInterval(LEVEL));
        }

        Map<String, Object> numbers() {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("estimate", estimate);
            numbers.put("se", se);
            numbers.put("t", t);
            numbers.put("p", p);
            numbers.put("ci95", new double[] {interval.lower(), interval.upper()});
            return numbers;
        }
    }

    private List<Judged> judged() {
        return clustered
                .map(c -> c.coefficients().stream().map(Judged::of).toList())
                .orElseGet(() -> fit.terms().stream().map(Judged::of).toList());
    }

    /** Every number of the summary that people know. */
    Map<String, Object> numbers() {
        GoodnessOfFit goodness = fit.goodness();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("formula", measure + " ~ " + SIZE + " + " + YEAR);
        numbers.put("n", goodness.observations());
        Map<String, Object> terms = new LinkedHashMap<>();
        for (Judged term : judged()) {
            Map<String, Object> of = term.numbers();
            if (clustered.isPresent()) {
                of.put("df", term.df());
            }
            terms.put(term.name(), of);
        }
        numbers.put("terms", terms);
        clustered.ifPresent(c -> {
            numbers.put("clusteredBy", "study");
            numbers.put("clusters", c.clusters());
            numbers.put("covariance", "CR2, Satterthwaite's degrees of freedom");
            numbers.put("warnings", c.warnings());
            Map<String, Object> independent = new LinkedHashMap<>();
            fit.terms()
                    .forEach(
                            term -> independent.put(term.name(), Judged.of(term).numbers()));
            numbers.put("termsIfResultsWereIndependent", independent);
        });
        numbers.put("residualDegreesOfFreedom", goodness.residualDegreesOfFreedom());
        numbers.put("rSquared", goodness.rSquared());
        numbers.put("adjustedRSquared", goodness.adjustedRSquared());
        numbers.put("f", goodness.f());
        numbers.put("pOfF", goodness.pOfF());
        numbers.put("logLikelihood", goodness.logLikelihood());
        numbers.put("aic", goodness.aic());
        numbers.put("bic", goodness.bic());
        return numbers;
    }
}
