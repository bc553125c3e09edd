package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;

/** The marks of a scatter plot: bands below, points above them, curves on top. */
final class ScatterPanel {
    private static final double BAND_OPACITY = 0.16;
    private static final double POINT_OPACITY = 0.65;
    private static final double CURVE_PT = 1.3;
    private static final double BAND_EDGE_PT = 0.4;

    private ScatterPanel() {}

    static List<Mark> marks(List<Group> groups) {
        List<Mark> marks = new ArrayList<>();
        for (Group group : groups) {
            group.trend().filter(Trend::hasBand).ifPresent(trend -> {
                Ink ink = group.style().ink();
                marks.add(Mark.Area.between(trend.x(), trend.lower(), trend.upper(), ink.withOpacity(BAND_OPACITY)));
            });
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
            group.trend().filter(Trend::hasBand).ifPresent(trend -> {
                Line edge =
                        new Line(BAND_EDGE_PT, Dash.SOLID, group.style().ink().withOpacity(0.7), false);
                marks.add(new Mark.Curve(trend.x(), trend.lower(), edge));
                marks.add(new Mark.Curve(trend.x(), trend.upper(), edge));
            });
        }
        for (Group group : groups) {
            group.trend().ifPresent(trend -> marks.add(new Mark.Curve(trend.x(), trend.y(), group.line(CURVE_PT))));
        }
        return marks;
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
        return count > 250 ? 2.6 : count > 100 ? 3 : 3.6;
    }
}
