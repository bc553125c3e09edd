package org.metatrend.figures.pooled;

/**
 * A pointwise interval along an axis.
 *
 * @param x the abscissae, ascending and finite
 * @param lower the lower edge, finite, as many
 * @param upper the upper edge, finite, as many; all empty for no band
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Band(double[] x, double[] lower, double[] upper) {
    public Band {
        Checked.asMany("a band", x, lower, upper);
        Checked.finite("a band", x);
        Checked.finite("a band", lower);
        Checked.finite("a band", upper);
        x = x.clone();
        lower = lower.clone();
        upper = upper.clone();
    }

    /** No band. */
    public static Band none() {
        return new Band(new double[0], new double[0], new double[0]);
    }

    boolean isDrawn() {
        return x.length > 1;
    }
}
