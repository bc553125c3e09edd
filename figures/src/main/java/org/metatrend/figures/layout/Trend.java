package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A smooth curve through a group, with or without a pointwise confidence band.
 *
 * @param name the group, equal to the {@link Series#name()} it belongs to
 * @param x the abscissae, ascending
 * @param y the curve
 * @param lower the band's lower edge, as many as {@code x}, NaN where it is undefined; empty for no band
 * @param upper the band's upper edge, as many as {@code x}, NaN where it is undefined; empty for no band
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Trend(String name, double[] x, double[] y, double[] lower, double[] upper) {
    public Trend {
        if (x.length != y.length || lower.length != upper.length || (lower.length != 0 && lower.length != x.length)) {
            throw new IllegalArgumentException(name + ": curve and band differ in length");
        }
        x = x.clone();
        y = y.clone();
        lower = lower.clone();
        upper = upper.clone();
    }

    /** A curve without a band. */
    public static Trend line(String name, double[] x, double[] y) {
        return new Trend(name, x, y, new double[0], new double[0]);
    }

    /** Whether there is a band to draw. */
    public boolean hasBand() {
        return !banded().isEmpty();
    }

    /** The stretches with a band: where an edge is undefined, one ends. */
    List<Trend> banded() {
        List<Trend> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lower.length; i++) {
            if (i == lower.length || Double.isNaN(lower[i]) || Double.isNaN(upper[i])) {
                if (i - from > 1) {
                    stretches.add(new Trend(
                            name,
                            Arrays.copyOfRange(x, from, i),
                            Arrays.copyOfRange(y, from, i),
                            Arrays.copyOfRange(lower, from, i),
                            Arrays.copyOfRange(upper, from, i)));
                }
                from = i + 1;
            }
        }
        return stretches;
    }
}
