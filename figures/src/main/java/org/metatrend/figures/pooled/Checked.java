package org.metatrend.figures.pooled;

/** Conditions on the numbers of the figures. */
final class Checked {
    private Checked() {}

    static void finite(String what, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(what + ": " + value + " is no number to draw");
            }
        }
    }

    static void notNegative(String what, double... values) {
        finite(what, values);
        for (double value : values) {
            if (value < 0) {
                throw new IllegalArgumentException(what + ": " + value + " is below 0");
            }
        }
    }

    static void asMany(String what, double[] one, double[]... others) {
        for (double[] other : others) {
            if (other.length != one.length) {
                throw new IllegalArgumentException(what + ": " + one.length + " and " + other.length + " values");
            }
        }
    }
}
