package org.metatrend.analysis.smooth;

import java.util.Arrays;

/**
 * At which knots to fit a local line, the others being interpolated: from a fitted x on, the next is the farthest within
 * delta of it, or the next distinct x if there is none.
 */
final class FittingPlan {
    private final SortedSample sample;
    private final int[] knots;
    // The row that was reached: its y stands where there is no line.
    private final int[] rows;

    private FittingPlan(SortedSample sample, int[] knots, int[] rows) {
        this.sample = sample;
        this.knots = knots;
        this.rows = rows;
    }

    static FittingPlan of(SortedSample sample, double delta, Lowess.Mode mode) {
        double[] x = sample.x();
        int n = x.length;
        int[] knots = new int[sample.knots().length];
        int[] rows = new int[knots.length];
        int count = 0;
        int knot = 0;
        int row = 0;
        while (row < n) {
            while (sample.firstRow(knot + 1) <= row) {
                knot++;
            }
            knots[count] = knot;
            rows[count++] = row;
            int last = sample.firstRow(knot + 1) - 1;
            int beyond = last + 1;
            while (beyond < n && x[beyond] <= x[row] + delta) {
                beyond++;
            }
            // statsmodels' loop ends one row early when it meets the end of the data.
            boolean stopsShort = mode == Lowess.Mode.STATSMODELS && beyond == n;
            row = Math.max(stopsShort ? n - 2 : beyond - 1, last + 1);
        }
        return new FittingPlan(sample, Arrays.copyOf(knots, count), Arrays.copyOf(rows, count));
    }

    /** The x at which to fit. */
    double[] points() {
        double[] points = new double[knots.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = sample.knots()[knots[i]];
        }
        return points;
    }

    /** The curve at all knots from the fits at the planned ones, of which NaN means that there is no line. */
    double[] curve(double[] fits, Lowess.Mode mode) {
        double[] x = sample.knots();
        double[] curve = new double[x.length];
        for (int i = 0; i < knots.length; i++) {
            int knot = knots[i];
            curve[knot] = Double.isNaN(fits[i]) ? observed(i, mode) : fits[i];
            if (i > 0) {
                int last = knots[i - 1];
                for (int skipped = last + 1; skipped < knot; skipped++) {
                    double share = (x[skipped] - x[last]) / (x[knot] - x[last]);
                    curve[skipped] = share * curve[knot] + (1 - share) * curve[last];
                }
            }
        }
        return curve;
    }

    private double observed(int i, Lowess.Mode mode) {
        double[] y = sample.y();
        if (mode == Lowess.Mode.STATSMODELS) {
            return y[rows[i]];
        }
        int from = sample.firstRow(knots[i]);
        int to = sample.firstRow(knots[i] + 1);
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += y[row];
        }
        return sum / (to - from);
    }
}
