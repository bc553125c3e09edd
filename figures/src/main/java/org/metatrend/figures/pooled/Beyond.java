package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;

/** Points that lie outside their axes: an arrow at the edge stands for each. */
final class Beyond {
    private static final double ARROW_MM = 2.6;
    private static final double EDGE_MM = 0.4;

    private Beyond() {}

    static boolean inside(Panel panel, double x, double y) {
        return panel.x().contains(x) && panel.y().contains(y);
    }

    /** The places of those points that lie on the axes. */
    static int[] inside(Panel panel, double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .filter(i -> inside(panel, x[i], y[i]))
                .toArray();
    }

    static double[] picked(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    /** The arrows, in millimetres of the page, each at the edge nearest to its point. */
    static List<Mark> arrows(Panel panel, double[] x, double[] y, Ink ink) {
        List<Mark> arrows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (!inside(panel, x[i], y[i])) {
                double dx = side(panel.x(), x[i]);
                double dy = -side(panel.y(), y[i]);
                double endX =
                        held(panel.pageX(x[i]), panel.box().left(), panel.box().right());
                double endY =
                        held(panel.pageY(y[i]), panel.box().top(), panel.box().bottom());
                double length = ARROW_MM / Math.hypot(dx, dy);
                arrows.add(new Mark.Segment(
                        endX - dx * length, endY - dy * length, endX, endY, Line.solid(0.8, ink), true));
            }
        }
        return arrows;
    }

    /** What a paragraph says of them; empty where there is none. */
    static String words(int count) {
        return count == 0 ? "" : (count == 1 ? "Arrow: " : "Arrows: ") + Looks.studies(count) + " beyond the axes.";
    }

    private static int side(Axis axis, double value) {
        return value < axis.min() ? -1 : value > axis.max() ? 1 : 0;
    }

    private static double held(double at, double from, double to) {
        return Math.max(from + EDGE_MM, Math.min(to - EDGE_MM, at));
    }
}
