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
                Axes.linear(label, Spread.notNarrow(Extent.of(values, 0, 1)).widened(MARGIN), 5);
            case YEAR -> Axes.years(label, Extent.of(values, 2000, 2020), 5);
            case LOG -> {
                Extent extent = Extent.of(values, 10, 1000);
                double more = Math.pow(extent.max() / extent.min(), MARGIN);
                yield Axes.log(label, new Extent(extent.min() / more, extent.max() * more));
            }
        };
    }
}
