package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/** Sizes of points whose areas are proportional to weights. */
final class BubbleSize {
    private static final double LEAST_PT = 1.8;
    private static final double STEP_PT = 0.2;
    private static final double KEY_MM = 5.4;

    private BubbleSize() {}

    /** The diameter; the heaviest of few is large. In steps, so that equal ones are drawn together. */
    static double pt(double weight, double heaviest, int count) {
        double most = count > 400 ? 5 : count > 120 ? 6.5 : count > 40 ? 8 : 10;
        double share = heaviest > 0 ? Math.sqrt(weight / heaviest) : 0.5;
        return Math.max(LEAST_PT, Math.rint(most * share / STEP_PT) * STEP_PT);
    }

    static Key.Entry key() {
        return new Key.Entry("area: weight", KEY_MM, (x, y) -> {
            List<Mark> marks = new ArrayList<>();
            double[] at = {0.5, 2, 4.2};
            double[] sizes = {2.4, 4.4, 7};
            for (int i = 0; i < at.length; i++) {
                double[] xs = {x + at[i]};
                marks.add(new Mark.Points(xs, new double[] {y}, Marker.CIRCLE, sizes[i], Ink.GREY.withOpacity(0.5)));
            }
            return marks;
        });
    }
}
