package org.metatrend.analysis.multilevel;

import org.metatrend.analysis.likelihood.Dense;

/**
 * The model without variances between groups, weighted by w = 1 / v.
 *
 * @param q Cochran's Q, the sum of w (y - x'b)&sup2;
 * @param typicalVariance (k - p) / tr(P), P = W - W X (X'WX)^-1 X'W
 */
record CommonEffect(double q, double typicalVariance) {
    static CommonEffect of(double[][] design, double[] effects, double[] variances) {
        int k = effects.length;
        int p = design[0].length;
        double[][] information = new double[p][p];
        double[][] squared = new double[p][p];
        double[] score = new double[p];
        double trace = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / variances[i];
            trace += w;
            for (int a = 0; a < p; a++) {
                score[a] += w * design[i][a] * effects[i];
                for (int b = 0; b < p; b++) {
                    double square = w * design[i][a] * design[i][b];
                    information[a][b] += square;
                    squared[a][b] += w * square;
                }
            }
        }
        double[][] inverse = Dense.inverse(information);
        double[] coefficients = Dense.product(inverse, score);
        double q = 0;
        for (int i = 0; i < k; i++) {
            double residual = effects[i] - Dense.dot(design[i], coefficients);
            q += residual * residual / variances[i];
        }
        return new CommonEffect(q, (k - p) / (trace - Dense.traceOfProduct(inverse, squared)));
    }
}
