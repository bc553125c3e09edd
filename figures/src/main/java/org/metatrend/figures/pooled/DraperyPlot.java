package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Tick;

/** The drapery plot: p value functions of the studies, the pooled effect and the prediction (doi:10.1002/jrsm.1410). */
public final class DraperyPlot {
    private static final double SHOWN_FROM = 0.02;
    private static final double INVISIBLE = 0.002;
    private static final double TOP = 1.03;
    private static final double[] LEVELS = {0.05, 0.1};
    private static final Line POOLED = Line.solid(1.6, Ink.BLUE);
    private static final Line PREDICTION = new Line(1.3, Dash.DASHED, Ink.VERMILION, false);
    private static final Line LEVEL = new Line(0.5, Dash.DOTTED, Ink.TEXT, false);

    private DraperyPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Drapery data) {
        List<Curve> all = Stream.concat(data.studies().stream(), Stream.of(data.pooled(), data.prediction()))
                .filter(Curve::isDrawn)
                .toList();
        double[] shown = all.stream().flatMapToDouble(DraperyPlot::shown).toArray();
        Extent extent = shown.length == 0 ? new Extent(-1, 1) : Spread.of(shown);
        Axis x = data.scale().axis(data.effectLabel(), extent, 6);
        List<Tick> ticks = Stream.of("0", "0.05", "0.2", "0.4", "0.6", "0.8", "1")
                .map(label -> new Tick(Double.parseDouble(label), label))
                .toList();
        Axis y = new Axis("p value", Scale.LINEAR, 0, TOP, ticks);
        Sheet sheet = Sheet.of(x, y, key(data), data.note());
        String description = "Drapery plot: p value against " + data.effectLabel() + " of "
                + Looks.studies(data.studies().size()) + (data.pooled().isDrawn() ? ", pooled" : "")
                + (data.prediction().isDrawn() ? ", predicted" : "") + ".";
        return all.isEmpty()
                ? sheet.none(id, description)
                : sheet.figure(id, description, marks(data, sheet.panel()), List.of());
    }

    private static DoubleStream shown(Curve curve) {
        return IntStream.range(0, curve.x().length)
                .filter(i -> curve.y()[i] >= SHOWN_FROM)
                .mapToDouble(i -> curve.x()[i]);
    }

    /** The curve without its ends that cannot be told from the axis. */
    private static Curve drawn(Curve curve, Panel panel) {
        int n = curve.x().length;
        int[] seen = IntStream.range(0, n)
                .filter(i -> curve.y()[i] >= INVISIBLE
                        || (i > 0 && curve.y()[i - 1] >= INVISIBLE)
                        || (i + 1 < n && curve.y()[i + 1] >= INVISIBLE))
                .toArray();
        if (seen.length < 2) {
            return Curve.none();
        }
        int from = seen[0];
        int[] places = IntStream.rangeClosed(from, seen[seen.length - 1]).toArray();
        return Thinned.of(new Curve(Beyond.picked(curve.x(), places), Beyond.picked(curve.y(), places)), panel);
    }

    private static List<Mark> marks(Drapery data, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        if (data.prediction().isDrawn()) {
            Curve curve = drawn(data.prediction(), panel);
            marks.add(Mark.Area.between(
                    curve.x(), new double[curve.x().length], curve.y(), Ink.VERMILION.withOpacity(0.1)));
        }
        Line study = study(data.studies().size());
        for (Curve curve : data.studies()) {
            if (curve.isDrawn()) {
                Curve thin = drawn(curve, panel);
                marks.add(new Mark.Curve(thin.x(), thin.y(), study));
            }
        }
        for (double level : LEVELS) {
            marks.add(new Mark.Segment(panel.x().min(), level, panel.x().max(), level, LEVEL, false));
        }
        data.noEffect().ifPresent(none -> marks.add(new Mark.Segment(none, 0, none, TOP, Looks.NONE, false)));
        for (boolean pooled : new boolean[] {false, true}) {
            Curve curve = pooled ? data.pooled() : data.prediction();
            if (curve.isDrawn()) {
                Curve thin = drawn(curve, panel);
                marks.add(new Mark.Curve(thin.x(), thin.y(), pooled ? POOLED : PREDICTION));
            }
        }
        return marks;
    }

    private static Line study(int count) {
        return Line.solid(count > 100 ? 0.35 : 0.5, Ink.GREY.withOpacity(count > 100 ? 0.4 : 0.7));
    }

    private static List<Key.Entry> key(Drapery data) {
        List<Key.Entry> key = new ArrayList<>();
        key.add(Looks.line("study (" + data.studies().size() + ")", study(0)));
        if (data.pooled().isDrawn()) {
            key.add(Looks.line("pooled", POOLED));
        }
        if (data.prediction().isDrawn()) {
            key.add(Looks.line("prediction", PREDICTION));
        }
        key.add(Looks.line("p = 0.05, 0.1", LEVEL));
        return key;
    }
}
