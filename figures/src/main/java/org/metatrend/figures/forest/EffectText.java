package org.metatrend.figures.forest;

import java.util.List;
import java.util.Locale;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.NumberText;

/**
 * Effects in numbers, "0.49 [0.34, 0.70]", all with the decimals that their intervals deserve.
 *
 * @param decimals of a value on a linear scale, and of a ratio from 0.01 on; -1 for powers of ten
 * @param scale of the axis
 */
record EffectText(int decimals, Scale scale) {
    private static final double HUGE = 1e6;
    /** The usual interval is at least so many units of the last decimal wide. */
    private static final double STEPS = 30;

    private static final int MOST_DECIMALS = 5;
    /** In place of decimals: all numbers are so small that they are written with their powers of ten. */
    private static final int SCIENTIFIC = -1;

    private static final double TINY_RATIO = 1e-4;
    private static final double SMALL_RATIO = 0.01;
    private static final double LARGE_RATIO = 1000;

    /** Of effects on the scale that is drawn. */
    static EffectText of(Measure measure, List<Effect> drawn) {
        if (measure.scale() == Scale.LOG) {
            return new EffectText(2, Scale.LOG);
        }
        if (measure.percent()) {
            return new EffectText(1, Scale.LINEAR);
        }
        double[] widths = drawn.stream()
                .filter(Effect::hasInterval)
                .mapToDouble(e -> e.upper() - e.lower())
                .filter(w -> w > 0 && Double.isFinite(w))
                .sorted()
                .toArray();
        double width = widths.length == 0 ? 1 : widths[widths.length / 2];
        int decimals = (int) Math.ceil(-Math.log10(width / STEPS));
        return new EffectText(decimals > MOST_DECIMALS ? SCIENTIFIC : Math.max(0, decimals), Scale.LINEAR);
    }

    String of(Effect drawn) {
        if (!drawn.present()) {
            return "not estimable";
        }
        return number(drawn.estimate()) + (drawn.hasInterval() ? " " + interval(drawn) : "");
    }

    String interval(Effect drawn) {
        return "[" + number(drawn.lower()) + ", " + number(drawn.upper()) + "]";
    }

    private String number(double value) {
        if (decimals == SCIENTIFIC) {
            return value == 0 ? "0" : Double.isFinite(value) ? scientific(value) : compact(value, 0);
        }
        if (scale == Scale.LINEAR || value >= LARGE_RATIO || value <= 0) {
            return compact(value, scale == Scale.LINEAR ? decimals : 0);
        }
        if (value < TINY_RATIO) {
            return scientific(value);
        }
        return NumberText.fixed(value, value < SMALL_RATIO ? NumberText.decimals(value) + 1 : decimals);
    }

    /** With a fixed number of decimals unless it is huge. */
    static String compact(double value, int decimals) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "\u2212\u221e" : "\u221e";
        }
        return Math.abs(value) >= HUGE ? scientific(value) : NumberText.fixed(value, decimals);
    }

    /** In the shape "1.2e−7". */
    private static String scientific(double value) {
        return scientific(value, 1);
    }

    /** A number of an axis, with the digits that its step asks for: "1e6", "1.25e6". */
    static String tick(double value, double step) {
        int digits = (int) (Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step)));
        return scientific(value, Math.max(0, Math.min(9, digits))).replaceFirst("\\.0+e", "e");
    }

    private static String scientific(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "e", value);
        return text.replaceAll("e\\+?(-?)0*(\\d)", "e$1$2").replace('-', '\u2212');
    }
}
