package org.metatrend.analysis.diagnostic;

import org.apache.commons.math3.special.Gamma;

/**
 * The counts of one study given logits that are linear in two standard normal variables z: eta = (b1 + l11 z1, b2 + l21 z1
 * + l22 z2), and their likelihood with z integrated out about its mode.
 *
 * @param positives TP and FP
 * @param trials the diseased and the healthy
 */
@SuppressWarnings("ArrayRecordComponent")
record BinomialPair(double[] positives, double[] trials) {
    static BinomialPair of(DiagnosticStudy study) {
        return new BinomialPair(
                new double[] {(double) study.truePositives(), (double) study.falsePositives()}, new double[] {
                    (double) (study.truePositives() + study.falseNegatives()),
                    (double) (study.falsePositives() + study.trueNegatives())
                });
    }

    /**
     * The logarithm of the likelihood.
     *
     * @param u b1, b2, l11, l21, l22
     * @param rule nodes of the quadrature; one node is Laplace's approximation
     */
    double logLikelihood(double[] u, HermiteRule rule) {
        double[] z = new double[2];
        double value = exponent(u, z);
        for (int i = 0; i < 100; i++) {
            Curvature at = curvature(u, z);
            double[] step = at.solve();
            double promised = at.g1() * step[0] + at.g2() * step[1];
            if (!(promised > 1e-26 * (1 + Math.abs(value)))) {
                break;
            }
            double length = 1;
            double[] next = {z[0] + step[0], z[1] + step[1]};
            double there = exponent(u, next);
            while (!(there >= value - 1e-12 * (1 + Math.abs(value))) && length > 1e-9) {
                length /= 2;
                next = new double[] {z[0] + length * step[0], z[1] + length * step[1]};
                there = exponent(u, next);
            }
            z = next;
            value = there;
        }
        return coefficients() + value + rule.logMass(curvature(u, z), z, value, at -> exponent(u, at));
    }

    private double coefficients() {
        double sum = 0;
        for (int j = 0; j < 2; j++) {
            sum += Gamma.logGamma(trials[j] + 1)
                    - Gamma.logGamma(positives[j] + 1)
                    - Gamma.logGamma(trials[j] - positives[j] + 1);
        }
        return sum;
    }

    private double exponent(double[] u, double[] z) {
        return part(0, u[0] + u[2] * z[0])
                + part(1, u[1] + u[3] * z[0] + u[4] * z[1])
                - (z[0] * z[0] + z[1] * z[1]) / 2;
    }

    /** x ln p + (n - x) ln(1 - p), without cancellation. */
    private double part(int j, double eta) {
        return eta > 0
                ? -(trials[j] - positives[j]) * eta - trials[j] * Math.log1p(Math.exp(-eta))
                : positives[j] * eta - trials[j] * Math.log1p(Math.exp(eta));
    }

    private Curvature curvature(double[] u, double[] z) {
        double p1 = LogitPair.expit(u[0] + u[2] * z[0]);
        double p2 = LogitPair.expit(u[1] + u[3] * z[0] + u[4] * z[1]);
        double s1 = positives[0] - trials[0] * p1;
        double s2 = positives[1] - trials[1] * p2;
        double w1 = trials[0] * p1 * (1 - p1);
        double w2 = trials[1] * p2 * (1 - p2);
        return new Curvature(
                u[2] * s1 + u[3] * s2 - z[0],
                u[4] * s2 - z[1],
                1 + u[2] * u[2] * w1 + u[3] * u[3] * w2,
                u[3] * u[4] * w2,
                1 + u[4] * u[4] * w2);
    }

    /**
     * Gradient and negated second derivatives of the exponent by z; the latter are positive definite.
     *
     * @param g1 by z1
     * @param g2 by z2
     * @param h11 by z1 twice
     * @param h12 by both
     * @param h22 by z2 twice
     */
    record Curvature(double g1, double g2, double h11, double h12, double h22) {
        double determinant() {
            return h11 * h22 - h12 * h12;
        }

        double[] solve() {
            return new double[] {(h22 * g1 - h12 * g2) / determinant(), (h11 * g2 - h12 * g1) / determinant()};
        }
    }
}
