package org.metatrend.analysis.bias;

import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.Normal;

/**
 * The log-likelihood of {@link SelectionModel} in (mu, tau&sup2;, delta) with its gradient and Hessian. Effects are oriented so that
 * large ones are significant. With s&sup2; = v + tau&sup2;, r = y - mu, z = (c se - mu) / s and A = Phi(-z) + delta Phi(z), a study
 * contributes ln w - ln s - r&sup2; / (2 s&sup2;) - ln(2 pi)/2 - ln A, with w = 1 if significant and delta if not.
 */
final class SelectionLikelihood {
    private final double[] y;
    private final double[] v;
    private final double[] cut;
    private final boolean[] significant;

    SelectionLikelihood(EffectSizes effects, double sign, double critical) {
        y = effects.estimates();
        v = effects.variances();
        cut = new double[y.length];
        significant = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] *= sign;
            cut[i] = critical * Math.sqrt(v[i]);
            significant[i] = y[i] >= cut[i];
        }
    }

    int countSignificant() {
        int count = 0;
        for (boolean is : significant) {
            count += is ? 1 : 0;
        }
        return count;
    }

    int studies() {
        return y.length;
    }

    double value(double mu, double tauSquared, double delta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double variance = v[i] + tauSquared;
            double s = Math.sqrt(variance);
            double r = y[i] - mu;
            double z = (cut[i] - mu) / s;
            double chance = Normal.upper(z) + delta * Normal.lower(z);
            sum += (significant[i] ? 0 : Math.log(delta))
                    - 0.5 * Math.log(2 * Math.PI * variance)
                    - r * r / (2 * variance)
                    - Math.log(chance);
        }
        return sum;
    }

    /** Adds the gradient and the Hessian to arrays of zeros. */
    void derivatives(double mu, double tauSquared, double delta, double[] gradient, double[][] hessian) {
        for (int i = 0; i < y.length; i++) {
            double variance = v[i] + tauSquared;
            double s = Math.sqrt(variance);
            double r = y[i] - mu;
            double z = (cut[i] - mu) / s;
            double density = Normal.density(z);
            double lower = Normal.lower(z);
            double chance = Normal.upper(z) + delta * lower;
            // derivatives of z by mu and tau^2
            double zm = -1 / s;
            double zt = -z / (2 * variance);
            double zmt = 1 / (2 * variance * s);
            double ztt = 3 * z / (4 * variance * variance);
            // A = 1 + (delta - 1) Phi(z)
            double factor = delta - 1;
            double[] first = {factor * density * zm, factor * density * zt, lower};
            double[][] second = {
                {-factor * z * density * zm * zm, factor * density * (zmt - z * zm * zt), density * zm},
                {0, factor * density * (ztt - z * zt * zt), density * zt},
                {0, 0, 0}
            };
            for (int a = 0; a < 3; a++) {
                gradient[a] -= first[a] / chance;
                for (int b = a; b < 3; b++) {
                    double term = second[a][b] / chance - first[a] * first[b] / (chance * chance);
                    hessian[a][b] -= term;
                    if (a != b) {
                        hessian[b][a] -= term;
                    }
                }
            }
            gradient[0] += r / variance;
            gradient[1] += -1 / (2 * variance) + r * r / (2 * variance * variance);
            hessian[0][0] -= 1 / variance;
            hessian[0][1] -= r / (variance * variance);
            hessian[1][0] -= r / (variance * variance);
            hessian[1][1] += 1 / (2 * variance * variance) - r * r / (variance * variance * variance);
            if (!significant[i]) {
                gradient[2] += 1 / delta;
                hessian[2][2] -= 1 / (delta * delta);
            }
        }
    }
}
