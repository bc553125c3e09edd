package org.metatrend.figures.layout;

import java.util.List;

/** What the study figures say of their curves. */
final class Smooth {
    private Smooth() {}

    /** The key's entry on curves through points, such as "LOWESS per task"; none where there is no curve. */
    static List<Key.Entry> entry(List<Group> groups, String each) {
        List<Trend> trends = groups.stream().flatMap(g -> g.trend().stream()).toList();
        if (trends.isEmpty()) {
            return List.of();
        }
        boolean band = trends.stream().anyMatch(Trend::hasBand);
        return List.of(Key.Entry.curve(words("LOWESS per " + each, band), band, Ink.GREY));
    }

    /** The key's entry on the one curve through all points; none where it is empty. */
    static List<Key.Entry> entry(Trend trend) {
        boolean band = trend.hasBand();
        return trend.x().length == 0
                ? List.of()
                : List.of(Key.Entry.curve(words(trend.name() + ": LOWESS", band), band, Ink.BLACK));
    }

    private static String words(String curve, boolean band) {
        return band ? curve + " with 95% bootstrap band" : curve;
    }

    /** The same for those who cannot see the figure. */
    static String described(List<Trend> trends) {
        if (trends.stream().allMatch(trend -> trend.x().length == 0)) {
            return "no curve";
        }
        return trends.stream().anyMatch(Trend::hasBand)
                ? "a LOWESS curve and its pointwise 95% bootstrap band"
                : "a LOWESS curve";
    }
}
