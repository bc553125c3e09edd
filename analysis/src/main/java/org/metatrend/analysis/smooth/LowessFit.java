package org.metatrend.analysis.smooth;

/**
 * A LOWESS curve at the observations, by ascending x.
 *
 * @param x ascending, copied
 * @param y observed, copied
 * @param fitted the curve, copied
 * @param robustnessWeights the weights in [0, 1] of the last fit, copied
 * @param order place in the input of each observation, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record LowessFit(double[] x, double[] y, double[] fitted, double[] robustnessWeights, int[] order) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public LowessFit {
        int n = x.length;
        if (y.length != n || fitted.length != n || robustnessWeights.length != n || order.length != n) {
            throw new IllegalArgumentException("the columns of a curve have one length: " + n + ", " + y.length + ", "
                    + fitted.length + ", " + robustnessWeights.length + ", " + order.length);
        }
        x = x.clone();
        y = y.clone();
        fitted = fitted.clone();
        robustnessWeights = robustnessWeights.clone();
        order = order.clone();
    }

    /** The curve in the order of the input. */
    public double[] fittedInInputOrder() {
        double[] result = new double[fitted.length];
        for (int i = 0; i < result.length; i++) {
            result[order[i]] = fitted[i];
        }
        return result;
    }

    /** A copy of x. */
    @Override
    public double[] x() {
        return x.clone();
    }

    /** A copy of y. */
    @Override
    public double[] y() {
        return y.clone();
    }

    /** A copy of the curve. */
    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    /** A copy of the weights. */
    @Override
    public double[] robustnessWeights() {
        return robustnessWeights.clone();
    }

    /** A copy of the order. */
    @Override
    public int[] order() {
        return order.clone();
    }
}
