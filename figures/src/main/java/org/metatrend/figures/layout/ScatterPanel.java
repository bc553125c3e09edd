package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;

/** The marks of a scatter plot: bands below, points above them, curves on top. */
public final class ScatterPanel {
    public static final double BAND_OPACITY = 0.16;
    /** Where bands lie over each other. */
    private static final double SHARED_BAND_OPACITY = 0.1;

    private static final double POINT_OPACITY = 0.65;
    public static final double CURVE_PT = 1.3;
    /** Narrow and not quite white, so that no point is lost below it. */
    private static final Line HALO = new Line(CURVE_PT + 0.8, Dash.SOLID, Ink.WHITE.withOpacity(0.8), false);

    private ScatterPanel() {}

    static List<Mark> marks(List<Group> groups) {
        List<Mark> marks = new ArrayList<>();
        List<Trend> trends = groups.stream().flatMap(g -> g.trend().stream()).toList();
        double opacity = trends.stream().filter(Trend::hasBand).count() > 1 ? SHARED_BAND_OPACITY : BAND_OPACITY;
        for (Group group : groups) {
            Ink ink = group.style().ink().withOpacity(opacity);
            group.trend().stream()
                    .flatMap(trend -> trend.banded().stream())
                    .forEach(band -> marks.add(Mark.Area.between(band.x(), band.lower(), band.upper(), ink)));
        }
        double size = pointSize(groups);
        for (Group group : groups) {
            group.points().filter(p -> p.x().length > 0).ifPresent(points -> {
                GroupStyle style = group.style();
                Ink ink = style.ink().withOpacity(POINT_OPACITY);
                marks.add(new Mark.Points(points.x(), points.y(), style.marker(), size, ink));
            });
        }
        for (Group group : groups) {
            Line edge = bandEdge(group.style().dash(), group.style().ink());
            group.trend().stream().flatMap(trend -> trend.banded().stream()).forEach(band -> {
                marks.add(new Mark.Curve(band.x(), band.lower(), edge));
                marks.add(new Mark.Curve(band.x(), band.upper(), edge));
            });
        }
        // All halos before all curves: one curve's halo must not cut another curve.
        trends.forEach(trend -> marks.add(new Mark.Curve(trend.x(), trend.y(), HALO)));
        for (Group group : groups) {
            group.trend().ifPresent(trend -> marks.add(new Mark.Curve(trend.x(), trend.y(), group.line(CURVE_PT))));
        }
        return marks;
    }

    /** The look of a band's edges. */
    static Line bandEdge(Dash dash, Ink ink) {
        return new Line(0.45, dash, ink.withOpacity(0.8), false);
    }

    /** What the horizontal axis has to show. */
    static List<double[]> abscissae(List<Group> groups) {
        List<double[]> values = new ArrayList<>();
        groups.forEach(g -> {
            g.points().ifPresent(p -> values.add(p.x()));
            g.trend().ifPresent(t -> values.add(t.x()));
        });
        return values;
    }

    /** What the vertical axis has to show: the points and curves; a band may run out of it. */
    static List<double[]> ordinates(List<Group> groups) {
        List<double[]> values = new ArrayList<>();
        groups.forEach(g -> {
            g.points().ifPresent(p -> values.add(p.y()));
            g.trend().ifPresent(t -> values.add(t.y()));
        });
        return values;
    }

    /** Many points are drawn small, so that they stay apart. */
    private static double pointSize(List<Group> groups) {
        int count = groups.stream()
                .flatMap(g -> g.points().stream())
                .mapToInt(p -> p.x().length)
                .sum();
        return count > 250 ? 2.8 : count > 100 ? 3.2 : 3.6;
    }
}
