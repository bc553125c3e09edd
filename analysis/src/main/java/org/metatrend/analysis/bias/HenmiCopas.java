package org.metatrend.analysis.bias;

import org.apache.commons.math3.special.Gamma;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.BracketedRoot;
import org.metatrend.analysis.numeric.Normal;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Interval;

/**
 * An interval for random effects that selection moves less: centred at the common-effect estimate, which gives small studies
 * little weight, with the variance that random effects give it (tau&sup2; by DerSimonian and Laird). Its half-width comes from the
 * distribution of the pivot given Q, of which two moments are matched by a gamma distribution. Henmi and Copas, Statistics in
 * Medicine 29 (2010) 2969-2983, doi:10.1002/sim.4029.
 *
 * @param estimate the common-effect estimate
 * @param standardError sqrt((1 + tau&sup2; W2) / W1) with W1 = sum(1/v), W2 = sum(1/v&sup2;) / W1
 * @param interval its confidence interval
 */
public record HenmiCopas(double estimate, double standardError, Interval interval) {
    private static final int STEPS = 600;
    private static final double FAR = 9;
    private static final double SMALLEST = 1e-6;

    /**
     * The interval.
     *
     * @param effects of at least 2 studies
     * @param level such as 0.95
     * @throws IllegalArgumentException if there are fewer studies or the level is not inside (0, 1)
     */
    public static HenmiCopas of(EffectSizes effects, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        double estimate = new MetaAnalysis(PoolingMethod.EE, TestMethod.Z)
                .pool(effects)
                .intercept()
                .estimate();
        double tauSquared = new MetaAnalysis(PoolingMethod.DL, TestMethod.Z)
                .fit(effects, Design.intercept(effects.size()))
                .tauSquared();
        Moments moments = Moments.of(effects, tauSquared);
        double alpha = 1 - level;
        // The tail is at most the normal one, so that the root lies below the normal quantile.
        double high = -Normal.quantile(alpha / 2);
        double low = high / 2;
        while (low > SMALLEST && !(moments.tail(low) > alpha / 2)) {
            low /= 2;
        }
        if (low <= SMALLEST) {
            throw new IllegalArgumentException("one study has nearly all the weight: the interval has no root");
        }
        double t = BracketedRoot.of(x -> moments.tail(x) - alpha / 2, low, high);
        double standardError = Math.sqrt(moments.ratio() / moments.w1());
        double half = Math.sqrt(moments.ratio()) * t * standardError;
        return new HenmiCopas(estimate, standardError, new Interval(estimate - half, estimate + half));
    }

    /** Weight sums W1 = sum(w), Wj = sum(w^j) / W1, and what follows for Q given the pivot. */
    private record Moments(int k, double w1, double w2, double w3, double w4, double tauSquared) {
        static Moments of(EffectSizes effects, double tauSquared) {
            double[] sums = new double[5];
            for (double v : effects.variances()) {
                for (int power = 1; power <= 4; power++) {
                    sums[power] += Math.pow(v, -power);
                }
            }
            return new Moments(
                    effects.size(), sums[1], sums[2] / sums[1], sums[3] / sums[1], sums[4] / sums[1], tauSquared);
        }

        /** The variance of the estimate against that without heterogeneity. */
        double ratio() {
            return 1 + tauSquared * w2;
        }

        double expectation(double square) {
            double v = ratio();
            return k
                    - 1
                    + tauSquared * (w1 - w2)
                    + tauSquared * tauSquared * (square / (v * v) - 1 / v) * (w3 - w2 * w2);
        }

        double variance(double square) {
            double v = ratio();
            double t = tauSquared;
            double shift = square / (v * v) - 1 / v;
            double third = w3 - w2 * w2;
            return 2 * (k - 1)
                    + 4 * t * (w1 - w2)
                    + 2 * t * t * (w1 * w2 - 2 * w3 + w2 * w2)
                    + 4 * t * t * shift * third
                    + 4 * t * t * t * shift * (w4 - 2 * w2 * w3 + w2 * w2 * w2)
                    + 2 * Math.pow(t, 4) * (1 / (v * v) - 2 * square / (v * v * v)) * third * third;
        }

        /** The integral over r above x of P(Q &le; f(r / x) | r) phi(r), by Simpson's rule. */
        double tail(double x) {
            double step = (FAR + 1 - x) / STEPS;
            double sum = 0;
            for (int i = 0; i <= STEPS; i++) {
                double r = x + i * step;
                double weight = i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4;
                sum += weight * probability(r, x) * Normal.density(r);
            }
            return sum * step / 3;
        }

        private double probability(double r, double x) {
            double ratio = r / x;
            double bound = (w1 / w2 - 1) * (ratio * ratio - 1) + (k - 1);
            double square = ratio() * r * r;
            double mean = expectation(square);
            double variance = variance(square);
            // Far out, where the normal density leaves nothing, the matched variance may vanish.
            if (!(variance > 0 && mean > 0)) {
                return bound >= mean ? 1 : 0;
            }
            return Gamma.regularizedGammaP(mean * mean / variance, bound * mean / variance);
        }
    }
}
