package org.metatrend.figures.pooled;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/**
 * The Doi plot: the normal quantiles of ranks over effects, two limbs that are alike where nothing is missing
 * (doi:10.1097/XEB.0000000000000141).
 */
public final class DoiFigure {
    private static final Line LIMBS = Line.solid(0.6, Ink.BLUE);

    private DoiFigure() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Doi data) {
        List<Doi.Point> sorted = data.points().stream()
                .sorted(Comparator.comparingDouble(Doi.Point::z).thenComparingDouble(Doi.Point::effect))
                .toList();
        double[] xs = sorted.stream().mapToDouble(Doi.Point::effect).toArray();
        double[] ys = sorted.stream().mapToDouble(p -> -Math.abs(p.z())).toArray();
        double deepest = Spread.held(-Arrays.stream(ys).min().orElse(-1));
        Axis x = data.scale().axis(data.effectLabel(), xs.length == 0 ? new Extent(-1, 1) : Spread.of(xs), 6);
        Axis y = FunnelPlot.depth("|z| of the rank", deepest > 0 ? deepest : 1);
        Sheet sheet = Sheet.of(x, y, List.of(), data.note());
        String description = "Doi plot: normal quantiles of ranks against " + data.effectLabel() + " of "
                + Looks.studies(xs.length) + ", 0 at the top.";
        if (xs.length == 0) {
            return sheet.none(id, description);
        }
        int[] inside = Beyond.inside(sheet.panel(), xs, ys);
        double[] shownX = Beyond.picked(xs, inside);
        double[] shownY = Beyond.picked(ys, inside);
        List<Mark> arrows = Beyond.arrows(sheet.panel(), xs, ys, Ink.BLUE);
        double tip = sorted.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.z())))
                .orElseThrow()
                .effect();
        List<Mark> marks = List.of(
                new Mark.Points(shownX, shownY, Marker.CIRCLE, Looks.pointPt(xs.length), Ink.BLUE),
                new Mark.Segment(tip, y.min(), tip, y.max(), Looks.REGION, false),
                new Mark.Curve(shownX, shownY, LIMBS));
        String note = (data.note() + " " + Beyond.words(arrows.size())).strip();
        return sheet.noting(note).figure(id, description, marks, arrows);
    }
}
