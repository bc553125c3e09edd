package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.EndLabels.End;
import org.metatrend.figures.layout.Panel.Frame;

/**
 * The figure of sample sizes over the years, and what all figures over single studies share: they are one column (85
 * mm) wide.
 */
public final class StudyFigures {
    static final double WIDTH_MM = 85;
    private static final double PANEL_HEIGHT_MM = 47;
    private static final double EDGE_MM = 1;
    private static final double RIGHT_MM = 2.4;
    private static final double BELOW_KEY_MM = 1.6;
    /** Names that leave less than this to the panel go into a key. */
    private static final double NARROWEST_PANEL_MM = 48;

    private static final String SUBJECTS = "Number of subjects";
    private static final String YEAR = "Publication year (points spread within years)";

    private StudyFigures() {}

    /**
     * Sample sizes over the years, marked by review.
     *
     * @param id the figure's name
     * @param byReview publication year and number of subjects, a series per review
     * @param trend the smooth through all of them
     */
    public static Figure sampleSizeByYear(String id, List<Series> byReview, Trend trend) {
        List<Group> reviews = Group.of(byReview.stream().map(YearSpread::of).toList(), List.of(), GroupStyle::of);
        GroupStyle smooth = new GroupStyle(Ink.BLACK, Marker.CIRCLE, Dash.SOLID);
        List<Group> groups = new ArrayList<>(reviews);
        groups.addAll(Group.of(List.of(), List.of(trend), i -> smooth));
        List<double[]> subjects =
                new ArrayList<>(byReview.stream().map(Series::y).toList());
        // A smooth of the numbers themselves may fall below zero, where a logarithmic axis has no place for it.
        subjects.add(Arrays.stream(trend.y()).filter(value -> value > 0).toArray());
        Axis x = yearAxis(byReview, List.of(trend));
        Axis y = Axes.log(SUBJECTS, Extent.of(subjects, 10, 1000));
        String description = "Number of subjects of each study against its publication year, by review: "
                + counted(byReview) + ". Through all of them " + Smooth.described(List.of(trend)) + ".";
        List<Key.Entry> entries =
                new ArrayList<>(reviews.stream().map(Key.Entry::of).toList());
        entries.addAll(Smooth.entry(trend));
        return withKey(id, description, x, y, groups, entries);
    }

    /** From the years as they are, not as their points are spread. */
    static Axis yearAxis(List<Series> series, List<Trend> trends) {
        List<double[]> years = new ArrayList<>(series.stream().map(Series::x).toList());
        trends.forEach(trend -> years.add(trend.x()));
        return Axes.years(YEAR, Extent.of(years, 2000, 2020), 5);
    }

    static Axis subjectsAxis(List<Group> groups) {
        return Axes.log(SUBJECTS, Extent.of(ScatterPanel.abscissae(groups), 10, 1000));
    }

    /** "review A (12), review B (3)". */
    static String counted(List<Series> series) {
        return series.isEmpty()
                ? "no studies"
                : String.join(
                        ", ",
                        series.stream()
                                .map(s -> s.name() + " (" + s.x().length + ")")
                                .toList());
    }

    private static Figure withKey(
            String id, String description, Axis x, Axis y, List<Group> groups, List<Key.Entry> entries) {
        double left = EDGE_MM + Panel.roomLeft(y);
        Key key = Key.flow(entries, left, EDGE_MM, WIDTH_MM - left - EDGE_MM);
        double top = EDGE_MM + key.heightMm() + BELOW_KEY_MM;
        Box box = new Box(left, top, WIDTH_MM - left - RIGHT_MM, PANEL_HEIGHT_MM);
        Panel panel = new Panel(box, x, y, Frame.BOTH, ScatterPanel.marks(groups));
        double height = box.bottom() + Panel.roomBelow(x) + EDGE_MM;
        List<Mark> furniture = new ArrayList<>(key.marks());
        if (NoData.of(groups)) {
            furniture.add(NoData.in(box));
        }
        return new Figure(id, description, WIDTH_MM, height, List.of(panel), furniture);
    }

    static Figure withEndLabels(String id, String description, Axis x, Axis y, List<Group> groups) {
        List<Key.Entry> curves = Smooth.entry(groups, "task");
        double left = EDGE_MM + Panel.roomLeft(y);
        double room = EndLabels.room(groups.stream().map(Group::name).toList(), true);
        double width = WIDTH_MM - left - room;
        boolean allCurves =
                !groups.isEmpty() && groups.stream().allMatch(g -> g.trend().isPresent());
        if (!allCurves || width < NARROWEST_PANEL_MM || !EndLabels.fit(groups.size(), PANEL_HEIGHT_MM)) {
            List<Key.Entry> entries =
                    new ArrayList<>(groups.stream().map(Key.Entry::of).toList());
            entries.addAll(curves);
            return withKey(id, description, x, y, groups, entries);
        }
        Key key = Key.flow(curves, left, EDGE_MM, WIDTH_MM - left - EDGE_MM);
        Box box = new Box(left, EDGE_MM + key.heightMm() + BELOW_KEY_MM, width, PANEL_HEIGHT_MM);
        Panel panel = new Panel(box, x, y, Frame.BOTH, ScatterPanel.marks(groups));
        List<End> ends = new ArrayList<>();
        for (Group group : groups) {
            Trend trend = group.trend().orElseThrow();
            int last = trend.x().length - 1;
            double endY = panel.pageY(trend.y()[last]);
            ends.add(new End(
                    group.name(),
                    group.style(),
                    group.points().isPresent(),
                    panel.pageX(trend.x()[last]),
                    Math.max(box.top(), Math.min(box.bottom(), endY))));
        }
        double height = box.bottom() + Panel.roomBelow(x) + EDGE_MM;
        List<Mark> furniture = new ArrayList<>(key.marks());
        furniture.addAll(EndLabels.marks(ends, box));
        return new Figure(id, description, WIDTH_MM, height, List.of(panel), furniture);
    }
}
