package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Tick;

/**
 * Studies of diagnostic accuracy in ROC space with their summary point, its confidence region, the prediction region
 * and the summary curve (doi:10.1016/j.jclinepi.2005.02.022).
 */
public final class SrocPlot {
    private static final double MARGIN = 0.03;
    private static final double SUMMARY_PT = 5.4;
    private static final double OPACITY = 0.5;
    private static final Line CURVE = Line.solid(1.1, Ink.BLACK);
    private static final Line CONFIDENCE = new Line(0.9, Dash.DASHED, Ink.BLACK, false);
    private static final Line PREDICTION = new Line(0.9, Dash.DOTTED, Ink.BLACK, false);
    private static final Line CHANCE = Line.solid(0.5, Ink.GREY.withOpacity(0.6));

    private SrocPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Sroc data) {
        Axis x = percent("1 \u2212 specificity (%)");
        Axis y = percent("Sensitivity (%)");
        Groups groups = Groups.of(data.studies().stream().map(Sroc.Study::group).toList());
        double side = Sheet.WIDTH_MM - Sheet.EDGE_MM - Panel.roomLeft(y) - Sheet.RIGHT_MM;
        Sheet sheet = new Sheet(x, y, key(data, groups), side, Sheet.RIGHT_MM, Sheet.ABOVE_MM, data.note());
        if (data.studies().isEmpty()) {
            return sheet.none(id, description(data));
        }
        Panel panel = sheet.panel();
        List<Mark> above = new ArrayList<>();
        data.summary().ifPresent(summary -> {
            double[] atX = {panel.pageX(1 - summary.specificity())};
            double[] atY = {panel.pageY(summary.sensitivity())};
            above.add(new Mark.Points(atX, atY, Marker.DIAMOND, SUMMARY_PT + 1.4, Ink.WHITE));
            above.add(new Mark.Points(atX, atY, Marker.DIAMOND, SUMMARY_PT, Ink.BLACK));
        });
        return sheet.figure(id, description(data), marks(data, groups), above);
    }

    private static Axis percent(String label) {
        List<Tick> ticks = Axes.exact("", 0, 100, 5).ticks().stream()
                .map(tick -> new Tick(tick.value() / 100, tick.label()))
                .toList();
        return new Axis(label, Scale.LINEAR, -MARGIN, 1 + MARGIN, ticks);
    }

    private static List<Mark> marks(Sroc data, Groups groups) {
        List<Mark> marks = new ArrayList<>();
        if (data.confidence().isDrawn()) {
            Ink ink = Ink.BLACK.withOpacity(0.12);
            marks.add(new Mark.Area(data.confidence().x(), data.confidence().y(), ink));
        }
        List<Bubbles.Point> points = data.studies().stream()
                .map(s -> new Bubbles.Point(1 - s.specificity(), s.sensitivity(), s.size(), s.group()))
                .toList();
        marks.addAll(BubbleSize.marks(points, groups, OPACITY));
        marks.add(new Mark.Segment(0, 0, 1, 1, CHANCE, false));
        outline(marks, data.prediction(), PREDICTION);
        outline(marks, data.confidence(), CONFIDENCE);
        if (data.curve().isDrawn()) {
            marks.add(new Mark.Curve(data.curve().x(), data.curve().y(), CURVE));
        }
        return marks;
    }

    /** A closed line, whether or not its last point is its first. */
    private static void outline(List<Mark> marks, Curve region, Line line) {
        if (region.isDrawn()) {
            int n = region.x().length;
            double[] x = Arrays.copyOf(region.x(), n + 1);
            double[] y = Arrays.copyOf(region.y(), n + 1);
            x[n] = x[0];
            y[n] = y[0];
            marks.add(new Mark.Curve(x, y, line));
        }
    }

    private static List<Key.Entry> key(Sroc data, Groups groups) {
        List<Key.Entry> key = new ArrayList<>();
        for (String name : groups.told()) {
            long count =
                    data.studies().stream().filter(s -> s.group().equals(name)).count();
            key.add(Looks.group((name.isEmpty() ? "study" : name) + " (" + count + ")", groups.style(name)));
        }
        if (groups.others() > 0) {
            key.add(Looks.group(Looks.count(groups.others(), "other group", "other groups"), Groups.OTHER));
        }
        key.add(BubbleSize.key("area: subjects"));
        data.summary().ifPresent(summary -> key.add(Looks.point("summary", Marker.DIAMOND, Ink.BLACK)));
        if (data.confidence().isDrawn()) {
            key.add(Looks.line("95% confidence", CONFIDENCE));
        }
        if (data.prediction().isDrawn()) {
            key.add(Looks.line("95% prediction", PREDICTION));
        }
        if (data.curve().isDrawn()) {
            key.add(Looks.line("SROC curve", CURVE));
        }
        return key;
    }

    private static String description(Sroc data) {
        return "Sensitivity against 1 \u2212 specificity of "
                + Looks.studies(data.studies().size()) + ", areas proportional to their numbers of subjects"
                + data.summary()
                        .map(s -> ". Summary: sensitivity " + percent(s.sensitivity()) + ", specificity "
                                + percent(s.specificity()))
                        .orElse("")
                + ".";
    }

    private static String percent(double fraction) {
        return NumberText.fixed(100 * fraction, 1) + "%";
    }
}
