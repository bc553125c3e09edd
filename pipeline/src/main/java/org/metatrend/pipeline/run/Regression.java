package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.metatrend.analysis.regress.GoodnessOfFit;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.Term;
import org.metatrend.figures.layout.Coefficient;

/**
 * The regression of a measure on the logarithm of sample size and on year, of one task.
 *
 * @param task the task's name
 * @param measure the measure's name
 * @param fit the fit
 */
record Regression(String task, String measure, LinearFit fit) {
    private static final String SIZE = "ln(sample size)";
    private static final String YEAR = "year";
    private static final double LEVEL = 0.95;

    /** Fits the regression; empty where there are too few different points for it. */
    static Optional<Regression> of(String task, String measure, List<Observation> points) {
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
        LinearFit fit = new OrdinaryLeastSquares()
                .fit(
                        Observation.column(points, Observation::value),
                        List.of(new Moderator(SIZE, logSizes), new Moderator(YEAR, year)));
        return Optional.of(new Regression(task, measure, fit));
    }

    /** The coefficients that the figure shows: all but the intercept. */
    List<Coefficient> coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        for (String name : List.of(SIZE, YEAR)) {
            Term term = fit.term(name);
            Interval interval = term.confidenceInterval(LEVEL);
            coefficients.add(new Coefficient(
                    task,
                    name,
                    term.estimate(),
                    interval.lower(),
                    interval.upper(),
                    term.p(),
                    fit.goodness().observations(),
                    fit.goodness().rSquared()));
        }
        return coefficients;
    }

    /** Every number of the summary that people know. */
    Map<String, Object> numbers() {
        GoodnessOfFit goodness = fit.goodness();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("formula", measure + " ~ " + SIZE + " + " + YEAR);
        numbers.put("n", goodness.observations());
        Map<String, Object> terms = new LinkedHashMap<>();
        for (Term term : fit.terms()) {
            Interval interval = term.confidenceInterval(LEVEL);
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("estimate", term.estimate());
            of.put("se", term.standardError());
            of.put("t", term.t());
            of.put("p", term.p());
            of.put("ci95", new double[] {interval.lower(), interval.upper()});
            terms.put(term.name(), of);
        }
        numbers.put("terms", terms);
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
