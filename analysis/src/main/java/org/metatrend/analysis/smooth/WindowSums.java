package org.metatrend.analysis.smooth;

/**
 * The five sums that give a local line: with u = (x - x0) / h and the weight w of a knot, the sums of w, w u, w u&sup2;,
 * w y and w y u. Filled either knot by knot or block by block.
 */
final class WindowSums {
    double w;
    double wu;
    double wuu;
    double wy;
    double wyu;
    /** Room for {@link MomentTree}. */
    final double[] coefficients = new double[MomentTree.COEFFICIENTS];

    void clear() {
        w = 0;
        wu = 0;
        wuu = 0;
        wy = 0;
        wyu = 0;
    }

    /** Adds the knots from {@code from} to {@code to} (exclusive), all on one side of the point (side -1 or 1). */
    void addTricube(KnotWeights knots, int from, int to, double point, double inverseBandwidth, double side) {
        double[] x = knots.x();
        double[] weights = knots.weights();
        double[] weightedY = knots.weightedY();
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double y0 = 0;
        double y1 = 0;
        for (int j = from; j < to; j++) {
            double u = (x[j] - point) * inverseBandwidth;
            double v = 1 - side * u * u * u;
            double tricube = v * v * v;
            double weight = tricube * weights[j];
            double weighted = tricube * weightedY[j];
            double moment = weight * u;
            w0 += weight;
            w1 += moment;
            w2 += moment * u;
            y0 += weighted;
            y1 += weighted * u;
        }
        w += w0;
        wu += w1;
        wuu += w2;
        wy += y0;
        wyu += y1;
    }

    /** Adds the knots from {@code from} to {@code to} (exclusive) with a tricube weight of 1. */
    void addCentre(KnotWeights knots, int from, int to, double point, double inverseBandwidth) {
        double[] x = knots.x();
        double[] weights = knots.weights();
        double[] weightedY = knots.weightedY();
        for (int j = from; j < to; j++) {
            double u = (x[j] - point) * inverseBandwidth;
            double weight = weights[j];
            double weighted = weightedY[j];
            w += weight;
            wu += weight * u;
            wuu += weight * u * u;
            wy += weighted;
            wyu += weighted * u;
        }
    }
}
