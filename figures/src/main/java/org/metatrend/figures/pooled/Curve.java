package org.metatrend.figures.pooled;

/**
 * A line through points, or the outline of a region.
 *
 * @param x the abscissae, finite
 * @param y the ordinates, finite, as many; both empty for no line
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Curve(double[] x, double[] y) {
    public Curve {
        Checked.asMany("a curve", x, y);
        Checked.finite("a curve", x);
        Checked.finite("a curve", y);
        x = x.clone();
        y = y.clone();
    }

    /** No line. */
    public static Curve none() {
        return new Curve(new double[0], new double[0]);
    }

    boolean isDrawn() {
        return x.length > 1;
    }
}
