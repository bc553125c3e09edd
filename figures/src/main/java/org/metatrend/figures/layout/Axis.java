package org.metatrend.figures.layout;

import java.util.List;

/**
 * An axis of a panel.
 *
 * @param label the quantity and its unit; empty when a neighbouring panel says it
 * @param scale how values become lengths
 * @param min the value at its beginning, above 0 on a logarithmic scale
 * @param max the value at its end, above {@code min}
 * @param ticks ascending, within the range
 */
public record Axis(String label, Scale scale, double min, double max, List<Tick> ticks) {

    private static final double FAR = 10;

    /** How values become lengths. */
    public enum Scale {
        LINEAR,
        LOG
    }

    public Axis {
        if (!(max > min) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException(label + ": no range from " + min + " to " + max);
        }
        if (scale == Scale.LOG && min <= 0) {
            throw new IllegalArgumentException(label + ": a logarithmic axis begins above 0, not at " + min);
        }
        ticks = List.copyOf(ticks);
    }

    /** The same axis with ticks that say nothing, for a panel beside one that says it. */
    public Axis withoutWords() {
        return new Axis(
                "",
                scale,
                min,
                max,
                ticks.stream().map(tick -> new Tick(tick.value(), "")).toList());
    }

    /** An axis that is not drawn and only carries a range. */
    public static Axis hidden(double min, double max) {
        return new Axis("", Scale.LINEAR, min, max, List.of());
    }

    /**
     * Where a value lies: 0 at the beginning of the axis, 1 at its end. What lies far outside, as all that has no
     * logarithm does on a logarithmic axis, is held at ten lengths of the axis.
     */
    public double position(double value) {
        double position = switch (scale) {
            case LINEAR -> (value - min) / (max - min);
            case LOG -> value > 0 ? Math.log(value / min) / Math.log(max / min) : -FAR;
        };
        return Math.max(-FAR, Math.min(FAR, position));
    }

    /** A value no further outside than ten lengths of the axis. */
    public double held(double value) {
        double position = position(value);
        if (Math.abs(position) < FAR) {
            return value;
        }
        return switch (scale) {
            case LINEAR -> min + position * (max - min);
            case LOG -> min * Math.pow(max / min, position);
        };
    }

    /** Whether a value lies on the axis. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** The same axis without any words, for a panel whose neighbour says them. */
    public Axis unlabelled() {
        return new Axis("", scale, min, max, ticks);
    }
}
