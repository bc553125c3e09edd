package org.metatrend.analysis.pool;

import java.util.Arrays;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.SymmetricMatrix;

/**
 * The weighted regression at given weights and what the estimators of tau&sup2; take from it. Mutable scratch space of one
 * estimation: {@link #solve} sets it to new weights. With residuals r and P as in {@link PoolingMethod}: P y = W r.
 */
final class EstimatingEquations {
    private final int k;
    private final int p;
    private final double shift;
    private final double[] y;
    private final double[] v;
    private final double[][] z;
    private final double[] w;
    private final double[] r;
    private final double[] right;
    private final double[][] cross;
    private final double[][] inverse;
    private final double[][] squared;
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
        cross = new double[p][p];
        inverse = new double[p][p];
        squared = new double[p][p];
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
            cross[0][0] = sum;
            inverse[0][0] = 1 / sum;
            logDeterminant = Math.log(sum);
            gamma[0] = weighted / sum;
            for (int i = 0; i < k; i++) {
                r[i] = y[i] - gamma[0];
            }
            return;
        }
        moments(cross, 1);
        logDeterminant = SymmetricMatrix.invert(cross, inverse);
        Arrays.fill(gamma, 0);
        System.arraycopy(y, 0, r, 0, k);
        // The second round takes away what rounding left of the first.
        for (int round = 0; round < 2; round++) {
            for (int a = 0; a < p; a++) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    sum += z[a][i] * w[i] * r[i];
                }
                right[a] = sum;
            }
            for (int a = 0; a < p; a++) {
                double step = 0;
                for (int b = 0; b < p; b++) {
                    step += inverse[a][b] * right[b];
                }
                gamma[a] += step;
                for (int i = 0; i < k; i++) {
                    r[i] -= step * z[a][i];
                }
            }
        }
    }

    /** Z' W^power Z. */
    private void moments(double[][] into, int power) {
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    double weight = power == 1 ? w[i] : w[i] * w[i];
                    sum += weight * z[a][i] * z[b][i];
                }
                into[a][b] = sum;
                into[b][a] = sum;
            }
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

    /** tr(P). */
    double trace() {
        if (p == 1) {
            double sum = cross[0][0];
            double trace = 0;
            for (int i = 0; i < k; i++) {
                trace += w[i] * (sum - w[i]);
            }
            return trace / sum;
        }
        moments(squared, 2);
        return sumOfWeights() - SymmetricMatrix.traceOfProduct(inverse, squared);
    }

    /** tr(P V). */
    double traceTimesVariances() {
        double[] hat = hat();
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i] * v[i] * (1 - hat[i]);
        }
        return sum;
    }

    /** tr(P A P B) with diagonal A and B, each all ones or the variances. */
    double traceOfSquare(boolean firstVariances, boolean secondVariances) {
        double[] hat = hat();
        double[][] first = new double[p][p];
        double[][] second = new double[p][p];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double a = firstVariances ? v[i] : 1;
            double b = secondVariances ? v[i] : 1;
            sum += w[i] * w[i] * a * b * (1 - 2 * hat[i]);
            for (int m = 0; m < p; m++) {
                for (int n = 0; n < p; n++) {
                    double zz = w[i] * w[i] * z[m][i] * z[n][i];
                    first[m][n] += a * zz;
                    second[m][n] += b * zz;
                }
            }
        }
        double[][] left = SymmetricMatrix.product(inverse, first);
        double[][] right2 = SymmetricMatrix.product(inverse, second);
        for (int m = 0; m < p; m++) {
            for (int n = 0; n < p; n++) {
                sum += left[m][n] * right2[n][m];
            }
        }
        return sum;
    }

    /** The leverages w z'(Z'WZ)^-1 z. */
    double[] hat() {
        double[] hat = new double[k];
        for (int i = 0; i < k; i++) {
            hat[i] = w[i] * leverage(i);
        }
        return hat;
    }

    /** z'(Z'WZ)^-1 z of study i: the variance of its fitted value. */
    double leverage(int i) {
        double sum = 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                sum += z[a][i] * inverse[a][b] * z[b][i];
            }
        }
        return sum;
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

    double[][] covariance() {
        double[][] copy = new double[p][];
        for (int a = 0; a < p; a++) {
            copy[a] = inverse[a].clone();
        }
        return copy;
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
