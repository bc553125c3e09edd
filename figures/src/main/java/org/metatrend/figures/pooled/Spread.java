package org.metatrend.figures.pooled;

import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;

/** Which part of some values an axis has to show. */
final class Spread {
    /** As many quartile distances beyond the quartiles as a value may lie and still be on the axis. */
    private static final double FAR = 8;

    /** What is larger lies beyond any axis, and what is smaller than its inverse is 0. */
    static final double MOST = 1e100;

    private static final int FEWEST = 8;
    /** Values that differ by less than this share of their size are the same. */
    private static final double SAME = 1e-9;

    private Spread() {}

    /** All values; if there are some very far from all others, only the others. */
    static Extent of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .map(Spread::held)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (sorted.length < FEWEST) {
            return Extent.of(List.of(sorted), 0, 1);
        }
        double low = sorted[sorted.length / 4];
        double high = sorted[sorted.length - 1 - sorted.length / 4];
        double reach = FAR * (high - low);
        if (reach == 0) {
            return Extent.of(List.of(sorted), 0, 1);
        }
        double[] near = Arrays.stream(sorted)
                .filter(v -> v >= low - reach && v <= high + reach)
                .toArray();
        return Extent.of(List.of(near), 0, 1);
    }

    static Extent with(Extent extent, double... more) {
        double[] held = Arrays.stream(more)
                .map(Spread::held)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return Extent.of(List.of(new double[] {extent.min(), extent.max()}, held), 0, 1);
    }

    /** As far as numbers can be drawn. */
    static Extent held(Extent extent) {
        return new Extent(held(extent.min()), held(extent.max()));
    }

    static double held(double value) {
        return Math.abs(value) < 1 / MOST ? 0 : Math.max(-MOST, Math.min(MOST, value));
    }

    /** Wide enough for an axis, however alike the values are. */
    static Extent notNarrow(Extent extent) {
        double size = Math.max(Math.abs(extent.min()), Math.abs(extent.max()));
        return extent.max() - extent.min() > SAME * size ? extent : extent.atLeast(size == 0 ? 1 : 0.4 * size);
    }
}
