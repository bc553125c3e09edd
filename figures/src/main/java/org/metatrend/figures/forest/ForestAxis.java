package org.metatrend.figures.forest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Tick;

/**
 * The axis of effects: it shows all estimates but those far out, and as much of the intervals as leaves the estimates
 * apart. What reaches beyond it is drawn as an arrow.
 */
final class ForestAxis {
    /** An estimate further than this many interquartile ranges from the quartiles is far out. */
    private static final double FENCE = 5;
    /** Fewer estimates than this have no quartiles to speak of: all are shown. */
    private static final int FEW = 8;
    /** How far intervals widen the axis, in spans of the estimates or in usual half widths of intervals. */
    private static final double SPANS = 0.6;

    private static final double HALF_WIDTHS = 2.5;
    private static final double MORE_ROOM = 1.6;
    /** Room for an arrow where no interval's end gives any. */
    private static final double ARROW = 0.15;

    private static final double MM_PER_TICK = 9.5;
    private static final int MOST_INTERVALS = 9;
    private static final double MM_PER_RATIO = 6.5;
    private static final int MOST_RATIOS = 9;
    /** A range that is this share of its values is next to none. */
    private static final double NARROW = 1e-9;

    private static final double MILLION = 1e6;
    /** The decimals of a shorter axis take too much room. */
    private static final double PLAIN = 1e-4;

    private static final double LEAST_RATIO = 1.5;
    /** Room beside the outermost value: half a square. */
    private static final double MARGIN_MM = 1.6;

    /** Beyond it, numbers are drawn as unbounded: an axis must not run out of what a double can tell apart. */
    private static final double FARTHEST = 1e12;

    private static final double FARTHEST_LOGARITHM = 30;

    private final Measure measure;

    private ForestAxis(Measure measure) {
        this.measure = measure;
    }

    /**
     * The axis for some effects, all on the scale that is drawn.
     *
     * @param rows the effects of the rows
     * @param pooled the pooled effects and their predictions
     * @param left where the axis begins on the page, in millimetres
     * @param right where it ends
     */
    static Axis of(Measure measure, List<Effect> rows, List<Effect> pooled, double left, double right, PageWidth page) {
        Axis axis = new ForestAxis(measure).axis(rows, pooled, right - left);
        double centre = (left + right) / 2;
        double room = 2 * Math.min(centre, page.mm() - centre) - 2 * ForestTable.EDGE_MM;
        String label = measure.axisLabel(ForestTable.TYPE_PT, room);
        return new Axis(label, axis.scale(), axis.min(), axis.max(), axis.ticks());
    }

    private Axis axis(List<Effect> rows, List<Effect> pooled, double widthMm) {
        double[] estimates = finite(rows.stream().mapToDouble(Effect::estimate));
        double[] halves = rows.stream()
                .mapToDouble(e -> (along(e.upper()) - along(e.lower())) / 2)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double usual = halves.length == 0 ? 0 : halves[halves.length / 2];
        Extent core = core(estimates, finite(pooled.stream().mapToDouble(Effect::estimate)), usual);
        double pad = Math.max(SPANS * (core.max() - core.min()), HALF_WIDTHS * usual);
        Extent shown = reached(core, rows, pooled, pad);
        Extent all = reached(core, rows, pooled, Double.MAX_VALUE);
        // A little more room is better than a few arrows.
        if (all.max() - all.min() <= MORE_ROOM * (shown.max() - shown.min())) {
            shown = all;
        }
        double low = shown.min();
        double high = shown.max();
        double reference = along(measure.reference().orElse(Double.NaN));
        if (reference >= low - 2 * pad && reference <= high + 2 * pad) {
            low = Math.min(low, reference);
            high = Math.max(high, reference);
        }
        return measure.scale() == Scale.LOG ? logarithmic(low, high, widthMm) : linear(low, high, widthMm);
    }

    /** The estimates with as much of the intervals as lies within a reach; what is unbounded has room for its arrow. */
    private Extent reached(Extent core, List<Effect> rows, List<Effect> pooled, double pad) {
        double low = core.min();
        double high = core.max();
        for (List<Effect> part : List.of(rows, pooled)) {
            double reach = part == pooled ? 2 * pad : pad;
            for (double end : finite(part.stream().flatMapToDouble(e -> DoubleStream.of(e.lower(), e.upper())))) {
                double held = Math.max(core.min() - reach, Math.min(core.max() + reach, end));
                low = Math.min(low, held);
                high = Math.max(high, held);
            }
        }
        double arrow = ARROW * (high - low);
        boolean left = Stream.concat(rows.stream(), pooled.stream())
                .anyMatch(e -> e.hasInterval() && !Double.isFinite(along(e.lower())));
        boolean right = Stream.concat(rows.stream(), pooled.stream())
                .anyMatch(e -> e.hasInterval() && !Double.isFinite(along(e.upper())));
        return new Extent(left ? low - arrow : low, right ? high + arrow : high);
    }

    /** What the estimates span, without those far out. */
    private Extent core(double[] estimates, double[] pooled, double usual) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        int n = estimates.length;
        if (n >= FEW) {
            double first = estimates[n / 4];
            double third = estimates[n - 1 - n / 4];
            double fence = FENCE * Math.max(third - first, usual);
            if (fence > 0) {
                low = first - fence;
                high = third + fence;
            }
        }
        double min = low;
        double max = high;
        double[] shown = DoubleStream.concat(
                        Arrays.stream(estimates).filter(e -> e >= min && e <= max), Arrays.stream(pooled))
                .toArray();
        boolean log = measure.scale() == Scale.LOG;
        return Extent.of(
                List.of(shown),
                log ? Math.log(0.5) : measure.percent() ? 0 : -1,
                log ? Math.log(2) : measure.percent() ? 100 : 1);
    }

    private Axis linear(double low, double high, double widthMm) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        boolean narrow = high - low <= NARROW * size;
        Extent extent = new Extent(low, high).atLeast(measure.percent() ? 2 : !narrow ? 0 : size > 0 ? 0.02 * size : 1);
        double first = Math.max(measure.least(), extent.min());
        double last = Math.min(measure.greatest(), extent.max());
        Extent within = new Extent(first, last).widened(MARGIN_MM / widthMm);
        int intervals = Math.max(3, (int) Math.min(MOST_INTERVALS, widthMm / MM_PER_TICK));
        Axis axis = Axes.exact("", within.min(), within.max(), intervals);
        List<Tick> ticks = axis.ticks().stream()
                .filter(tick -> tick.value() >= measure.least() && tick.value() <= measure.greatest())
                .map(tick -> shortened(tick, axis.max() - axis.min(), (axis.max() - axis.min()) / (2 * intervals)))
                .toList();
        return new Axis("", Scale.LINEAR, axis.min(), axis.max(), ticks);
    }

    /** Millions and millionths in fewer characters. */
    private static Tick shortened(Tick tick, double range, double lessThanStep) {
        boolean plain = Math.abs(tick.value()) < MILLION && range > PLAIN;
        if (plain || Math.abs(tick.value()) < lessThanStep) {
            return plain ? tick : new Tick(tick.value(), "0");
        }
        return new Tick(tick.value(), EffectText.tick(tick.value(), lessThanStep));
    }

    private Axis logarithmic(double low, double high, double widthMm) {
        Extent extent = new Extent(low, high).atLeast(Math.log(LEAST_RATIO)).widened(MARGIN_MM / widthMm);
        double min = Math.exp(extent.min());
        double max = Math.exp(extent.max());
        return new Axis(
                "", Scale.LOG, min, max, RatioTicks.of(min, max, (int) Math.min(MOST_RATIOS, widthMm / MM_PER_RATIO)));
    }

    /** A value as a length along the axis; NaN where it has none. */
    private double along(double drawn) {
        boolean log = measure.scale() == Scale.LOG;
        double value = log ? drawn > 0 ? Math.log(drawn) : Double.NaN : drawn;
        return Math.abs(value) <= (log ? FARTHEST_LOGARITHM : FARTHEST) ? value : Double.NaN;
    }

    private double[] finite(DoubleStream values) {
        return values.map(this::along).filter(Double::isFinite).sorted().toArray();
    }
}
