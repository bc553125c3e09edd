package org.metatrend.analysis.smooth;

/**
 * A curve with its pointwise band.
 *
 * @param points where it was evaluated, copied
 * @param curve the curve of the data themselves, NaN where it is not defined, copied
 * @param lower lower end of the band, NaN where too few resamples have a curve, copied
 * @param upper upper end of the band, NaN where too few resamples have a curve, copied
 * @param resamples number of resamples that have a curve at each point, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record CurveBand(double[] points, double[] curve, double[] lower, double[] upper, int[] resamples) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the lengths differ, or a lower end is above its upper end
     */
    public CurveBand {
        int n = points.length;
        if (curve.length != n || lower.length != n || upper.length != n || resamples.length != n) {
            throw new IllegalArgumentException("the columns of a band have one length: " + n + ", " + curve.length
                    + ", " + lower.length + ", " + upper.length + ", " + resamples.length);
        }
        for (int i = 0; i < n; i++) {
            if (lower[i] > upper[i]) {
                throw new IllegalArgumentException("not a band at " + points[i] + ": " + lower[i] + " to " + upper[i]);
            }
        }
        points = points.clone();
        curve = curve.clone();
        lower = lower.clone();
        upper = upper.clone();
        resamples = resamples.clone();
    }

    /** A copy of the points. */
    @Override
    public double[] points() {
        return points.clone();
    }

    /** A copy of the curve. */
    @Override
    public double[] curve() {
        return curve.clone();
    }

    /** A copy of the lower ends. */
    @Override
    public double[] lower() {
        return lower.clone();
    }

    /** A copy of the upper ends. */
    @Override
    public double[] upper() {
        return upper.clone();
    }

    /** A copy of the counts. */
    @Override
    public int[] resamples() {
        return resamples.clone();
    }
}
