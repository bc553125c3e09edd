package org.metatrend.analysis.smooth;

/**
 * The neighbourhoods of evaluation points: the bandwidth h of each, and its knots in three runs. The knots from
 * {@code from} to {@code centreFrom} lie left of the point, those from {@code centreTo} to {@code to} right of it, and
 * those between are so close that their weight is 1. (All ends exclusive.) So each run has one formula without
 * a branch.
 *
 * <p>This depends on x alone and is found once for all iterations.
 */
final class Neighbourhoods {
    private final double[] points;
    private final double[] bandwidth;
    private final int[] from;
    private final int[] centreFrom;
    private final int[] centreTo;
    private final int[] to;

    Neighbourhoods(SortedSample sample, int neighbours, double[] points, Lowess.Mode mode) {
        this.points = points;
        int count = points.length;
        bandwidth = new double[count];
        from = new int[count];
        centreFrom = new int[count];
        centreTo = new int[count];
        to = new int[count];
        double[] x = sample.x();
        double[] knots = sample.knots();
        int left = 0;
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        // Each end walks from where the point before left it: no distance at all for points in order.
        for (int i = 0; i < count; i++) {
            double point = points[i];
            left = nearest(x, neighbours, point, left);
            double h = Math.max(point - x[left], x[left + neighbours - 1] - point);
            double inner = mode.innerShare() * h;
            double outer = mode.outerShare() * h;
            a = firstAtLeast(knots, point, -outer, a);
            b = firstAtLeast(knots, point, -inner, b);
            c = firstAbove(knots, point, inner, c);
            d = firstAbove(knots, point, outer, d);
            bandwidth[i] = h;
            from[i] = a;
            centreFrom[i] = b;
            // No knot is in the centre when the point lies between two knots and the inner share is 0.
            centreTo[i] = Math.max(b, c);
            to[i] = d;
        }
    }

    /** The first row of the k rows nearest to a point, of several such runs the leftmost. */
    private static int nearest(double[] x, int k, double point, int start) {
        int left = start;
        while (left > 0 && point - x[left - 1] <= x[left - 1 + k] - point) {
            left--;
        }
        while (left + k < x.length && point - x[left] > x[left + k] - point) {
            left++;
        }
        return left;
    }

    /** The first knot whose distance right of the point is at least the offset (negative: left of it). */
    private static int firstAtLeast(double[] knots, double point, double offset, int start) {
        int knot = start;
        while (knot > 0 && knots[knot - 1] - point >= offset) {
            knot--;
        }
        while (knot < knots.length && knots[knot] - point < offset) {
            knot++;
        }
        return knot;
    }

    /** The first knot whose distance right of the point is above the offset. */
    private static int firstAbove(double[] knots, double point, double offset, int start) {
        int knot = start;
        while (knot > 0 && knots[knot - 1] - point > offset) {
            knot--;
        }
        while (knot < knots.length && knots[knot] - point <= offset) {
            knot++;
        }
        return knot;
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    double bandwidth(int i) {
        return bandwidth[i];
    }

    double inverseBandwidth(int i) {
        // With all of a neighbourhood at the point itself, its distances are 0 whatever they are multiplied by.
        return bandwidth[i] > 0 ? 1 / bandwidth[i] : 0;
    }

    int from(int i) {
        return from[i];
    }

    int centreFrom(int i) {
        return centreFrom[i];
    }

    int centreTo(int i) {
        return centreTo[i];
    }

    int to(int i) {
        return to[i];
    }
}
