package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.figures.layout.IntervalTable.Row;

/** The plot of topics' trends: a panel per kind of estimate, a row per line. */
final class TrendPanels {
    private static final List<String> HEADERS = List.of("Estimate [95% CI]", "p", "years");

    private TrendPanels() {}

    static Figure figure(String id, List<TrendEstimate> estimates) {
        Map<String, List<TrendEstimate>> byHeading = new LinkedHashMap<>();
        estimates.forEach(e ->
                byHeading.computeIfAbsent(e.heading(), h -> new ArrayList<>()).add(e));
        List<IntervalTable.Group> groups = new ArrayList<>();
        byHeading.forEach((heading, of) -> groups.add(new IntervalTable.Group(
                heading,
                groups.size() + 1 == byHeading.size() ? "Percent" : "",
                of.stream().map(TrendPanels::row).toList())));
        StringBuilder text = new StringBuilder("Trends of the shares of publications, in percent.");
        estimates.forEach(e -> text.append(' ')
                .append(e.heading())
                .append(", ")
                .append(e.name())
                .append(": ")
                .append(row(e).cells().get(0))
                .append('.'));
        String title = estimates.isEmpty() ? "" : "Trends";
        return IntervalPanels.figure(id, new IntervalTable(title, HEADERS, groups, "no trends", text.toString()));
    }

    private static Row row(TrendEstimate e) {
        String interval = " [" + NumberText.signed(e.lower(), 1) + ", " + NumberText.signed(e.upper(), 1) + "]";
        return new Row(
                e.name(),
                e.lower(),
                e.percent(),
                e.upper(),
                List.of(
                        NumberText.signed(e.percent(), 1) + interval,
                        NumberText.p(e.p()),
                        NumberText.fixed(e.years(), 0)));
    }
}
