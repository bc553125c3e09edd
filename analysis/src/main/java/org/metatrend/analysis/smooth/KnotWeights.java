package org.metatrend.analysis.smooth;

/**
 * The knots with the sum of their observations' robustness weights, and of these times y about the sample's centre.
 *
 * @param x the knots
 * @param weights sum of r_i at each knot
 * @param weightedY sum of r_i (y_i - centre) at each knot
 */
@SuppressWarnings("ArrayRecordComponent") // internal: read only, and read in the innermost loop
record KnotWeights(double[] x, double[] weights, double[] weightedY) {
    static KnotWeights of(SortedSample sample, double[] robustness) {
        double[] knots = sample.knots();
        double[] y = sample.y();
        double centre = sample.centre();
        double[] weights = new double[knots.length];
        double[] weightedY = new double[knots.length];
        for (int knot = 0; knot < knots.length; knot++) {
            double sum = 0;
            double sumY = 0;
            int end = sample.firstRow(knot + 1);
            for (int row = sample.firstRow(knot); row < end; row++) {
                sum += robustness[row];
                sumY += robustness[row] * (y[row] - centre);
            }
            weights[knot] = sum;
            weightedY[knot] = sumY;
        }
        return new KnotWeights(knots, weights, weightedY);
    }
}
