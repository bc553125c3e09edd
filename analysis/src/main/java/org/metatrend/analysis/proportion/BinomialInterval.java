package org.metatrend.analysis.proportion;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.metatrend.analysis.regress.Interval;

/**
 * Confidence intervals of a proportion: x of n, the x being among the n.
 *
 * <p>Without any trial (n = 0) every proportion is as likely as any other, and all are [0, 1].
 *
 * <p>Source: Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001)
 * 101-133, doi:10.1214/ss/1009213286.
 */
public enum BinomialInterval {
    /**
     * p &plusmn; z sqrt(p (1 - p) / n), cut at 0 and 1 (Wald). To compare with what studies print, not to be used: at p = 0 and p = 1
     * it has no length, and near them it covers far less than its level.
     */
    NORMAL {
        @Override
        Interval inside(double x, double n, double level) {
            return about(x / n, n, level);
        }
    },
    /**
     * The normal interval about (x + z&sup2;/2) / (n + z&sup2;) with n + z&sup2; trials, cut at 0 and 1. Agresti and Coull, American
     * Statistician 52 (1998) 119-126, doi:10.1080/00031305.1998.10480550.
     */
    AGRESTI_COULL {
        @Override
        Interval inside(double x, double n, double level) {
            double z = quantile(level);
            return about((x + z * z / 2) / (n + z * z), n + z * z, level);
        }
    },
    /**
     * The score interval: with z the normal quantile, (x + z&sup2;/2 &plusmn; z sqrt(x (n - x) / n + z&sup2;/4)) / (n +
     * z&sup2;). Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
     * Statistical Association 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953.
     */
    WILSON {
        @Override
        Interval inside(double x, double n, double level) {
            double z = quantile(level);
            double half = z * Math.sqrt(x * ((n - x) / n) + z * z / 4);
            double centre = x + z * z / 2;
            // At the ends one bound is the end itself, which rounding would miss.
            double lower = x == 0 ? 0 : (centre - half) / (n + z * z);
            double upper = x == n ? 1 : (centre + half) / (n + z * z);
            return new Interval(Math.max(0, lower), Math.min(1, upper));
        }
    },
    /**
     * The exact interval of Clopper and Pearson: quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x); 0 where x = 0, 1
     * where x = n. Biometrika 26 (1934) 404-413, doi:10.1093/biomet/26.4.404.
     */
    CLOPPER_PEARSON {
        @Override
        Interval inside(double x, double n, double level) {
            double tail = (1 - level) / 2;
            return new Interval(x == 0 ? 0 : beta(x, n - x + 1, tail), x == n ? 1 : beta(x + 1, n - x, 1 - tail));
        }
    },
    /**
     * The equal-tailed posterior interval from Jeffreys' prior: quantiles of Beta(x + 1/2, n - x + 1/2), at x = 0 and x = n
     * as elsewhere (the change that Brown, Cai and DasGupta make there is not made).
     */
    JEFFREYS {
        @Override
        Interval inside(double x, double n, double level) {
            double tail = (1 - level) / 2;
            return new Interval(beta(x + 0.5, n - x + 0.5, tail), beta(x + 0.5, n - x + 0.5, 1 - tail));
        }
    };

    // The default of Commons Math, 1e-9, is more than a small bound itself.
    private static final double QUANTILE_ACCURACY = 1e-17;

    /**
     * The interval.
     *
     * @param x how many, in [0, n]
     * @param n of how many, at least 0
     * @param level such as 0.95, inside (0, 1)
     * @return bounds in [0, 1]
     * @throws IllegalArgumentException if x is outside of [0, n] or the level outside of (0, 1)
     */
    public Interval of(long x, long n, double level) {
        if (!(x >= 0 && x <= n)) {
            throw new IllegalArgumentException(x + " of " + n + " is no proportion");
        }
        return ofParts((double) x, (double) n, level);
    }

    /**
     * The same of counts that need not be whole: effective counts, divided by a dispersion, or counts with a continuity
     * correction.
     *
     * @param x how many, in [0, n]
     * @param n of how many, finite
     * @param level such as 0.95, inside (0, 1)
     * @throws IllegalArgumentException if x is outside of [0, n], or the level outside of (0, 1)
     */
    public Interval ofParts(double x, double n, double level) {
        if (!(x >= 0 && x <= n && n < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(x + " of " + n + " is no proportion");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        return n == 0 ? new Interval(0, 1) : inside(x, n, level);
    }

    abstract Interval inside(double x, double n, double level);

    private static double quantile(double level) {
        return new NormalDistribution(null, 0, 1, QUANTILE_ACCURACY).inverseCumulativeProbability(1 - (1 - level) / 2);
    }

    private static Interval about(double p, double n, double level) {
        double half = quantile(level) * Math.sqrt(p * (1 - p) / n);
        return new Interval(Math.max(0, p - half), Math.min(1, p + half));
    }

    private static double beta(double a, double b, double probability) {
        return new BetaDistribution(null, a, b, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }
}
