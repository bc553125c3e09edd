package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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

/** The L'Abb\u00e9 plot: risks of treated over control groups (doi:10.7326/0003-4819-107-2-224). */
public final class LabbePlot {
    private static final double OPACITY = 0.5;
    private static final double MARGIN = 0.04;
    private static final double LARGE = 1e6;
    private static final int STEPS = 60;
    private static final int MOST_NAMED = 6;
    private static final Line EQUAL = Line.solid(0.6, Ink.GREY);
    private static final Line RATIO = Line.solid(1.1, Ink.BLACK);
    private static final Line ODDS = new Line(1.1, Dash.DASHED, Ink.VERMILION, false);
    private static final Line DIFFERENCE = new Line(1.1, Dash.DASH_DOT, Ink.GREEN, false);

    private LabbePlot() {}

    /** A line of equal effect with its words. */
    private record Effect(String words, Line line, DoubleUnaryOperator treated) {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Labbe data) {
        double highest = data.points().stream()
                .mapToDouble(p -> Math.max(p.control(), p.treated()))
                .max()
                .orElse(1);
        Axis x = percent(data.controlLabel(), highest);
        Axis y = percent(data.treatedLabel(), highest);
        List<Effect> effects = effects(data);
        double side = Sheet.WIDTH_MM - Sheet.EDGE_MM - Panel.roomLeft(y) - Sheet.RIGHT_MM;
        Sheet sheet = new Sheet(x, y, key(data, effects), side, Sheet.RIGHT_MM, Sheet.ABOVE_MM, data.note());
        String description = "L'Abb\u00e9 plot: " + data.treatedLabel() + " against " + data.controlLabel() + " of "
                + Looks.studies(data.points().size()) + ", areas proportional to weights"
                + String.join("", effects.stream().map(e -> ", " + e.words()).toList()) + ".";
        if (data.points().isEmpty()) {
            return sheet.none(id, description);
        }
        List<Mark> marks = new ArrayList<>(BubbleSize.marks(
                data.points().stream()
                        .map(p -> new Bubbles.Point(p.control(), p.treated(), p.weight(), ""))
                        .toList(),
                Groups.of(List.of("")),
                OPACITY));
        double end = x.max();
        marks.add(new Mark.Segment(0, 0, end, end, EQUAL, false));
        List<Curve> curves = new ArrayList<>();
        for (Effect effect : effects) {
            Curve curve = curve(effect, Math.min(1, end));
            curves.add(curve);
            marks.add(new Mark.Curve(curve.x(), curve.y(), effect.line()));
        }
        curves.add(new Curve(new double[] {0, end}, new double[] {0, end}));
        return sheet.figure(id, description, marks, names(data, sheet.panel(), curves));
    }

    private static Axis percent(String label, double highest) {
        double end = highest > 0 ? highest : 1;
        List<Tick> ticks = LinearAxis.exact("", 0, 100 * end * (1 + MARGIN / 2), 5).ticks().stream()
                .map(tick -> new Tick(tick.value() / 100, tick.label()))
                .toList();
        return new Axis(label, Scale.LINEAR, -MARGIN * end, (1 + MARGIN) * end, ticks);
    }

    private static List<Effect> effects(Labbe data) {
        List<Effect> effects = new ArrayList<>();
        data.riskRatio()
                .ifPresent(
                        ratio -> effects.add(new Effect("risk ratio " + written(ratio), RATIO, risk -> ratio * risk)));
        data.oddsRatio()
                .ifPresent(ratio -> effects.add(new Effect(
                        "odds ratio " + written(ratio), ODDS, risk -> ratio * risk / (1 - risk + ratio * risk))));
        data.riskDifference()
                .ifPresent(difference -> effects.add(new Effect(
                        "risk difference " + NumberText.signed(100 * difference, 1) + " points",
                        DIFFERENCE,
                        risk -> risk + difference)));
        return effects;
    }

    /** Two decimals, of a small ratio two digits. */
    private static String written(double ratio) {
        return ratio > LARGE
                ? "> " + NumberText.fixed(LARGE, 0)
                : NumberText.fixed(ratio, Math.max(2, NumberText.decimals(ratio) + 1));
    }

    /** The line over the risks that the treated group can have. */
    private static Curve curve(Effect effect, double end) {
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        int n = 0;
        for (int i = 0; i <= STEPS; i++) {
            double risk = end * i / STEPS;
            double treated = effect.treated().applyAsDouble(risk);
            if (treated >= 0 && treated <= 1) {
                x[n] = risk;
                y[n++] = treated;
            }
        }
        return new Curve(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** The studies furthest from no effect. */
    private static List<Mark> names(Labbe data, Panel panel, List<Curve> curves) {
        PointLabels labels = new PointLabels(panel);
        double heaviest =
                data.points().stream().mapToDouble(Labbe.Point::weight).max().orElse(1);
        int count = data.points().size();
        data.points().forEach(p -> labels.avoid(p.control(), p.treated(), BubbleSize.pt(p.weight(), heaviest, count)));
        curves.forEach(labels::avoid);
        Comparator<Labbe.Point> furthest = Comparator.comparingDouble(p -> -Math.abs(p.treated() - p.control()));
        data.points().stream()
                .sorted(furthest)
                .limit(MOST_NAMED)
                .forEach(p ->
                        labels.name(p.name(), p.control(), p.treated(), BubbleSize.pt(p.weight(), heaviest, count)));
        return labels.marks();
    }

    private static List<Key.Entry> key(Labbe data, List<Effect> effects) {
        List<Key.Entry> key = new ArrayList<>();
        key.add(Looks.point("study (" + data.points().size() + ")", Marker.CIRCLE, Ink.BLUE));
        key.add(BubbleSize.key("area: weight"));
        key.add(Looks.line("no effect", EQUAL));
        effects.forEach(effect -> key.add(Looks.line(effect.words(), effect.line())));
        return key;
    }
}
