package org.metatrend.pipeline.meta;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for reading: four significant digits. */
final class Digits {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Digits() {}

    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e7) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR);
        return size >= 1e4
                ? new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString()
                : rounded.toPlainString();
    }

    static String of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : "-";
    }

    /** A p-value. */
    static String p(OptionalDouble value) {
        return value.isEmpty() ? "-" : value.getAsDouble() < 1e-4 ? "<0.0001" : of(value.getAsDouble());
    }

    /** An equation: p = 0.03, p < 0.0001. */
    static String equation(OptionalDouble value) {
        String p = p(value);
        return p.startsWith("<") ? "p < " + p.substring(1) : "p = " + p;
    }

    /** A whole number, or one with digits. */
    static String count(OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? String.format(Locale.ROOT, "%.0f", value.getAsDouble())
                : of(value);
    }
}
