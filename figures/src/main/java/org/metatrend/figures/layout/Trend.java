package org.metatrend.figures.layout;

/**
 * A smooth curve through a group, with or without a pointwise confidence band.
 *
 * @param name the group, equal to the {@link Series#name()} it belongs to
 * @param x the abscissae, ascending
 * @param y the curve
 * @param lower the band's lower edge, as many as {@code x}; empty for no band
 * @param upper the band's upper edge, as many as {@code x}; empty for no band
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
        return lower.length > 0;
    }
}
