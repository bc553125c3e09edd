package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/**
 * Effects as marks beside an axis. Ordinates are in millimetres from below.
 *
 * @param axis the horizontal axis
 * @param widthMm its length
 */
record EffectMarks(Axis axis, double widthMm) {
    static final Ink STUDY = Ink.BLUE;
    static final Ink POOLED = Ink.VERMILION;
    /** The side of the largest square. */
    static final double LARGEST_MM = 2.9;

    private static final Line INTERVAL = Line.solid(0.7, Ink.BLACK);
    private static final Line PREDICTION = Line.solid(1.6, POOLED);
    private static final Line OUTLINE = Line.solid(0.5, POOLED);
    private static final double PALE = 0.35;
    private static final double DIAMOND_MM = 1.15;
    private static final double CAP_MM = 0.75;
    private static final double DOT_PT = 3.6;
    /** A smaller square would be lost behind its interval's line. */
    private static final double SMALLEST_MM = 0.7;

    private static final double ARROW_MM = 4;
    /** An arrow so short is nothing but its head. */
    private static final double HEAD_MM = 1.55;
    /** Where the line to an arrow's head ends, within the head. */
    private static final double SHAFT_MM = 1.1;

    private static final double PT_PER_MM = 72 / 25.4;
    /** A square marker's side as a share of its size. */
    private static final double SIDE = 0.88;

    /**
     * A study: its interval with a square of an area in proportion to its weight.
     *
     * @param share its weight as a share of the largest one, 0 to 1; NaN for a dot, where there are no weights
     */
    List<Mark> study(Effect drawn, double y, double share) {
        if (!drawn.present()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        double at = drawn.estimate();
        if (axis.contains(at)) {
            double[] x = {at};
            double side = Math.max(SMALLEST_MM, LARGEST_MM * Math.sqrt(share));
            marks.add(
                    Double.isNaN(share)
                            ? new Mark.Points(x, new double[] {y}, Marker.CIRCLE, DOT_PT, STUDY)
                            : new Mark.Points(x, new double[] {y}, Marker.SQUARE, side * PT_PER_MM / SIDE, STUDY));
        }
        marks.addAll(interval(drawn, y, INTERVAL));
        return marks;
    }

    /** A pooled effect: a diamond as wide as its interval, full or pale. */
    List<Mark> diamond(Effect drawn, double y, boolean full) {
        if (!drawn.present()) {
            return List.of();
        }
        if (!drawn.hasInterval()) {
            return axis.contains(drawn.estimate())
                    ? List.of(new Mark.Points(
                            new double[] {drawn.estimate()}, new double[] {y}, Marker.DIAMOND, DOT_PT, POOLED))
                    : interval(drawn, y, OUTLINE);
        }
        double[] x = {
            axis.held(drawn.lower()), axis.held(drawn.estimate()), axis.held(drawn.upper()), axis.held(drawn.estimate())
        };
        double[] ys = {y, y + DIAMOND_MM, y, y - DIAMOND_MM};
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Area(x, ys, full ? POOLED : POOLED.withOpacity(PALE)));
        marks.add(new Mark.Curve(
                new double[] {x[0], x[1], x[2], x[3], x[0]},
                new double[] {ys[0], ys[1], ys[2], ys[3], ys[0]},
                OUTLINE));
        return marks;
    }

    /** A prediction interval: a bar with ends. */
    List<Mark> prediction(Effect drawn, double y) {
        if (!drawn.hasInterval()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>(interval(drawn, y, PREDICTION));
        for (double end : new double[] {drawn.lower(), drawn.upper()}) {
            if (axis.contains(end)) {
                marks.add(new Mark.Segment(end, y - CAP_MM, end, y + CAP_MM, Line.solid(0.9, POOLED), false));
            }
        }
        return marks;
    }

    /** The line of an interval, with an arrow where it leaves the axis. */
    List<Mark> interval(Effect drawn, double y, Line line) {
        double low = Double.isNaN(drawn.lower()) ? drawn.estimate() : drawn.lower();
        double high = Double.isNaN(drawn.upper()) ? drawn.estimate() : drawn.upper();
        boolean left = low < axis.min();
        boolean right = high > axis.max();
        if (high < axis.min()) {
            return List.of(new Mark.Segment(inside(ARROW_MM), y, axis.min(), y, line, true));
        }
        if (low > axis.max()) {
            return List.of(new Mark.Segment(inside(widthMm - ARROW_MM), y, axis.max(), y, line, true));
        }
        if (low == high) {
            return List.of();
        }
        if (!left && !right) {
            return List.of(new Mark.Segment(low, y, high, y, line, false));
        }
        double from = left ? inside(SHAFT_MM) : low;
        double to = right ? inside(widthMm - SHAFT_MM) : high;
        List<Mark> marks = new ArrayList<>();
        if (from < to) {
            marks.add(new Mark.Segment(from, y, to, y, line, false));
        }
        if (left) {
            marks.add(new Mark.Segment(inside(HEAD_MM), y, axis.min(), y, line, true));
        }
        if (right) {
            marks.add(new Mark.Segment(inside(widthMm - HEAD_MM), y, axis.max(), y, line, true));
        }
        return marks;
    }

    /** A dashed vertical line. */
    static Mark dashed(double x, double from, double to) {
        return new Mark.Segment(x, from, x, to, new Line(0.6, Dash.DASHED, POOLED, false), false);
    }

    /** The value so many millimetres from the axis' beginning. */
    private double inside(double mm) {
        double share = Math.max(0, Math.min(1, mm / widthMm));
        return axis.scale() == Scale.LOG
                ? axis.min() * Math.pow(axis.max() / axis.min(), share)
                : axis.min() + share * (axis.max() - axis.min());
    }
}
