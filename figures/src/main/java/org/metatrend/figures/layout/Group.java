package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The points of a group together with the curve through them.
 *
 * @param name what the key calls it
 * @param style its look
 * @param points its points, if any
 * @param trend its curve, if any
 */
record Group(String name, GroupStyle style, Optional<Series> points, Optional<Trend> trend) {

    /** Brings series and trends together by their names, in the order of the series. */
    static List<Group> of(List<Series> series, List<Trend> trends, IntFunction<GroupStyle> styles) {
        Map<String, Series> seriesByName = new LinkedHashMap<>();
        Map<String, Trend> trendByName = new LinkedHashMap<>();
        series.forEach(s -> putOnce(seriesByName, s.name(), s));
        trends.stream().filter(t -> t.x().length > 0).forEach(t -> putOnce(trendByName, t.name(), t));
        List<String> names = new ArrayList<>(seriesByName.keySet());
        trendByName.keySet().stream()
                .filter(name -> !seriesByName.containsKey(name))
                .forEach(names::add);
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(new Group(
                    name,
                    styles.apply(groups.size()),
                    Optional.ofNullable(seriesByName.get(name)),
                    Optional.ofNullable(trendByName.get(name))));
        }
        return groups;
    }

    private static <T> void putOnce(Map<String, T> byName, String name, T value) {
        if (byName.put(name, value) != null) {
            throw new IllegalArgumentException("two groups are called " + name);
        }
    }

    /** The look of its curve. */
    Line line(double widthPt) {
        return new Line(widthPt, style.dash(), style.ink(), false);
    }
}
