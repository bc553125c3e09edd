package org.metatrend.analysis.smooth;

import java.util.Arrays;

/**
 * Observations by ascending x. Those with the same x share a knot: the curve has one value there, and only the sums of
 * their weights and weighted y matter to it.
 *
 * <p>The arrays are handed out uncopied to the classes of this package, which do not write to them.
 */
final class SortedSample {
    private final double[] x;
    private final double[] y;
    private final int[] order;
    private final double[] knots;
    // The rows of knot g are firstRow[g] to firstRow[g + 1] - 1.
    private final int[] firstRow;
    private final double centre;

    private SortedSample(double[] x, double[] y, int[] order) {
        this.x = x;
        this.y = y;
        this.order = order;
        int n = x.length;
        int count = 0;
        double[] values = new double[n];
        int[] first = new int[n + 1];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || x[i] != x[i - 1]) {
                values[count] = x[i];
                first[count++] = i;
            }
            sum += y[i];
        }
        first[count] = n;
        this.knots = Arrays.copyOf(values, count);
        this.firstRow = Arrays.copyOf(first, count + 1);
        this.centre = sum / n;
    }

    /**
     * Sorts observations.
     *
     * @throws IllegalArgumentException if there is none, the lengths differ, or a value is not finite
     */
    static SortedSample of(double[] x, double[] y, Lowess.Mode mode) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values of x but " + y.length + " of y");
        }
        if (x.length == 0) {
            throw new IllegalArgumentException("a curve needs at least one observation");
        }
        requireFinite("x", x);
        requireFinite("y", y);
        StableOrder byX = StableOrder.of(x);
        int[] order = byX.order();
        if (byX.hasTies() && mode == Lowess.Mode.CLEVELAND) {
            // Tied rows by their y: the sums then do not depend on the order of the input.
            int[] byY = StableOrder.of(y).order();
            int[] thenByX = StableOrder.of(pick(x, byY)).order();
            for (int i = 0; i < order.length; i++) {
                order[i] = byY[thenByX[i]];
            }
        }
        return new SortedSample(pick(x, order), pick(y, order), order);
    }

    /** These observations with each row as many times as given; at least one row must remain. */
    SortedSample resample(int[] copiesOfRow) {
        int size = 0;
        for (int copies : copiesOfRow) {
            size += copies;
        }
        double[] drawnX = new double[size];
        double[] drawnY = new double[size];
        int[] drawn = new int[size];
        int to = 0;
        for (int row = 0; row < x.length; row++) {
            for (int copy = 0; copy < copiesOfRow[row]; copy++) {
                drawnX[to] = x[row];
                drawnY[to] = y[row];
                drawn[to++] = order[row];
            }
        }
        return new SortedSample(drawnX, drawnY, drawn);
    }

    static void requireFinite(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(what + " " + i + " is not finite: " + values[i]);
            }
        }
    }

    private static double[] pick(double[] values, int[] order) {
        double[] picked = new double[order.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    int[] order() {
        return order;
    }

    double[] knots() {
        return knots;
    }

    int firstRow(int knot) {
        return firstRow[knot];
    }

    int size() {
        return x.length;
    }

    /** The mean of y: sums of y about it keep their digits when y has a large constant part. */
    double centre() {
        return centre;
    }

    double min() {
        return x[0];
    }

    double max() {
        return x[x.length - 1];
    }

    /** One value per row from one value per knot. */
    double[] toRows(double[] ofKnots) {
        double[] rows = new double[x.length];
        for (int knot = 0; knot < knots.length; knot++) {
            Arrays.fill(rows, firstRow[knot], firstRow[knot + 1], ofKnots[knot]);
        }
        return rows;
    }
}
