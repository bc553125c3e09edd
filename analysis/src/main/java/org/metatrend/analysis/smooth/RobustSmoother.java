package org.metatrend.analysis.smooth;

import java.util.Arrays;

/** LOWESS of one sample: what depends on x alone, once; then the robustness iteration. */
final class RobustSmoother {
    private static final double BANDWIDTH_IN_MEDIANS = 6;
    private static final double CLEVELAND_STOP = 1e-7;
    private static final double STATSMODELS_STOP = 1e-7;

    private final Lowess lowess;
    private final SortedSample sample;
    private final FittingPlan plan;
    private final Neighbourhoods neighbourhoods;

    RobustSmoother(Lowess lowess, SortedSample sample) {
        this.lowess = lowess;
        this.sample = sample;
        this.plan = FittingPlan.of(sample, lowess.delta(), lowess.mode());
        this.neighbourhoods = neighbourhoods(plan.points());
    }

    private Neighbourhoods neighbourhoods(double[] points) {
        return new Neighbourhoods(sample, lowess.neighbours(sample.size()), points, lowess.mode());
    }

    /** The curve at the knots. */
    double[] knotCurve(double[] robustnessWeights) {
        double[] fits = new LocalLines(sample, lowess.mode(), robustnessWeights).at(neighbourhoods);
        return plan.curve(fits, lowess.mode());
    }

    /** The curve at any points; NaN where there is no line. */
    double[] curveAt(double[] points, double[] robustnessWeights) {
        return new LocalLines(sample, lowess.mode(), robustnessWeights).at(neighbourhoods(points));
    }

    /** The weights, one per row, after all updates, or after those before the residuals vanished. */
    double[] robustnessWeights() {
        double[] weights = new double[sample.size()];
        Arrays.fill(weights, 1);
        for (int update = 0; update < lowess.iterations(); update++) {
            double[] residuals = absoluteResiduals(knotCurve(weights));
            double median = Median.of(residuals.clone());
            if (vanished(median, residuals)) {
                break;
            }
            weights = bisquare(residuals, BANDWIDTH_IN_MEDIANS * median);
        }
        return weights;
    }

    private double[] absoluteResiduals(double[] curve) {
        double[] residuals = new double[sample.size()];
        double[] y = sample.y();
        for (int knot = 0; knot < curve.length; knot++) {
            for (int row = sample.firstRow(knot); row < sample.firstRow(knot + 1); row++) {
                residuals[row] = Math.abs(y[row] - curve[knot]);
            }
        }
        return residuals;
    }

    private boolean vanished(double median, double[] residuals) {
        if (lowess.mode() == Lowess.Mode.STATSMODELS) {
            return median <= STATSMODELS_STOP;
        }
        double sum = 0;
        for (double residual : residuals) {
            sum += residual;
        }
        return BANDWIDTH_IN_MEDIANS * median < CLEVELAND_STOP * (sum / residuals.length);
    }

    private double[] bisquare(double[] residuals, double bandwidth) {
        double inner = lowess.mode().innerShare() * bandwidth;
        double outer = lowess.mode().outerShare() * bandwidth;
        double[] weights = new double[residuals.length];
        for (int i = 0; i < weights.length; i++) {
            double residual = residuals[i];
            if (residual <= inner) {
                weights[i] = 1;
            } else if (residual <= outer) {
                double share = residual / bandwidth;
                double v = 1 - share * share;
                weights[i] = v * v;
            }
        }
        return weights;
    }
}
