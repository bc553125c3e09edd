package org.metatrend.figures.pooled;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.metatrend.figures.layout.Panel;

/**
 * A curve without the points that nobody can see: those nearer than a hair to the line between their neighbours
 * (Douglas and Peucker, doi:10.3138/FM57-6770-U75U-7727).
 */
final class Thinned {
    private static final double HAIR_MM = 0.03;

    private Thinned() {}

    static Curve of(Curve curve, Panel panel) {
        int n = curve.x().length;
        if (n < 3) {
            return curve;
        }
        double[] px = new double[n];
        double[] py = new double[n];
        for (int i = 0; i < n; i++) {
            px[i] = panel.pageX(curve.x()[i]);
            py[i] = panel.pageY(curve.y()[i]);
        }
        BitSet kept = new BitSet(n);
        kept.set(0);
        kept.set(n - 1);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, n - 1});
        while (!stretches.isEmpty()) {
            int[] ends = stretches.pop();
            int furthest = -1;
            double most = HAIR_MM;
            for (int i = ends[0] + 1; i < ends[1]; i++) {
                double away = away(px, py, ends, i);
                if (away > most) {
                    most = away;
                    furthest = i;
                }
            }
            if (furthest >= 0) {
                kept.set(furthest);
                stretches.push(new int[] {ends[0], furthest});
                stretches.push(new int[] {furthest, ends[1]});
            }
        }
        int[] places = kept.stream().toArray();
        return new Curve(Beyond.picked(curve.x(), places), Beyond.picked(curve.y(), places));
    }

    /** The distance of a point from the line between two others. */
    private static double away(double[] px, double[] py, int[] ends, int i) {
        double dx = px[ends[1]] - px[ends[0]];
        double dy = py[ends[1]] - py[ends[0]];
        double length = Math.hypot(dx, dy);
        double x = px[i] - px[ends[0]];
        double y = py[i] - py[ends[0]];
        return length == 0 ? Math.hypot(x, y) : Math.abs(dx * y - dy * x) / length;
    }
}
