package org.metatrend.figures.forest;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param heading the words above them; empty where there is but one group
 * @param rows from top to bottom
 * @param pooled their pooled effects, one per model; may be empty
 * @param notes lines below them, such as their heterogeneity; may be empty
 */
public record ForestGroup(String heading, List<ForestRow> rows, List<Pooled> pooled, List<String> notes) {
    public ForestGroup {
        heading = Words.clean(heading);
        rows = List.copyOf(rows);
        pooled = List.copyOf(pooled);
        notes = notes.stream().map(Words::clean).filter(n -> !n.isEmpty()).toList();
    }

    /** Rows with nothing above and below. */
    public static ForestGroup of(List<ForestRow> rows) {
        return new ForestGroup("", rows, List.of(), List.of());
    }
}
