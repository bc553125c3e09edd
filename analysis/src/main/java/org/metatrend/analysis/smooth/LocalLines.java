package org.metatrend.analysis.smooth;

import java.util.stream.IntStream;

/** The local lines of one pass: given the robustness weights, the fit at each evaluation point. */
final class LocalLines {
    // The block moments' rounding is some 1e-15 of the mass. Where the centred second moment, the smallest of what a
    // line needs, is below this share of the mass, it would show.
    private static final double FAINT = 1e-3;
    // Below this share of the raw second moment the centred one is computed about its mean, not as a difference.
    private static final double CANCELLED = 1e-3;
    // statsmodels: weights up to this one do not count, and a spread of x is at least as large.
    private static final double STATSMODELS_TINY = 1e-12;
    private static final double CLEVELAND_SPREAD = 0.001;
    // A few evaluation points are not worth the building of the moments, nor are small samples: measured.
    private static final int KNOTS_FOR_MOMENTS = 128;
    private static final int POINTS_FOR_MOMENTS = 24;
    private static final int POINTS_PER_TASK = 64;
    // Weighted knots below which a second thread costs more than it gives.
    private static final long WORK_FOR_THREADS = 200_000;

    private final SortedSample sample;
    private final Lowess.Mode mode;
    private final double[] robustness;
    private final KnotWeights knots;

    LocalLines(SortedSample sample, Lowess.Mode mode, double[] robustness) {
        this.sample = sample;
        this.mode = mode;
        this.robustness = robustness;
        this.knots = KnotWeights.of(sample, robustness);
    }

    /** The fits at all points; NaN where there is no line. */
    double[] at(Neighbourhoods points) {
        int count = points.size();
        boolean byMoments = knots.x().length >= KNOTS_FOR_MOMENTS && count >= POINTS_FOR_MOMENTS;
        return at(points, byMoments);
    }

    double[] at(Neighbourhoods points, boolean byMoments) {
        int count = points.size();
        double[] fits = new double[count];
        MomentTree moments = byMoments ? MomentTree.of(knots) : null;
        long work = (long) count * knots.x().length;
        if (work < WORK_FOR_THREADS) {
            fill(fits, points, moments, 0, count);
        } else {
            // Each fit depends on its own point alone: the tasks share nothing, the bits do not depend on them.
            IntStream.range(0, (count + POINTS_PER_TASK - 1) / POINTS_PER_TASK)
                    .parallel()
                    .forEach(task -> fill(
                            fits,
                            points,
                            moments,
                            task * POINTS_PER_TASK,
                            Math.min(count, (task + 1) * POINTS_PER_TASK)));
        }
        return fits;
    }

    private void fill(double[] fits, Neighbourhoods points, MomentTree moments, int from, int to) {
        WindowSums sums = new WindowSums();
        for (int i = from; i < to; i++) {
            fits[i] = fit(points, i, moments, sums);
        }
    }

    private double fit(Neighbourhoods points, int i, MomentTree moments, WindowSums sums) {
        if (moments == null) {
            sumDirectly(points, i, sums);
        } else {
            double mass = moments.sum(points, i, sums);
            if (!(sums.wuu - sums.wu * sums.wu / sums.w >= FAINT * mass)) {
                sumDirectly(points, i, sums);
            }
        }
        boolean hasLine = mode == Lowess.Mode.CLEVELAND ? sums.w > 0 : hasTwoWeights(points, i, sums.w);
        return hasLine ? sample.centre() + lineAtPoint(points, i, sums) : Double.NaN;
    }

    private void sumDirectly(Neighbourhoods points, int i, WindowSums sums) {
        double point = points.point(i);
        double inverse = points.inverseBandwidth(i);
        sums.clear();
        sums.addTricube(knots, points.from(i), points.centreFrom(i), point, inverse, -1);
        sums.addCentre(knots, points.centreFrom(i), points.centreTo(i), point, inverse);
        sums.addTricube(knots, points.centreTo(i), points.to(i), point, inverse, 1);
    }

    private double lineAtPoint(Neighbourhoods points, int i, WindowSums sums) {
        double h = points.bandwidth(i);
        double meanU = sums.wu / sums.w;
        double meanY = sums.wy / sums.w;
        double variance = sums.wuu / sums.w - meanU * meanU;
        double covariance = sums.wyu / sums.w - meanU * meanY;
        if (variance < CANCELLED * sums.wuu / sums.w) {
            double[] centred = centredMoments(points, i, sums.w, meanU);
            variance = centred[0];
            covariance = centred[1];
        }
        if (mode == Lowess.Mode.STATSMODELS) {
            return meanY - meanU * covariance / Math.max(variance, STATSMODELS_TINY / (h * h));
        }
        boolean hasSpread = Math.sqrt(variance) * h > CLEVELAND_SPREAD * (sample.max() - sample.min());
        return hasSpread ? meanY - meanU * covariance / variance : meanY;
    }

    /** Variance of u and its covariance with y, by a second pass about the mean. */
    private double[] centredMoments(Neighbourhoods points, int i, double sum, double meanU) {
        double inverse = points.inverseBandwidth(i);
        double variance = 0;
        double covariance = 0;
        for (int j = points.from(i); j < points.to(i); j++) {
            double u = (knots.x()[j] - points.point(i)) * inverse;
            double tricube = tricube(points, i, j, u);
            variance += tricube * knots.weights()[j] * (u - meanU) * (u - meanU);
            covariance += tricube * knots.weightedY()[j] * (u - meanU);
        }
        return new double[] {variance / sum, covariance / sum};
    }

    private boolean hasTwoWeights(Neighbourhoods points, int i, double sum) {
        if (!(points.bandwidth(i) > 0)) {
            return false;
        }
        // No weight is above 1: a sum well above 1 takes two of them.
        if (sum > 1.5) {
            return true;
        }
        double inverse = points.inverseBandwidth(i);
        int count = 0;
        for (int j = points.from(i); j < points.to(i) && count < 2; j++) {
            double tricube = tricube(points, i, j, (knots.x()[j] - points.point(i)) * inverse);
            for (int row = sample.firstRow(j); row < sample.firstRow(j + 1); row++) {
                if (tricube * robustness[row] > STATSMODELS_TINY) {
                    count++;
                }
            }
        }
        return count >= 2;
    }

    private static double tricube(Neighbourhoods points, int i, int knot, double u) {
        if (knot >= points.centreFrom(i) && knot < points.centreTo(i)) {
            return 1;
        }
        double distance = Math.abs(u);
        double v = 1 - distance * distance * distance;
        return v * v * v;
    }
}
