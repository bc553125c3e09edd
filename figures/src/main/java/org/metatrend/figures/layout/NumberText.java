package org.metatrend.figures.layout;

import java.util.Locale;

/** Numbers as the figures write them: a point before decimals, commas between thousands, a true minus sign. */
public final class NumberText {
    private NumberText() {}

    /** With a fixed number of decimals. */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "\u2212" + text : text;
    }

    /** With a fixed number of decimals and a plus sign where it is positive. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    /** A p value: three decimals, never 0. */
    public static String p(double value) {
        return value < 0.001 ? "<0.001" : fixed(value, 3);
    }

    /** How many decimals show a step in full, or a value to about two digits. */
    public static int decimals(double step) {
        return step <= 0 ? 0 : (int) Math.max(0, Math.min(9, -Math.floor(Math.log10(step) + 1e-9)));
    }
}
