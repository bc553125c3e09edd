package org.metatrend.analysis.pool;

/**
 * Traces of products with P = W - W Z (Z'WZ)^-1 Z'W, without P itself. A view of the arrays of {@link EstimatingEquations}.
 */
final class ProjectionMatrix {
    private final double[] w;
    private final double[] v;
    private final double[][] z;
    private final double[][] inverse;

    ProjectionMatrix(double[] w, double[] v, double[][] z, double[][] inverse) {
        this.w = w;
        this.v = v;
        this.z = z;
        this.inverse = inverse;
    }

    /** tr(P) = sum(w (1 - hat)). */
    double trace() {
        double sum = 0;
        if (z.length == 1) {
            double total = 1 / inverse[0][0];
            for (double weight : w) {
                sum += weight * (total - weight);
            }
            return sum / total;
        }
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * (1 - w[i] * leverage(i));
        }
        return sum;
    }

    /** tr(P V). */
    double traceTimesVariances() {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * v[i] * (1 - w[i] * leverage(i));
        }
        return sum;
    }

    /** tr(P P). */
    double traceOfSquare() {
        return traceOfSquare(false, false);
    }

    /** tr(P P V). */
    double traceOfSquareTimesVariances() {
        return traceOfSquare(false, true);
    }

    /** tr(P V P V). */
    double traceOfSquareTimesVariancesTwice() {
        return traceOfSquare(true, true);
    }

    /**
     * tr(P A P B) with diagonal A and B, each ones or the variances: the squares of P's entries off the diagonal add up to a trace
     * of p by p matrices.
     */
    private double traceOfSquare(boolean firstVariances, boolean secondVariances) {
        int p = z.length;
        double[][] first = new double[p][p];
        double[][] second = new double[p][p];
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            double a = firstVariances ? v[i] : 1;
            double b = secondVariances ? v[i] : 1;
            sum += w[i] * w[i] * a * b * (1 - 2 * w[i] * leverage(i));
            for (int m = 0; m < p; m++) {
                for (int n = 0; n < p; n++) {
                    double square = w[i] * w[i] * z[m][i] * z[n][i];
                    first[m][n] += a * square;
                    second[m][n] += b * square;
                }
            }
        }
        for (int m = 0; m < p; m++) {
            for (int n = 0; n < p; n++) {
                double left = 0;
                double right = 0;
                for (int l = 0; l < p; l++) {
                    left += inverse[m][l] * first[l][n];
                    right += inverse[n][l] * second[l][m];
                }
                sum += left * right;
            }
        }
        return sum;
    }

    /** The leverages w z'(Z'WZ)^-1 z. */
    double[] hat() {
        double[] hat = new double[w.length];
        for (int i = 0; i < hat.length; i++) {
            hat[i] = w[i] * leverage(i);
        }
        return hat;
    }

    private double leverage(int i) {
        double sum = 0;
        for (int a = 0; a < z.length; a++) {
            double row = 0;
            for (int b = 0; b < z.length; b++) {
                row += inverse[a][b] * z[b][i];
            }
            sum += z[a][i] * row;
        }
        return sum;
    }
}
