package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;

/**
 * The graphical display of study heterogeneity: heterogeneity over the pooled effect of all subsets of the studies, or
 * of many (doi:10.1002/jrsm.37), with the densities of the effects above. Subsets are counted in the cells of a grid, so
 * that a million of them is as small a file as a thousand.
 */
public final class GoshPlot {
    private static final double DENSITY_MM = 9;
    private static final int BINS = 55;

    private GoshPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Gosh data) {
        int n = data.effects().length;
        Axis x = data.scale().axis(data.effectLabel(), n == 0 ? new Extent(0, 1) : Spread.of(data.effects()), 6);
        double highest = Spread.held(Arrays.stream(data.heterogeneity()).max().orElse(1));
        double most = highest > 0 ? highest : 1;
        Axis y = LinearAxis.exact(data.heterogeneityLabel(), -0.03 * most, 1.04 * most, 5);
        Sheet sheet = new Sheet(
                x,
                y,
                key(data),
                Sheet.HEIGHT_MM,
                Sheet.RIGHT_MM,
                Sheet.ABOVE_MM + (n == 0 ? 0 : DENSITY_MM),
                data.note());
        if (n == 0) {
            return sheet.none(id, "GOSH plot: no subsets.");
        }
        long beyond = IntStream.range(0, n)
                .filter(i -> !x.contains(data.effects()[i]) || !y.contains(data.heterogeneity()[i]))
                .count();
        String note = beyond == 0
                ? data.note()
                : (data.note() + " Not shown: " + Looks.count(beyond, "subset", "subsets") + " far outside.").strip();
        List<Mark> marks = new ArrayList<>(GoshCells.marks(data, x, y, false));
        marks.addAll(GoshCells.marks(data, x, y, true));
        Figure figure = sheet.noting(note).figure(id, description(data), marks, List.of());
        List<Panel> panels = new ArrayList<>(figure.panels());
        panels.add(density(data, x, panels.get(0).box()));
        return new Figure(id, figure.description(), figure.widthMm(), figure.heightMm(), panels, figure.furniture());
    }

    /** Histograms of the pooled effects as outlines, each of the same area. */
    private static Panel density(Gosh data, Axis x, Box below) {
        List<Mark> marks = new ArrayList<>();
        double highest = 0;
        for (boolean marked : new boolean[] {false, true}) {
            double[] shares = new double[BINS];
            int count = 0;
            for (int i = 0; i < data.effects().length; i++) {
                if (data.isMarked(i) == marked && x.contains(data.effects()[i])) {
                    shares[(int) Math.min(BINS - 1, x.position(data.effects()[i]) * BINS)]++;
                    count++;
                }
            }
            double[] xs = new double[2 * BINS];
            double[] ys = new double[2 * BINS];
            for (int bin = 0; bin < BINS; bin++) {
                double share = count == 0 ? 0 : shares[bin] / count;
                highest = Math.max(highest, share);
                xs[2 * bin] = GoshCells.at(x, (double) bin / BINS);
                xs[2 * bin + 1] = GoshCells.at(x, (bin + 1.0) / BINS);
                ys[2 * bin] = share;
                ys[2 * bin + 1] = share;
            }
            if (count > 0) {
                Ink ink = marked ? Ink.VERMILION : Ink.BLUE;
                marks.add(Mark.Area.between(xs, new double[2 * BINS], ys, ink.withOpacity(0.2)));
                marks.add(new Mark.Curve(xs, ys, Line.solid(0.6, ink)));
            }
        }
        Box box = new Box(below.left(), below.top() - DENSITY_MM, below.width(), DENSITY_MM - 1);
        return new Panel(
                box, Axis.hidden(x.min(), x.max()), Axis.hidden(0, 1.05 * highest + 1e-9), Frame.HORIZONTAL, marks);
    }

    private static List<Key.Entry> key(Gosh data) {
        int n = data.effects().length;
        int marked = (int) IntStream.range(0, n).filter(data::isMarked).count();
        List<Key.Entry> key = new ArrayList<>();
        if (marked > 0) {
            key.add(Looks.point(
                    "with " + data.markedName() + " (" + NumberText.fixed(marked, 0) + ")",
                    Marker.DIAMOND,
                    Ink.VERMILION));
        }
        String words = marked > 0 ? "without" : "subset of the studies";
        key.add(Looks.point(words + " (" + NumberText.fixed(n - marked, 0) + ")", Marker.CIRCLE, Ink.BLUE));
        return key;
    }

    private static String description(Gosh data) {
        return "GOSH plot: " + data.heterogeneityLabel() + " against " + data.effectLabel() + " of "
                + Looks.count(data.effects().length, "subset", "subsets") + " of the studies, counted in cells"
                + (data.marked().length > 0 ? "; those with " + data.markedName() + " in another colour" : "") + ".";
    }
}
