package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axis.Scale;

/** Axes with round ticks around what they have to show. */
public final class Axes {
    /** Room between the outermost point and the end of an axis, as a share of its length. */
    private static final double MARGIN = 0.03;

    private static final int MOST_POWERS_WITH_MINOR = 4;
    private static final int FEWEST_LABELS = 3;

    private Axes() {}

    /** Which values an axis has to show. */
    public record Extent(double min, double max) {
        public static Extent of(List<double[]> values, double fallbackMin, double fallbackMax) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double[] part : values) {
                for (double value : part) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
            return min > max ? new Extent(fallbackMin, fallbackMax) : new Extent(min, max);
        }

        /** Wider by a share of its width on either side. */
        public Extent widened(double share) {
            double more = share * (max - min);
            return new Extent(min - more, max + more);
        }

        /** At least so wide, around its middle. */
        public Extent atLeast(double width) {
            double lacking = width - (max - min);
            return lacking <= 0 ? this : new Extent(min - lacking / 2, max + lacking / 2);
        }
    }

    /** A linear axis from the first to the last value with a small margin. */
    public static Axis linear(String label, Extent extent, int intervals) {
        double span = extent.max() - extent.min();
        return exact(label, extent.min() - MARGIN * span, extent.max() + MARGIN * span, intervals);
    }

    /** A linear axis that ends where it is told. */
    public static Axis exact(String label, double min, double max, int intervals) {
        double step = roundStep((max - min) / intervals);
        return new Axis(label, Scale.LINEAR, min, max, ticks(min, max, step, NumberText.decimals(step)));
    }

    /** An axis of calendar years, which are whole and written without a comma. */
    public static Axis years(String label, Extent extent, int intervals) {
        Extent wide = extent.atLeast(2);
        double step = Math.max(1, roundStep((wide.max() - wide.min()) / intervals));
        List<Tick> ticks = new ArrayList<>();
        for (double year = Math.ceil(wide.min() / step) * step; year <= wide.max(); year += step) {
            ticks.add(new Tick(year, Integer.toString((int) year)));
        }
        double margin = Math.max(0.5, MARGIN * (wide.max() - wide.min()));
        return new Axis(label, Scale.LINEAR, wide.min() - margin, wide.max() + margin, ticks);
    }

    /**
     * A logarithmic axis: powers of ten labelled, and where the range has few of them 3 times them, or where that is
     * little as well 2 and 5 times.
     */
    public static Axis log(String label, Extent extent) {
        if (extent.min() <= 0) {
            throw new IllegalArgumentException(label + ": no logarithm of " + extent.min());
        }
        double ratio = Math.max(extent.max() / extent.min(), 1);
        double widening = ratio < 4 ? 2 / Math.sqrt(ratio) : Math.pow(ratio, MARGIN);
        double min = extent.min() / widening;
        double max = extent.max() * widening;
        int first = (int) Math.floor(Math.log10(min));
        int last = (int) Math.ceil(Math.log10(max));
        long powers = IntStream.rangeClosed(first, last)
                .filter(exponent -> Math.pow(10, exponent) >= min && Math.pow(10, exponent) <= max)
                .count();
        List<Tick> ticks = logTicks(min, max, powers, powers < 3 ? List.of(1, 3) : List.of(1));
        if (ticks.stream().filter(tick -> !tick.minor()).count() < FEWEST_LABELS) {
            ticks = logTicks(min, max, powers, List.of(1, 2, 5));
        }
        return new Axis(label, Scale.LOG, min, max, ticks);
    }

    private static List<Tick> logTicks(double min, double max, long powers, List<Integer> labelled) {
        int first = (int) Math.floor(Math.log10(min));
        int last = (int) Math.ceil(Math.log10(max));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = digit * Math.pow(10, exponent);
                if (value >= min && value <= max && (digit == 1 || powers <= MOST_POWERS_WITH_MINOR)) {
                    String text = labelled.contains(digit) ? NumberText.fixed(value, Math.max(0, -exponent)) : "";
                    ticks.add(new Tick(value, text));
                }
            }
        }
        return ticks;
    }

    private static List<Tick> ticks(double min, double max, double step, int decimals) {
        List<Tick> ticks = new ArrayList<>();
        // Counting in whole steps keeps 3 * 0.1 from becoming 0.30000000000000004.
        long last = (long) Math.floor(max / step + 1e-9);
        for (long i = (long) Math.ceil(min / step - 1e-9); i <= last; i++) {
            ticks.add(new Tick(i * step, NumberText.fixed(i * step, decimals)));
        }
        return ticks;
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit < Math.sqrt(2) ? 1 : digit < Math.sqrt(10) ? 2 : digit < Math.sqrt(50) ? 5 : 10);
    }
}
