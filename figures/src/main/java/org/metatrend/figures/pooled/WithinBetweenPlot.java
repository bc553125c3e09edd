package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.GroupStyle;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;

/**
 * Points by group with the slope within each, the slope between the groups' means and the slope through all: where
 * their signs differ, what holds of groups does not hold of studies (doi:10.2307/2087176).
 */
public final class WithinBetweenPlot {
    private static final double SLOPE_PT = 0.9;
    private static final double HEAVY_PT = 1.9;
    private static final double MEAN_PT = 6;
    private static final Line BETWEEN = new Line(HEAVY_PT, Dash.DASHED, Ink.BLACK, false);
    private static final Line POOLED = new Line(HEAVY_PT, Dash.DOTTED, Ink.BLACK, false);
    private static final Line UNTOLD = Line.solid(0.4, Ink.GREY.withOpacity(0.5));
    private static final Line WITHIN = Line.solid(SLOPE_PT, Ink.GREY);

    private WithinBetweenPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Decomposition data) {
        Groups groups =
                Groups.of(data.groups().stream().map(Decomposition.Group::name).toList());
        double[] xs = data.groups().stream()
                .flatMapToDouble(g -> Arrays.stream(g.x()))
                .toArray();
        double[] ys = data.groups().stream()
                .flatMapToDouble(g -> Arrays.stream(g.y()))
                .toArray();
        Axis x = data.moderator().axis(List.of(xs));
        Extent extent = ys.length == 0 ? new Extent(0, 1) : Spread.of(ys);
        Axis y = data.scale().axis(data.effectLabel(), extent, 6);
        Sheet sheet = Sheet.of(x, y, key(data, groups), data.verdict());
        if (ys.length == 0) {
            return sheet.none(id, description(data));
        }
        Panel panel = sheet.panel();
        List<Mark> arrows = Beyond.arrows(panel, xs, ys, Ink.GREY);
        List<Mark> above = new ArrayList<>(means(data, groups, panel));
        above.addAll(arrows);
        String note = (data.verdict() + " " + Beyond.words(arrows.size())).strip();
        return sheet.noting(note).figure(id, description(data), marks(data, groups, panel), above);
    }

    private static List<Mark> marks(Decomposition data, Groups groups, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        int count = data.groups().stream().mapToInt(g -> g.x().length).sum();
        for (Decomposition.Group group : data.groups()) {
            GroupStyle style = groups.style(group.name());
            int[] inside = Beyond.inside(panel, group.x(), group.y());
            if (inside.length > 0) {
                marks.add(new Mark.Points(
                        Beyond.picked(group.x(), inside),
                        Beyond.picked(group.y(), inside),
                        style.marker(),
                        Looks.pointPt(count),
                        style.ink().withOpacity(Looks.POINT_OPACITY)));
            }
        }
        for (Decomposition.Group group : data.groups()) {
            boolean told = groups.told().contains(group.name());
            Ink ink = groups.style(group.name()).ink();
            add(marks, group.slope(), told ? Line.solid(SLOPE_PT, ink) : UNTOLD);
        }
        add(marks, data.pooled(), POOLED);
        add(marks, data.between(), BETWEEN);
        return marks;
    }

    /** The groups' means, in millimetres of the page: nothing may hide them. */
    private static List<Mark> means(Decomposition data, Groups groups, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        for (Decomposition.Group group : data.groups()) {
            Curve mean = group.mean();
            if (mean.x().length > 0 && Beyond.inside(panel, mean.x()[0], mean.y()[0])) {
                double[] x = {panel.pageX(mean.x()[0])};
                double[] y = {panel.pageY(mean.y()[0])};
                double size = groups.others() > 0 ? 0.7 * MEAN_PT : MEAN_PT;
                Ink ink = groups.style(group.name()).ink();
                marks.addAll(Looks.hollow(x, y, Marker.DIAMOND, size, ink));
            }
        }
        return marks;
    }

    private static void add(List<Mark> marks, Curve curve, Line line) {
        if (curve.isDrawn()) {
            marks.add(new Mark.Curve(curve.x(), curve.y(), line));
        }
    }

    private static List<Key.Entry> key(Decomposition data, Groups groups) {
        List<Key.Entry> key = new ArrayList<>();
        for (Decomposition.Group group : data.groups()) {
            if (groups.told().contains(group.name())) {
                key.add(Looks.group(group.name() + " (" + group.x().length + ")", groups.style(group.name())));
            }
        }
        if (groups.others() > 0) {
            key.add(Looks.group(Looks.count(groups.others(), "other group", "other groups"), Groups.OTHER));
        }
        if (data.groups().stream().anyMatch(g -> g.slope().isDrawn())) {
            key.add(Looks.line("within a group", WITHIN));
        }
        if (data.groups().stream().anyMatch(g -> g.mean().x().length > 0)) {
            key.add(Looks.hollowPoint("group mean", Marker.DIAMOND, Ink.GREY));
        }
        if (data.between().isDrawn()) {
            key.add(Looks.line("between groups", BETWEEN));
        }
        if (data.pooled().isDrawn()) {
            key.add(Looks.line("all together", POOLED));
        }
        return key;
    }

    private static String description(Decomposition data) {
        int count = data.groups().stream().mapToInt(g -> g.x().length).sum();
        return (data.effectLabel() + " against " + data.moderator().label() + ": "
                        + Looks.count(count, "point", "points") + " in "
                        + Looks.count(data.groups().size(), "group", "groups")
                        + ", with the slopes within the groups, between them and through all. " + data.verdict())
                .strip();
    }
}
