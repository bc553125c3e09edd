package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Tick;

/**
 * The funnel plot: effects over their imprecision, the most precise at the top (doi:10.1016/S0895-4356(01)00377-8), and
 * with regions of significance around no effect (doi:10.1016/j.jclinepi.2007.11.010).
 */
public final class FunnelPlot {
    private static final Line REGRESSION = new Line(1.1, Dash.DASH_DOT, Ink.VERMILION, false);
    private static final double REGION_Z = 1.959963984540054;

    private FunnelPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param funnel what it shows
     */
    public static Figure of(String id, Funnel funnel) {
        double[] effects =
                funnel.points().stream().mapToDouble(Funnel.Point::effect).toArray();
        double[] imprecision =
                funnel.points().stream().mapToDouble(Funnel.Point::imprecision).toArray();
        double deepest = funnel.points().isEmpty() ? 1 : Spread.of(imprecision).max();
        deepest = deepest > 0 ? deepest : 1;
        Axis y = depth(funnel.ordinate().label(), deepest);
        Axis x = funnel.scale().axis(funnel.effectLabel(), effects(funnel, effects, deepest), 6);
        Sheet sheet = Sheet.of(x, y, key(funnel), "");
        if (funnel.points().isEmpty()) {
            return sheet.none(id, description(funnel));
        }
        Panel panel = sheet.panel();
        double[] upside = Arrays.stream(imprecision).map(d -> -d).toArray();
        List<Mark> arrows = Beyond.arrows(panel, effects, upside, Ink.BLUE);
        String note = (funnel.note() + " " + Beyond.words(arrows.size())).strip();
        return sheet.noting(note).figure(id, description(funnel), marks(funnel, panel), arrows);
    }

    /** Imprecision grows downwards, so the axis holds its negative and says it without the sign. */
    private static Axis depth(String label, double deepest) {
        Axis positive = LinearAxis.exact(label, 0, deepest, 5);
        List<Tick> ticks = new ArrayList<>();
        positive.ticks().forEach(tick -> ticks.add(0, new Tick(-tick.value(), tick.label())));
        return new Axis(label, Scale.LINEAR, -1.06 * deepest, 0.04 * deepest, ticks);
    }

    private static Extent effects(Funnel funnel, double[] effects, double deepest) {
        Extent extent = effects.length == 0 ? new Extent(-1, 1) : Spread.of(effects);
        extent = Spread.with(extent, funnel.pooled());
        if (funnel.ordinate().hasRegions() && effects.length > 0) {
            double centre = funnel.contoursAround().orElse(funnel.pooled());
            double half = REGION_Z * funnel.ordinate().standardError(deepest);
            extent = Spread.with(extent, centre - half, centre + half);
        }
        return extent;
    }

    private static List<Mark> marks(Funnel funnel, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        double top = panel.y().max();
        double bottom = panel.y().min();
        if (funnel.ordinate().hasRegions()) {
            marks.addAll(new FunnelRegions(funnel.ordinate(), panel).marks(funnel));
        }
        marks.addAll(points(funnel, panel));
        marks.add(new Mark.Segment(funnel.pooled(), top, funnel.pooled(), bottom, Looks.POOLED, false));
        funnel.regression()
                .ifPresent(line -> marks.add(new Mark.Segment(
                        line.intercept(), 0, line.intercept() - line.slope() * bottom, bottom, REGRESSION, false)));
        return marks;
    }

    private static List<Mark> points(Funnel funnel, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        double size = Looks.pointPt(funnel.points().size());
        for (boolean filledIn : new boolean[] {true, false}) {
            List<Funnel.Point> some = funnel.points().stream()
                    .filter(p -> p.filledIn() == filledIn && Beyond.inside(panel, p.effect(), -p.imprecision()))
                    .toList();
            double[] x = some.stream().mapToDouble(Funnel.Point::effect).toArray();
            double[] y = some.stream().mapToDouble(p -> -p.imprecision()).toArray();
            if (filledIn && x.length > 0) {
                marks.addAll(Looks.hollow(x, y, Marker.CIRCLE, size + 0.4, Ink.BLUE));
            } else if (x.length > 0) {
                marks.add(new Mark.Points(x, y, Marker.CIRCLE, size, Ink.BLUE.withOpacity(Looks.POINT_OPACITY)));
            }
        }
        return marks;
    }

    private static List<Key.Entry> key(Funnel funnel) {
        List<Key.Entry> key = new ArrayList<>();
        long filled = filledIn(funnel);
        key.add(Looks.point("study (" + (funnel.points().size() - filled) + ")", Marker.CIRCLE, Ink.BLUE));
        if (filled > 0) {
            key.add(Looks.hollowPoint("filled in (" + filled + ")", Marker.CIRCLE, Ink.BLUE));
        }
        key.add(Looks.line("pooled", Looks.POOLED));
        funnel.regression().ifPresent(line -> key.add(Looks.line("regression", REGRESSION)));
        if (funnel.ordinate().hasRegions()) {
            key.addAll(FunnelRegions.key(funnel));
        }
        return key;
    }

    private static long filledIn(Funnel funnel) {
        return funnel.points().stream().filter(Funnel.Point::filledIn).count();
    }

    private static String description(Funnel funnel) {
        long filled = filledIn(funnel);
        return "Funnel plot: " + Looks.studies(funnel.points().size() - filled)
                + (filled > 0 ? " and " + filled + " filled in by trim and fill" : "") + ", "
                + funnel.effectLabel() + " against " + funnel.ordinate().label() + " with 0 at the top"
                + (!funnel.ordinate().hasRegions()
                        ? ""
                        : funnel.contoursAround().isPresent()
                                ? ", over regions of p at 0.1, 0.05 and 0.01"
                                : ", with the 95% pseudo confidence region around the pooled effect")
                + (funnel.regression().isPresent() ? " and the line of the regression test" : "") + ".";
    }
}
