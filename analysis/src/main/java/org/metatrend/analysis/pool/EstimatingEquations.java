package org.metatrend.analysis.pool;

import java.util.Arrays;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.SymmetricMatrix;

/**
 * The weighted regression at given weights and what the estimators of tau&sup2; take from it. Mutable scratch space of one
 * estimation: {@link #solve} sets it to new weights. With residuals r and P as in {@link PoolingMethod}: P y = W r.
 */
final class EstimatingEquations {
    // What is left of the square of a column that the others make up.
    private static final double SINGULAR = 1e-24;

    private final int k;
    private final int p;
    private final double shift;
    private final double[] y;
    private final double[] v;
    private final double[][] z;
    private final double[] w;
    private final double[] r;
    private final double[] right;
    private final double[][] q;
    private final double[][] triangle;
    private final double[] step;
    private final double[] gamma;
    private double logDeterminant;

    EstimatingEquations(EffectSizes effects, Design design) {
        k = effects.size();
        p = design.coefficients();
        y = effects.estimates();
        v = effects.variances();
        z = design.centred();
        // Taken off and given back: equal estimates then leave residuals of exactly 0.
        shift = y[0];
        for (int i = 0; i < k; i++) {
            y[i] -= shift;
        }
        w = new double[k];
        r = new double[k];
        right = new double[p];
        q = new double[p][k];
        triangle = new double[p][p];
        step = new double[p];
        gamma = new double[p];
    }

    /** Solves with w = 1 / (v + tau&sup2;). */
    void solve(double tauSquared) {
        for (int i = 0; i < k; i++) {
            w[i] = 1 / (v[i] + tauSquared);
        }
        solve();
    }

    /** Solves with equal weights of 1. */
    void solveUnweighted() {
        Arrays.fill(w, 1);
        solve();
    }

    private void solve() {
        if (p == 1) {
            double sum = 0;
            double weighted = 0;
            for (int i = 0; i < k; i++) {
                sum += w[i];
                weighted += w[i] * y[i];
            }
            double norm = Math.sqrt(sum);
            triangle[0][0] = norm;
            Arrays.fill(q[0], 1 / norm);
            logDeterminant = Math.log(sum);
            gamma[0] = weighted / sum;
            for (int i = 0; i < k; i++) {
                r[i] = y[i] - gamma[0];
            }
            return;
        }
        orthogonalize();
        Arrays.fill(gamma, 0);
        System.arraycopy(y, 0, r, 0, k);
        // The second round takes away what rounding left of the first.
        for (int round = 0; round < 2; round++) {
            for (int a = 0; a < p; a++) {
                double share = product(q[a], r);
                right[a] = share;
                subtract(r, share, q[a]);
            }
            // Back substitution gives the coefficients of the columns from those of the orthogonal ones.
            for (int a = p - 1; a >= 0; a--) {
                double sum = right[a];
                for (int b = a + 1; b < p; b++) {
                    sum -= triangle[a][b] * step[b];
                }
                step[a] = sum / triangle[a][a];
                gamma[a] += step[a];
            }
        }
    }

    /**
     * Gram and Schmidt in the product sum(w a b), each column twice: Z = Q R. The cross products Z'WZ are never formed, whose
     * condition is the square of Z's where weights differ by orders of magnitude.
     */
    private void orthogonalize() {
        logDeterminant = 0;
        for (int a = 0; a < p; a++) {
            System.arraycopy(z[a], 0, q[a], 0, k);
            double before = product(q[a], q[a]);
            Arrays.fill(triangle[a], 0);
            for (int round = 0; round < 2; round++) {
                for (int b = 0; b < a; b++) {
                    double share = product(q[b], q[a]);
                    triangle[b][a] += share;
                    subtract(q[a], share, q[b]);
                }
            }
            double square = product(q[a], q[a]);
            if (!(square > SINGULAR * before)) {
                throw new IllegalArgumentException(
                        "the weighted design is singular: its moderators cannot be told apart");
            }
            double norm = Math.sqrt(square);
            triangle[a][a] = norm;
            logDeterminant += Math.log(square);
            for (int i = 0; i < k; i++) {
                q[a][i] /= norm;
            }
        }
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * a[i] * b[i];
        }
        return sum;
    }

    private void subtract(double[] from, double share, double[] column) {
        for (int i = 0; i < k; i++) {
            from[i] -= share * column[i];
        }
    }

    /** Q = sum(w r&sup2;) = y'Py. */
    double quadratic() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * r[i] * r[i];
        }
        return sum;
    }

    /** y'PPy = sum(w&sup2; r&sup2;), the negative slope of Q by tau&sup2;. */
    double quadraticOfSquare() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double s = w[i] * r[i];
            sum += s * s;
        }
        return sum;
    }

    double sumOfWeights() {
        double sum = 0;
        for (double weight : w) {
            sum += weight;
        }
        return sum;
    }

    double sumOfSquaredWeights() {
        double sum = 0;
        for (double weight : w) {
            sum += weight * weight;
        }
        return sum;
    }

    /** P at the present weights; valid until the next solution. */
    ProjectionMatrix projection() {
        return new ProjectionMatrix(w, v, q);
    }

    /** The leverages w z'(Z'WZ)^-1 z. */
    double[] hat() {
        return projection().hat();
    }

    /** tr(P). */
    double trace() {
        return projection().trace();
    }

    double likelihoodScore() {
        return 0.5 * (quadraticOfSquare() - sumOfWeights());
    }

    double restrictedScore() {
        return 0.5 * (quadraticOfSquare() - trace());
    }

    /** The log-likelihood with the coefficients at their maximum. */
    double logLikelihood() {
        return -0.5 * (k * Math.log(2 * Math.PI) - sumOfLogWeights() + quadratic());
    }

    /** The restricted one, with metafor's 1/2 log|X'X|, which makes it independent of the moderators' units. */
    double restrictedLogLikelihood() {
        return -0.5
                * ((k - p) * Math.log(2 * Math.PI)
                        - sumOfLogWeights()
                        + quadratic()
                        + logDeterminant
                        - logDeterminantUnweighted());
    }

    private double sumOfLogWeights() {
        double sum = 0;
        for (double weight : w) {
            sum += Math.log(weight);
        }
        return sum;
    }

    private double logDeterminantUnweighted() {
        if (p == 1) {
            return Math.log(k);
        }
        double[][] unweighted = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                for (int i = 0; i < k; i++) {
                    unweighted[a][b] += z[a][i] * z[b][i];
                }
            }
        }
        return SymmetricMatrix.invert(unweighted, new double[p][p]);
    }

    int studies() {
        return k;
    }

    int degreesOfFreedom() {
        return k - p;
    }

    double minimumVariance() {
        return Arrays.stream(v).min().orElseThrow();
    }

    double maximumVariance() {
        return Arrays.stream(v).max().orElseThrow();
    }

    /** The coefficients of the centred columns. */
    double[] coefficients() {
        double[] coefficients = gamma.clone();
        coefficients[0] += shift;
        return coefficients;
    }

    /** (Z'WZ)^-1 = R^-1 R^-T. */
    double[][] covariance() {
        double[][] root = new double[p][p];
        for (int a = p - 1; a >= 0; a--) {
            root[a][a] = 1 / triangle[a][a];
            for (int b = a + 1; b < p; b++) {
                double sum = 0;
                for (int m = a + 1; m <= b; m++) {
                    sum -= triangle[a][m] * root[m][b];
                }
                root[a][b] = sum / triangle[a][a];
            }
        }
        double[][] covariance = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                for (int m = Math.max(a, b); m < p; m++) {
                    covariance[a][b] += root[a][m] * root[b][m];
                }
            }
        }
        return covariance;
    }

    double[] residuals() {
        return r.clone();
    }

    double[] weights() {
        return w.clone();
    }

    double meanSquare() {
        double mean = 0;
        for (double value : y) {
            mean += value / k;
        }
        double sum = 0;
        for (double value : y) {
            sum += (value - mean) * (value - mean);
        }
        return sum / k;
    }
}
