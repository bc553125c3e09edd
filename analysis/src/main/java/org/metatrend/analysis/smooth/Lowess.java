package org.metatrend.analysis.smooth;

import java.util.Objects;

/**
 * LOWESS, robust locally weighted linear regression.
 *
 * <p>At a point x0 the neighbourhood is the k = max(2, floor(fraction n)) nearest of the n observations, and h
 * the distance to the farthest of them. Each observation (x_i, y_i) has the weight w_i = r_i (1 - (|x_i - x0| / h)^3)^3
 * within the neighbourhood and none outside; the fit is the value at x0 of the line with the least weighted sum of
 * squares. All robustness weights r_i are 1 at first. Then, as often as {@code iterations} says, the curve's residuals
 * e_i and m = 6 median |e_i| give r_i = (1 - (e_i / m)^2)^2 for |e_i| &lt; m and 0 otherwise, and the curve is fitted
 * again. With delta above 0 the line is fitted only at points about delta apart, and the curve is interpolated linearly
 * between them.
 *
 * <p>Source: W. S. Cleveland, "Robust locally weighted regression and smoothing scatterplots", Journal of the American
 * Statistical Association 74 (1979) 829-836, doi:10.1080/01621459.1979.10481038; the treatment of delta: Cleveland,
 * "LOWESS: a program for smoothing scatterplots by robust locally weighted regression", The American Statistician 35
 * (1981) 54, doi:10.2307/2683591.
 *
 * <p>Large samples are smoothed on the threads of the common pool (or of the {@code ForkJoinPool} that the caller runs
 * in). The result is the same to the last bit whatever the number of threads.
 *
 * @param fraction share of the observations in a neighbourhood, in (0, 1]
 * @param iterations number of robustness updates, not negative
 * @param delta distance in x within which to interpolate, finite, not negative
 * @param mode whose conventions hold in the corner cases
 */
public record Lowess(double fraction, int iterations, double delta, Mode mode) {
    /** Whose conventions hold where Cleveland's papers leave a choice. */
    public enum Mode {
        /**
         * Cleveland's own program, as R's {@code stats::lowess} runs it: weights within 0.001 h are 1 and beyond 0.999 h
         * are 0, and likewise for the robustness weights; where all of a neighbourhood has the same x the fit is its
         * mean; where the weighted spread of x is below 0.001 of the range the slope is ignored; the iteration stops
         * when m is below 1e-7 of the mean |e|. One thing is done differently: where all weights are 0 the fit
         * is the mean of the observations with this x, and R takes one of them, by the order of the input. Here the
         * order of the input never matters, not even in the last bit.
         */
        CLEVELAND(0.001, 0.999, 1e-7),
        /**
         * statsmodels 0.13.5, to reproduce analyses made with it: a neighbourhood with fewer than two weights
         * above 1e-12 (one that has the same x throughout, for instance) gives the y of one observation, the first
         * of the tied ones in the order of the input; the weighted spread of x is at least 1e-12; the iteration stops
         * when the median |e| is at most 1e-7, whatever the unit of y; with delta above 0 the last point but one is
         * always fitted. (NumPy's sort may put tied observations in another order than that of the input.)
         */
        STATSMODELS(0, 1, 1e-10);

        private final double innerShare;
        private final double outerShare;
        private final double countRounding;

        Mode(double innerShare, double outerShare, double countRounding) {
            this.innerShare = innerShare;
            this.outerShare = outerShare;
            this.countRounding = countRounding;
        }

        /** The share of a bandwidth up to which a weight is 1. */
        double innerShare() {
            return innerShare;
        }

        /** The share of a bandwidth beyond which a weight is 0. */
        double outerShare() {
            return outerShare;
        }
    }

    /**
     * Validates the options.
     *
     * @throws IllegalArgumentException if the fraction is outside (0, 1], the iterations or delta are negative, or delta
     *     is not finite
     */
    public Lowess {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("the fraction lies in (0, 1]: " + fraction);
        }
        if (iterations < 0) {
            throw new IllegalArgumentException("the number of iterations is not negative: " + iterations);
        }
        if (!(delta >= 0 && delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("delta is finite and not negative: " + delta);
        }
        Objects.requireNonNull(mode, "mode");
    }

    /** Cleveland's defaults: fraction 2/3, three iterations, delta 0. */
    public static Lowess standard() {
        return new Lowess(2.0 / 3.0, 3, 0, Mode.CLEVELAND);
    }

    /** This smoother with another fraction. */
    public Lowess withFraction(double other) {
        return new Lowess(other, iterations, delta, mode);
    }

    /** This smoother with another number of iterations. */
    public Lowess withIterations(int other) {
        return new Lowess(fraction, other, delta, mode);
    }

    /** This smoother with another delta. */
    public Lowess withDelta(double other) {
        return new Lowess(fraction, iterations, other, mode);
    }

    /** This smoother with the conventions of another mode. */
    public Lowess withMode(Mode other) {
        return new Lowess(fraction, iterations, delta, other);
    }

    /**
     * Smooths a scatter at its own x.
     *
     * @param x in any order
     * @param y one per x
     * @return the curve, by ascending x
     * @throws IllegalArgumentException if there is no observation, the lengths differ, or a value is not finite
     */
    public LowessFit fit(double[] x, double[] y) {
        SortedSample sample = SortedSample.of(x, y, mode);
        RobustSmoother smoother = new RobustSmoother(this, sample);
        double[] weights = smoother.robustnessWeights();
        return new LowessFit(
                sample.x(), sample.y(), sample.toRows(smoother.knotCurve(weights)), weights, sample.order());
    }

    /**
     * Smooths a scatter and evaluates the curve at given points, after the robustness updates at the scatter's own x: a
     * local line is fitted at each point (delta matters for the updates only). Outside of the range of x this
     * extrapolates the line of the nearest neighbours.
     *
     * @param x in any order
     * @param y one per x
     * @param points where to evaluate, in any order
     * @return the curve at the points; NaN where the neighbourhood has no weight (for statsmodels' mode: fewer than two
     *     weights), so that there is no line
     * @throws IllegalArgumentException if there is no observation, the lengths differ, or a value is not finite
     */
    public double[] evaluate(double[] x, double[] y, double[] points) {
        SortedSample.requireFinite("point", points);
        return evaluate(SortedSample.of(x, y, mode), points);
    }

    double[] evaluate(SortedSample sample, double[] points) {
        RobustSmoother smoother = new RobustSmoother(this, sample);
        return smoother.curveAt(points, smoother.robustnessWeights());
    }

    /** The number k of neighbours among n observations; a share just below a whole number counts as that number. */
    int neighbours(int n) {
        int share = (int) (fraction * n + mode.countRounding);
        return Math.min(n, Math.max(2, share));
    }
}
