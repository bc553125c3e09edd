package org.metatrend.analysis.likelihood;

import java.util.function.ToDoubleFunction;

/**
 * Derivatives of a smooth function of parameters of size about 1 by central differences of fourth order.
 */
public final class FiniteDifferences {
    private static final double STEP = 2e-3;

    private FiniteDifferences() {}

    /** The function with its first two derivatives at a point; undefined where it has no value nearby. */
    public static Evaluation at(ToDoubleFunction<double[]> function, double[] point) {
        int m = point.length;
        double here = function.applyAsDouble(point);
        double[] gradient = new double[m];
        double[][] hessian = new double[m][m];
        boolean finite = Double.isFinite(here);
        for (int i = 0; i < m && finite; i++) {
            double p1 = moved(function, point, i, 1, i, 0);
            double m1 = moved(function, point, i, -1, i, 0);
            double p2 = moved(function, point, i, 2, i, 0);
            double m2 = moved(function, point, i, -2, i, 0);
            gradient[i] = (8 * (p1 - m1) - (p2 - m2)) / (12 * STEP);
            hessian[i][i] = (16 * (p1 + m1) - (p2 + m2) - 30 * here) / (12 * STEP * STEP);
            finite = Double.isFinite(gradient[i]) && Double.isFinite(hessian[i][i]);
            for (int j = 0; j < i; j++) {
                hessian[i][j] = (4 * mixed(function, point, i, j, 1) - mixed(function, point, i, j, 2)) / 3;
                hessian[j][i] = hessian[i][j];
                finite &= Double.isFinite(hessian[i][j]);
            }
        }
        return finite ? new Evaluation(here, gradient, hessian) : Evaluation.undefined(m);
    }

    private static double mixed(ToDoubleFunction<double[]> function, double[] point, int i, int j, int steps) {
        double same = moved(function, point, i, steps, j, steps) + moved(function, point, i, -steps, j, -steps);
        double other = moved(function, point, i, steps, j, -steps) + moved(function, point, i, -steps, j, steps);
        return (same - other) / (4 * steps * steps * STEP * STEP);
    }

    private static double moved(
            ToDoubleFunction<double[]> function, double[] point, int i, int first, int j, int second) {
        double[] there = point.clone();
        there[i] += first * STEP;
        there[j] += second * STEP;
        return function.applyAsDouble(there);
    }
}
