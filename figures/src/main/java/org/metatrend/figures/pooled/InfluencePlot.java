package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.NoData;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;
import org.metatrend.figures.layout.Tick;
import org.metatrend.figures.layout.TypeWidth;

/** Measures of influence, a panel each, with a stem for every study in its order (doi:10.1002/jrsm.11). */
public final class InfluencePlot {
    private static final double TITLE_MM = 4;
    private static final double PANEL_MM = 17;
    private static final double BELOW_KEY_MM = 1;
    private static final double BETWEEN_MM = 1.6;
    private static final Line BASE = Line.solid(0.4, Ink.GREY);
    private static final Line LIMIT = new Line(0.6, Dash.DASHED, Ink.GREY, false);

    private InfluencePlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Influence data) {
        int n = data.studies().size();
        Axis x = places(n);
        List<Axis> ys = data.measures().stream().map(InfluencePlot::axis).toList();
        double left =
                Sheet.EDGE_MM + ys.stream().mapToDouble(Panel::roomLeft).max().orElse(5);
        double width = Sheet.WIDTH_MM - left - Sheet.RIGHT_MM;
        Key key = Key.flow(key(data), left, Sheet.EDGE_MM, width);
        List<Mark> furniture = new ArrayList<>(key.marks());
        List<Panel> panels = new ArrayList<>();
        double top = Sheet.EDGE_MM + key.heightMm() + BELOW_KEY_MM;
        for (int i = 0; i < ys.size(); i++) {
            boolean last = i + 1 == ys.size();
            Influence.Measure measure = data.measures().get(i);
            Box box = new Box(left, top + TITLE_MM, width, PANEL_MM);
            Panel panel =
                    new Panel(box, last ? x : x.withoutWords(), ys.get(i), Frame.BOTH, marks(data, measure, ys.get(i)));
            panels.add(panel);
            String title = TypeWidth.fitted(measure.label(), Panel.TYPE_PT, width);
            furniture.add(Mark.Text.level(left, top + TITLE_MM / 2, title, Panel.TYPE_PT, Anchor.START));
            furniture.addAll(n == 0 ? List.of(NoData.in(box)) : names(data, measure, panel));
            top = box.bottom() + (last ? Panel.roomBelow(x) : BETWEEN_MM);
        }
        Paragraph words = Paragraph.of(data.note(), Sheet.WIDTH_MM - 2 * Sheet.EDGE_MM);
        furniture.addAll(words.marks(Sheet.EDGE_MM, top + 1));
        double height = top + 1 + words.heightMm() + Sheet.EDGE_MM;
        return new Figure(id, description(data), Sheet.WIDTH_MM, height, panels, furniture);
    }

    private static Axis places(int n) {
        List<Tick> ticks = n < 2
                ? List.of(new Tick(1, "1"))
                : Axes.years("", new Extent(1, n), 6).ticks().stream()
                        .filter(tick -> tick.value() >= 1 && tick.value() <= n)
                        .toList();
        return new Axis("Study, in the order given", Scale.LINEAR, 0.2, Math.max(1, n) + 0.8, ticks);
    }

    private static Axis axis(Influence.Measure measure) {
        double[] finite =
                Arrays.stream(measure.values()).filter(Double::isFinite).toArray();
        Extent extent = Spread.held(Extent.of(List.of(finite, new double[] {measure.base()}), 0, 1));
        // A limit far off says that all is well, which is not worth an axis of mere air.
        double span = extent.max() - extent.min();
        for (double limit : measure.limits()) {
            if (limit > extent.min() - 0.5 * span && limit < extent.max() + 0.5 * span) {
                extent = Spread.with(extent, limit);
            }
        }
        return LinearAxis.of("", Spread.notNarrow(extent).widened(0.09), 3);
    }

    private static List<Mark> marks(Influence data, Influence.Measure measure, Axis y) {
        int n = data.studies().size();
        double stem = n > 100 ? 0.3 : 0.6;
        List<Mark> marks = new ArrayList<>();
        double end = Math.max(1, n) + 0.8;
        marks.add(new Mark.Segment(0.2, measure.base(), end, measure.base(), BASE, false));
        for (double limit : measure.limits()) {
            if (y.contains(limit)) {
                marks.add(new Mark.Segment(0.2, limit, end, limit, LIMIT, false));
            }
        }
        for (int i = 0; i < n; i++) {
            double value = measure.values()[i];
            if (Double.isFinite(value) && value != measure.base()) {
                Ink ink = data.influential().contains(i) ? Ink.VERMILION : Ink.BLUE;
                Line line = Line.solid(stem, ink.withOpacity(0.6));
                marks.add(new Mark.Segment(i + 1, measure.base(), i + 1, value, line, false));
            }
        }
        for (boolean influential : new boolean[] {false, true}) {
            int[] places = IntStream.range(0, n)
                    .filter(i -> data.influential().contains(i) == influential && y.contains(measure.values()[i]))
                    .toArray();
            if (places.length > 0) {
                marks.add(new Mark.Points(
                        IntStream.of(places).mapToDouble(i -> i + 1).toArray(),
                        Beyond.picked(measure.values(), places),
                        influential ? Marker.TRIANGLE_UP : Marker.CIRCLE,
                        influential ? 4 : size(n),
                        influential ? Ink.VERMILION : Ink.BLUE));
            }
        }
        return marks;
    }

    private static double size(int n) {
        return n > 150 ? 1.6 : n > 60 ? 2.2 : 3;
    }

    private static List<Mark> names(Influence data, Influence.Measure measure, Panel panel) {
        PointLabels labels = new PointLabels(panel);
        int n = data.studies().size();
        for (int i = 0; i < n; i++) {
            double value = measure.values()[i];
            if (Double.isFinite(value)) {
                labels.avoid(i + 1, value, size(n));
                labels.avoid(new Curve(new double[] {i + 1, i + 1}, new double[] {measure.base(), value}));
            }
        }
        double[] ends = {0.2, Math.max(1, n) + 0.8};
        for (double limit : measure.limits()) {
            labels.avoid(new Curve(ends, new double[] {limit, limit}));
        }
        data.influential().stream().filter(i -> i >= 0 && i < n).sorted().forEach(i -> {
            if (Double.isFinite(measure.values()[i])) {
                labels.name(data.studies().get(i), i + 1, measure.values()[i], 4);
            }
        });
        return labels.marks();
    }

    private static List<Key.Entry> key(Influence data) {
        int influential = data.influential().size();
        List<Key.Entry> key = new ArrayList<>();
        key.add(Looks.point("study (" + (data.studies().size() - influential) + ")", Marker.CIRCLE, Ink.BLUE));
        if (influential > 0) {
            key.add(Looks.point("influential (" + influential + ")", Marker.TRIANGLE_UP, Ink.VERMILION));
        }
        if (data.measures().stream().anyMatch(measure -> measure.limits().length > 0)) {
            key.add(Looks.line("limit", LIMIT));
        }
        return key;
    }

    private static String description(Influence data) {
        List<String> names = data.influential().stream()
                .sorted()
                .filter(i -> i >= 0 && i < data.studies().size())
                .map(data.studies()::get)
                .toList();
        return "Influence of " + Looks.studies(data.studies().size()) + ": "
                + String.join(
                        "; ",
                        data.measures().stream().map(Influence.Measure::label).toList())
                + (names.isEmpty() ? "" : ". Influential: " + String.join("; ", names)) + ".";
    }
}
