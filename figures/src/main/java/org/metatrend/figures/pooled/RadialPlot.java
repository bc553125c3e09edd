package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Tick;
import org.metatrend.figures.layout.TypeWidth;

/**
 * The radial plot of Galbraith: standardised effects over precision (doi:10.1002/sim.4780070807). The slope of a line
 * through the origin is an effect, which the right-hand scale tells where the line meets it.
 */
public final class RadialPlot {
    private static final double BAND = 2;
    private static final double GAP_MM = 0.7;
    private static final int MOST_NAMED = 6;
    private static final Ink SHADE = Ink.of(0x000000).withOpacity(0.08);
    private static final Line EDGE = new Line(0.5, Dash.DASHED, Ink.GREY, false);

    private RadialPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Radial data) {
        double[] xs =
                data.points().stream().mapToDouble(Radial.Point::precision).toArray();
        double[] ys = data.points().stream().mapToDouble(Radial.Point::score).toArray();
        double furthest = xs.length == 0 ? 1 : Spread.of(xs).max();
        double end = furthest > 0 ? 1.06 * furthest : 1;
        Axis x = LinearAxis.exact("Precision (1 / standard error)", 0, end, 5);
        Extent extent = Spread.with(ys.length == 0 ? new Extent(-BAND, BAND) : Spread.of(ys), -BAND, BAND);
        extent = Spread.with(extent, data.pooled() * end - BAND, data.pooled() * end + BAND);
        Axis y = LinearAxis.of("Effect / standard error", extent, 5);
        Axis right = data.scale().exact(data.effectLabel(), y.min() / end, y.max() / end, 5);
        double label = right.ticks().stream()
                .mapToDouble(tick -> TypeWidth.mm(tick.label(), Panel.TYPE_PT))
                .max()
                .orElse(0);
        double room = Panel.TICK_MM + GAP_MM + label + GAP_MM + TypeWidth.lineMm(Panel.TYPE_PT) + Sheet.EDGE_MM;
        Sheet sheet = new Sheet(x, y, key(xs.length), Sheet.HEIGHT_MM, room, Sheet.ABOVE_MM, data.note());
        if (xs.length == 0) {
            return sheet.none(id, "Radial plot: no studies.");
        }
        Panel panel = sheet.panel();
        List<Mark> above = new ArrayList<>(Beyond.arrows(panel, xs, ys, Ink.BLUE));
        String note = (data.note() + " " + Beyond.words(above.size())).strip();
        above.addAll(rightAxis(panel, right, end, label));
        above.addAll(names(data, panel));
        String description = "Radial plot: effect over its standard error against precision of "
                + Looks.studies(xs.length) + ", with the pooled effect as a line, a band of two standard errors and "
                + data.effectLabel() + " on the right.";
        return sheet.noting(note).figure(id, description, marks(data, panel, xs, ys), above);
    }

    private static List<Mark> marks(Radial data, Panel panel, double[] xs, double[] ys) {
        double[] ends = {0, panel.x().max()};
        double last = Spread.held(data.pooled() * ends[1]);
        double[] lower = {-BAND, last - BAND};
        double[] upper = {BAND, last + BAND};
        int[] inside = Beyond.inside(panel, xs, ys);
        return List.of(
                Mark.Area.between(ends, lower, upper, SHADE),
                new Mark.Points(
                        Beyond.picked(xs, inside),
                        Beyond.picked(ys, inside),
                        Marker.CIRCLE,
                        Looks.pointPt(xs.length),
                        Ink.BLUE.withOpacity(Looks.POINT_OPACITY)),
                new Mark.Curve(ends, lower, EDGE),
                new Mark.Curve(ends, upper, EDGE),
                new Mark.Curve(ends, new double[] {0, last}, Looks.POOLED));
    }

    /** Those outside the band, the furthest first. */
    private static List<Mark> names(Radial data, Panel panel) {
        PointLabels labels = new PointLabels(panel);
        double size = Looks.pointPt(data.points().size());
        data.points().forEach(point -> labels.avoid(point.precision(), point.score(), size));
        double end = panel.x().max();
        for (double shift : new double[] {-BAND, 0, BAND}) {
            labels.avoid(new Curve(new double[] {0, end}, new double[] {shift, shift + Spread.held(data.pooled() * end)
            }));
        }
        Comparator<Radial.Point> furthest = Comparator.comparingDouble(point -> -away(data, point));
        data.points().stream()
                .filter(point -> away(data, point) > BAND)
                .sorted(furthest)
                .limit(MOST_NAMED)
                .forEach(point -> labels.name(point.name(), point.precision(), point.score(), size));
        return labels.marks();
    }

    private static double away(Radial data, Radial.Point point) {
        return Math.abs(point.score() - data.pooled() * point.precision());
    }

    private static List<Mark> rightAxis(Panel panel, Axis right, double end, double labelMm) {
        double x = panel.box().right();
        Line line = Line.solid(0.6, Ink.TEXT);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Segment(x, panel.box().top(), x, panel.box().bottom(), line, false));
        double free = Double.POSITIVE_INFINITY;
        for (Tick tick : right.ticks()) {
            double y = panel.pageY(tick.value() * end);
            double words = x + Panel.TICK_MM + GAP_MM;
            marks.add(new Mark.Segment(x, y, x + Panel.TICK_MM, y, line, false));
            if (y < free) {
                marks.add(Mark.Text.level(words, y, tick.label(), Panel.TYPE_PT, Anchor.START));
                free = y - TypeWidth.lineMm(Panel.TYPE_PT);
            }
        }
        double title = x + Panel.TICK_MM + 2 * GAP_MM + labelMm + TypeWidth.lineMm(Panel.TYPE_PT) / 2;
        double middle = panel.box().top() + panel.box().height() / 2;
        String words =
                TypeWidth.fitted(right.label(), Panel.TYPE_PT, panel.box().height());
        marks.add(new Mark.Text(title, middle, words, Panel.TYPE_PT, Ink.TEXT, Anchor.MIDDLE, true));
        return marks;
    }

    private static List<Key.Entry> key(int count) {
        return List.of(
                Looks.point("study (" + count + ")", Marker.CIRCLE, Ink.BLUE),
                Looks.line("pooled", Looks.POOLED),
                Looks.line("\u00b1 2 standard errors", EDGE));
    }
}
