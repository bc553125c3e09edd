package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.proportion.CountRatio;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.trend.YearlyCounts;

/**
 * The share of a line in each year with its 95% interval, in percent: Wilson's where the topic is nested, else that of a
 * ratio of counts. Counting error only: the scatter of the years about the trend is the trend's dispersion.
 *
 * @param years in the order of the counts; years whose total is 0 are left out
 */
record YearIntervals(List<Year> years) {
    static final double LEVEL = 0.95;

    /** Enough for a 95% percentile to two digits. */
    private static final int RESAMPLES = 2000;

    /** Any number will do, as long as it is always the same. */
    private static final long SEED = 20220412;

    private static final CountRatio RATIO = new CountRatio(RESAMPLES, LEVEL, 1, SEED);

    YearIntervals {
        years = List.copyOf(years);
    }

    /** One year, in percent. */
    record Year(int year, double percent, Optional<Interval> interval, String method) {}

    static YearIntervals of(TopicLine line) {
        YearlyCounts counts = line.counts().withTotals();
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            long x = counts.counts()[i];
            long n = counts.totals()[i];
            boolean nested = line.nested().orElse(false);
            Optional<Interval> interval =
                    nested ? Optional.of(BinomialInterval.WILSON.of(x, n, LEVEL)) : RATIO.interval(x, n);
            String method = nested
                    ? "Wilson"
                    : RATIO.method(x, n) == CountRatio.Method.BOOTSTRAP
                            ? "parametric bootstrap of Poisson counts, " + RESAMPLES + " draws, seed " + SEED
                            : "conditional distribution of few Poisson counts";
            years.add(new Year(
                    counts.years()[i],
                    100.0 * x / n,
                    interval.map(v -> new Interval(100 * v.lower(), 100 * v.upper())),
                    method));
        }
        return new YearIntervals(years);
    }

    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("methods", new TreeSet<>(years.stream().map(Year::method).toList()));
        numbers.put("year", years.stream().map(Year::year).toList());
        numbers.put("percent", years.stream().map(Year::percent).toList());
        numbers.put("lower", bounds(Interval::lower));
        numbers.put("upper", bounds(Interval::upper));
        return numbers;
    }

    /** A bound of each year; null where there is no interval. */
    private List<Double> bounds(ToDoubleFunction<Interval> bound) {
        List<Double> bounds = new ArrayList<>();
        years.forEach(y -> bounds.add(y.interval().map(bound::applyAsDouble).orElse(null)));
        return bounds;
    }
}
