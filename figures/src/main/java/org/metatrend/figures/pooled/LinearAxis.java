package org.metatrend.figures.pooled;

import java.util.List;
import java.util.Locale;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Tick;

/** Linear axes of any range: numbers too long or too small to be written out are written as 2e\u22129. */
final class LinearAxis {
    private static final int LONGEST = 11;
    /** Axes write no more decimals than this. */
    private static final int MOST_DECIMALS = 9;

    private static final double MARGIN = 0.03;

    private LinearAxis() {}

    /** From the first to the last value with a small margin. */
    static Axis of(String label, Extent extent, int intervals) {
        double margin = MARGIN * (extent.max() - extent.min());
        return exact(label, extent.min() - margin, extent.max() + margin, intervals);
    }

    /** From one value to another. */
    static Axis exact(String label, double min, double max, int intervals) {
        return compact(Axes.exact(label, min, max, intervals));
    }

    /** The same axis with its numbers written shortly. */
    static Axis compact(Axis axis) {
        return new Axis(axis.label(), axis.scale(), axis.min(), axis.max(), compact(axis.ticks()));
    }

    static List<Tick> compact(List<Tick> ticks) {
        double step = ticks.size() < 2 ? 1 : ticks.get(1).value() - ticks.get(0).value();
        boolean brief = ticks.stream().allMatch(tick -> tick.label().length() <= LONGEST)
                && step >= Math.pow(10, -MOST_DECIMALS + 1);
        return brief
                ? ticks
                : ticks.stream()
                        .map(tick -> tick.minor() ? tick : new Tick(tick.value(), scientific(tick.value(), step)))
                        .toList();
    }

    private static String scientific(double value, double step) {
        if (value == 0) {
            return "0";
        }
        int digits = (int) Math.max(0, Math.min(14, Math.ceil(Math.log10(Math.abs(value) / step) - 1e-9)));
        String[] parts =
                String.format(Locale.ROOT, "%." + digits + "e", Math.abs(value)).split("e", 2);
        String mantissa = parts[0].contains(".") ? parts[0].replaceAll("\\.?0+$", "") : parts[0];
        int exponent = Integer.parseInt(parts[1]);
        return (value < 0 ? "\u2212" : "") + mantissa + "e" + (exponent < 0 ? "\u2212" : "") + Math.abs(exponent);
    }
}
