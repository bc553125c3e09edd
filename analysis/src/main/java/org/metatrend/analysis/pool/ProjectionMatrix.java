package org.metatrend.analysis.pool;

/**
 * Traces of products with P = W - W Z (Z'WZ)^-1 Z'W = W - W Q Q'W, without P itself; the columns of Q are orthonormal in the product
 * sum(w a b). A view of the arrays of {@link EstimatingEquations}.
 */
final class ProjectionMatrix {
    // Below this share of its largest part a difference has lost too many digits.
    private static final double CANCELLED = 1e-6;

    private final double[] w;
    private final double[] v;
    private final double[][] q;

    ProjectionMatrix(double[] w, double[] v, double[][] q) {
        this.w = w;
        this.v = v;
        this.q = q;
    }

    /** tr(P) = sum(w (1 - hat)). */
    double trace() {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * (1 - hat(i));
        }
        return sum > CANCELLED * greatestWeight() ? sum : sumOfDiagonal(false);
    }

    /** tr(P V). */
    double traceTimesVariances() {
        return sumOfDiagonal(true);
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
     * of p by p matrices. Where little is left of the difference, the squares themselves are added.
     */
    private double traceOfSquare(boolean firstVariances, boolean secondVariances) {
        int p = q.length;
        double[][] first = new double[p][p];
        double[][] second = new double[p][p];
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < w.length; i++) {
            double a = firstVariances ? v[i] : 1;
            double b = secondVariances ? v[i] : 1;
            double part = w[i] * w[i] * a * b;
            largest = Math.max(largest, part);
            sum += part * (1 - 2 * hat(i));
            for (int m = 0; m < p; m++) {
                for (int n = 0; n < p; n++) {
                    double square = w[i] * w[i] * q[m][i] * q[n][i];
                    first[m][n] += a * square;
                    second[m][n] += b * square;
                }
            }
        }
        for (int m = 0; m < p; m++) {
            for (int n = 0; n < p; n++) {
                sum += first[m][n] * second[n][m];
            }
        }
        return sum > CANCELLED * largest ? sum : sumOfSquares(firstVariances, secondVariances);
    }

    private double sumOfSquares(boolean firstVariances, boolean secondVariances) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            double a = firstVariances ? v[i] : 1;
            for (int j = 0; j < w.length; j++) {
                double entry = i == j ? w[i] * oneLessHat(i) : w[i] * w[j] * product(i, j);
                sum += entry * entry * a * (secondVariances ? v[j] : 1);
            }
        }
        return sum;
    }

    private double sumOfDiagonal(boolean variances) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * oneLessHat(i) * (variances ? v[i] : 1);
        }
        return sum;
    }

    /**
     * 1 - hat. Of a study that has nearly all the weight it is taken from the others, since P is W (I - H) and I - H a projection:
     * (1 - hat)hat = sum of w(i) w(j) (q(i)'q(j))&sup2; over the others.
     */
    private double oneLessHat(int i) {
        double direct = 1 - hat(i);
        if (direct > CANCELLED) {
            return direct;
        }
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            if (j != i) {
                double entry = product(i, j);
                sum += w[i] * w[j] * entry * entry;
            }
        }
        return sum / hat(i);
    }

    /** The leverages w z'(Z'WZ)^-1 z. */
    double[] hat() {
        double[] hat = new double[w.length];
        for (int i = 0; i < hat.length; i++) {
            hat[i] = hat(i);
        }
        return hat;
    }

    private double hat(int i) {
        return w[i] * product(i, i);
    }

    private double product(int i, int j) {
        double sum = 0;
        for (double[] column : q) {
            sum += column[i] * column[j];
        }
        return sum;
    }

    private double greatestWeight() {
        double greatest = 0;
        for (double weight : w) {
            greatest = Math.max(greatest, weight);
        }
        return greatest;
    }
}
