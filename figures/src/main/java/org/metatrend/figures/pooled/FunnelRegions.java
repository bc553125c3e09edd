package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;

/** The regions of a funnel plot: where 95% of the studies would lie, or where they would be significant. */
record FunnelRegions(Funnel.Ordinate ordinate, Panel panel) {
    private static final double[] Z = {2.5758293035489, 1.959963984540054, 1.644853626951473};
    private static final Ink[] SHADES = {Ink.of(0xE3E3E3), Ink.of(0xC4C4C4), Ink.WHITE};
    private static final Ink OUTSIDE = Ink.of(0xF3F3F3);
    private static final String[] WORDS = {"0.01\u20130.05", "0.05\u20130.1", "p > 0.1"};
    private static final int STEPS = 40;
    private static final Line SWATCH = Line.solid(0.4, Ink.GREY);

    List<Mark> marks(Funnel funnel) {
        List<Mark> marks = new ArrayList<>();
        if (funnel.contoursAround().isEmpty()) {
            double[][] sides = sides(funnel.pooled(), Z[1]);
            marks.add(new Mark.Curve(sides[0], sides[2], Looks.REGION));
            marks.add(new Mark.Curve(sides[1], sides[2], Looks.REGION));
            return marks;
        }
        double left = panel.x().min();
        double right = panel.x().max();
        double[] ends = {panel.y().min(), panel.y().max()};
        marks.add(new Mark.Area(
                new double[] {left, right, right, left}, new double[] {ends[0], ends[0], ends[1], ends[1]}, OUTSIDE));
        double none = funnel.contoursAround().getAsDouble();
        for (int i = 0; i < Z.length; i++) {
            double[][] sides = sides(none, Z[i]);
            int n = sides[2].length;
            double[] x = new double[2 * n];
            double[] y = new double[2 * n];
            for (int k = 0; k < n; k++) {
                x[k] = sides[0][k];
                y[k] = sides[2][k];
                x[2 * n - 1 - k] = sides[1][k];
                y[2 * n - 1 - k] = sides[2][k];
            }
            marks.add(new Mark.Area(x, y, SHADES[i]));
        }
        marks.add(new Mark.Segment(none, ends[0], none, ends[1], Looks.NONE, false));
        return marks;
    }

    /** The left side, the right side and their ordinates, from the tip down; straight where that is all there is. */
    private double[][] sides(double centre, double z) {
        double deepest = -panel.y().min();
        int steps = ordinate == Funnel.Ordinate.VARIANCE ? STEPS : 1;
        double[][] sides = new double[3][steps + 1];
        for (int i = 0; i <= steps; i++) {
            // Squares put the steps where the root bends most.
            double depth = deepest * i * i / ((double) steps * steps);
            double half = z * ordinate.standardError(depth);
            sides[0][i] = centre - half;
            sides[1][i] = centre + half;
            sides[2][i] = -depth;
        }
        return sides;
    }

    static List<Key.Entry> key(Funnel funnel) {
        if (funnel.contoursAround().isEmpty()) {
            return List.of(Looks.line("95% pseudo region", Looks.REGION));
        }
        List<Key.Entry> key = new ArrayList<>();
        for (int i = Z.length - 1; i >= 0; i--) {
            key.add(Looks.shade(WORDS[i], SHADES[i], SWATCH));
        }
        key.add(Looks.shade("< 0.01", OUTSIDE, SWATCH));
        return key;
    }
}
