package org.metatrend.figures.layout;

import java.util.Arrays;
import java.util.List;

/** Fractions as percentages. */
final class Percent {
    private Percent() {}

    static List<Series> series(List<Series> fractions) {
        return fractions.stream()
                .map(s -> new Series(s.name(), s.x(), of(s.y())))
                .toList();
    }

    static List<Trend> trends(List<Trend> fractions) {
        return fractions.stream()
                .map(t -> new Trend(t.name(), t.x(), of(t.y()), of(t.lower()), of(t.upper())))
                .toList();
    }

    private static double[] of(double[] fractions) {
        return Arrays.stream(fractions).map(value -> 100 * value).toArray();
    }
}
