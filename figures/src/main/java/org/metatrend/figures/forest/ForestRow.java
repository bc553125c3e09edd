package org.metatrend.figures.forest;

import java.util.List;

/**
 * One study or result.
 *
 * @param label its name
 * @param cells what the columns say of it, as many as there are columns
 * @param effect its effect on the scale of the model
 * @param weight its share of the total weight, 0 to 1; NaN where it has none
 */
public record ForestRow(String label, List<String> cells, Effect effect, double weight) {
    public ForestRow {
        label = Words.clean(label);
        cells = cells.stream().map(Words::clean).toList();
        if (weight < 0 || weight > 1 + 1e-9) {
            throw new IllegalArgumentException(label + ": no share of a weight: " + weight);
        }
    }

    /** A row without columns and weight, as of a cumulative plot. */
    public static ForestRow of(String label, Effect effect) {
        return new ForestRow(label, List.of(), effect, Double.NaN);
    }
}
