package org.metatrend.figures.pooled;

import java.util.List;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;

/**
 * A property of the studies on the horizontal axis.
 *
 * @param label the quantity and its unit, such as "Number of subjects"
 * @param kind how its axis is made
 */
public record Moderator(String label, Kind kind) {
    private static final double LAST_YEAR = 9999;
    private static final double MARGIN = 0.04;

    /** How values become lengths. Values come as they are, never as logarithms. */
    public enum Kind {
        LINEAR,
        /** Of values above 0: equal ratios are equally long. */
        LOG,
        /** Calendar years. */
        YEAR
    }

    void check(double... values) {
        Checked.finite(label, values);
        for (double value : values) {
            if (kind == Kind.LOG && value <= 0) {
                throw new IllegalArgumentException(label + ": no logarithm of " + value);
            }
        }
    }

    Axis axis(List<double[]> values) {
        return switch (kind) {
            case LINEAR ->
                LinearAxis.of(
                        label,
                        Spread.notNarrow(Spread.held(Extent.of(values, 0, 1))).widened(MARGIN),
                        5);
            case YEAR -> {
                Extent extent = Spread.held(Extent.of(values, 2000, 2020));
                yield extent.min() < 0 || extent.max() > LAST_YEAR
                        ? LinearAxis.of(label, Spread.notNarrow(extent).widened(MARGIN), 5)
                        : Axes.years(label, extent, 5);
            }
            case LOG -> {
                Extent all = Spread.held(Extent.of(values, 10, 1000));
                Extent extent = new Extent(Math.max(all.min(), 1 / Spread.MOST), Math.max(all.max(), 1 / Spread.MOST));
                double more = Math.pow(extent.max() / extent.min(), MARGIN);
                yield LinearAxis.compact(Axes.log(label, new Extent(extent.min() / more, extent.max() * more)));
            }
        };
    }
}
