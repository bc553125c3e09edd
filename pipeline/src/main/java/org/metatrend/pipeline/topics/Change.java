package org.metatrend.pipeline.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Term;

/**
 * A coefficient on the scale of logarithms as a factor and a change in percent, with its 95% interval by Student's t.
 *
 * @param term the coefficient
 */
record Change(Term term) {
    /** Beyond, a factor has no number of its own; such bounds come from one or two degrees of freedom. */
    private static final double LARGEST = 700;

    double percent() {
        return percent(term.estimate());
    }

    Interval percentInterval() {
        Interval interval = term.confidenceInterval(YearIntervals.LEVEL);
        return new Interval(percent(interval.lower()), percent(interval.upper()));
    }

    /** Whether estimate and bounds can be drawn on an axis of percents with others. */
    boolean drawable() {
        return percentInterval().upper() < 10_000;
    }

    Map<String, Object> numbers() {
        Interval log = term.confidenceInterval(YearIntervals.LEVEL);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("factor", factor(term.estimate()));
        numbers.put("factorCi95", new double[] {factor(log.lower()), factor(log.upper())});
        numbers.put("percent", percent());
        Interval percent = percentInterval();
        numbers.put("percentCi95", new double[] {percent.lower(), percent.upper()});
        numbers.put("coefficient", term.estimate());
        numbers.put("se", term.standardError());
        numbers.put("t", term.t());
        numbers.put("df", term.degreesOfFreedom());
        numbers.put("p", term.p());
        return numbers;
    }

    private static double factor(double logarithm) {
        return Math.exp(Math.min(LARGEST, logarithm));
    }

    private static double percent(double logarithm) {
        return 100 * Math.expm1(Math.min(LARGEST, logarithm));
    }
}
