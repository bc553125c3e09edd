package org.metatrend.analysis.glmm;

import org.apache.commons.math3.special.Gamma;

/**
 * Events among trials, and the likelihood of one study: the integral of Binomial(x; n, expit(eta + tau z)) phi(z) over z,
 * with its derivatives by eta and tau.
 *
 * <p>By the trapezoidal rule from the mode of the integrand outwards until nothing is left. The integrand is analytic about
 * the line: the error falls exponentially with the inverse of the step, which is small both against the width of the peak
 * and against 1 / tau, the distance of the poles of expit. Trefethen and Weideman, The exponentially convergent trapezoidal
 * rule, SIAM Review 56 (2014) 385-458, doi:10.1137/130932132. Derivatives are taken under the integral.
 *
 * @param events x
 * @param trials n
 */
record BinomialCount(double events, double trials) {
    /** Steps per width of the peak, and steps per 1 / tau: errors are below exp(-37) of the integral. */
    private static final double PER_WIDTH = 2.5;

    private static final double PER_POLE = 4;
    /** What is below exp(-45) of the peak adds nothing. */
    private static final double NEGLIGIBLE = -45;

    private static final double LARGEST = 1000;

    /**
     * Logarithm of the likelihood and its derivatives.
     *
     * @param value with the binomial coefficient
     * @param byEta first derivative by eta
     * @param byTau first derivative by tau
     * @param etaEta second derivative
     * @param etaTau mixed derivative
     * @param tauTau second derivative
     */
    record Likelihood(double value, double byEta, double byTau, double etaEta, double etaTau, double tauTau) {}

    double logCoefficient() {
        return Gamma.logGamma(trials + 1) - Gamma.logGamma(events + 1) - Gamma.logGamma(trials - events + 1);
    }

    /** The likelihood; not a number where tau is beyond what counts can tell. */
    Likelihood at(double eta, double tau) {
        if (!(Math.abs(tau) < LARGEST)) {
            return new Likelihood(Double.NaN, 0, 0, 0, 0, 0);
        }
        double mode = mode(eta, tau);
        double p = expit(eta + tau * mode);
        double step =
                1 / Math.max(PER_WIDTH * Math.sqrt(1 + tau * tau * trials * p * (1 - p)), PER_POLE * Math.abs(tau));
        Moments moments = new Moments();
        double peak = exponent(eta, tau, mode);
        moments.add(eta, tau, mode, 1);
        for (int direction = -1; direction <= 1; direction += 2) {
            double z = mode;
            double exponent = 0;
            for (int i = 1; exponent > NEGLIGIBLE; i++) {
                z = mode + direction * i * step;
                exponent = exponent(eta, tau, z) - peak;
                moments.add(eta, tau, z, Math.exp(exponent));
            }
        }
        return moments.likelihood(logCoefficient() + peak + Math.log(moments.sum * step) - Math.log(2 * Math.PI) / 2);
    }

    /** Sums over nodes. */
    private final class Moments {
        private double sum;
        private double eta1;
        private double tau1;
        private double eta2;
        private double both;
        private double tau2;

        void add(double eta, double tau, double z, double weight) {
            double rate = expit(eta + tau * z);
            double score = events - trials * rate;
            double curvature = score * score - trials * rate * (1 - rate);
            sum += weight;
            eta1 += weight * score;
            tau1 += weight * score * z;
            eta2 += weight * curvature;
            both += weight * curvature * z;
            tau2 += weight * curvature * z * z;
        }

        Likelihood likelihood(double value) {
            double byEta = eta1 / sum;
            double byTau = tau1 / sum;
            return new Likelihood(
                    value,
                    byEta,
                    byTau,
                    eta2 / sum - byEta * byEta,
                    both / sum - byEta * byTau,
                    tau2 / sum - byTau * byTau);
        }
    }

    /** The mode of the integrand over z: the root of tau (x - n expit(eta + tau z)) - z, which falls. */
    private double mode(double eta, double tau) {
        double bound = Math.abs(tau) * Math.max(trials, 1);
        double low = -bound;
        double high = bound;
        double z = 0;
        for (int i = 0; i < 200; i++) {
            double p = expit(eta + tau * z);
            double slope = tau * (events - trials * p) - z;
            if (slope > 0) {
                low = z;
            } else {
                high = z;
            }
            double next = z + slope / (1 + tau * tau * trials * p * (1 - p));
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - z) <= 1e-12 * (1 + Math.abs(z))) {
                return next;
            }
            z = next;
        }
        return z;
    }

    private double exponent(double eta, double tau, double z) {
        double linear = eta + tau * z;
        // x ln p + (n - x) ln(1 - p), without cancellation
        double logOdds = linear > 0
                ? -(trials - events) * linear - trials * Math.log1p(Math.exp(-linear))
                : events * linear - trials * Math.log1p(Math.exp(linear));
        return logOdds - z * z / 2;
    }

    static double expit(double eta) {
        return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
    }
}
