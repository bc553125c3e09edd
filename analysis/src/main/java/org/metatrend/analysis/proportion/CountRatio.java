package org.metatrend.analysis.proportion;

import java.util.Optional;
import java.util.SplittableRandom;
import org.metatrend.analysis.order.OrderedSample;
import org.metatrend.analysis.regress.Interval;

/**
 * The interval of a ratio x / m of two counts of which neither contains the other, by parametric bootstrap.
 *
 * <p>Both counts are drawn anew around what was counted and divided: Poisson counts where the dispersion d is 1, else
 * Poisson counts whose mean is gamma distributed, so that the variance is d times the mean (negative binomial, the
 * parametrisation that goes with quasi-Poisson models). The interval lies between the quantiles (1 - level) / 2 and (1 +
 * level) / 2 of the ratios. A draw of m = 0 has no ratio and is drawn again; with the counts for which the
 * bootstrap is used that happens less than once in 20,000 draws. The counts are drawn independently: where the
 * two searches find papers in common the true interval is narrower.
 *
 * <p>Where x / d or m / d is below 10 the draws are a few small whole numbers (of x = 0 always 0), so that the quantiles
 * would say more than is known. There the interval is that of the conditional distribution, x being binomial among x + m:
 * Clopper and Pearson's bounds of x / (x + m), of counts divided by d, turned into odds.
 *
 * <p>Source: Davison and Hinkley, Bootstrap Methods and their Application (1997), section 2.2,
 * doi:10.1017/CBO9780511802843; Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31 (1940) 313-323, doi:10.1093/biomet/31.3-4.313, for the conditional distribution.
 *
 * @param resamples number of draws, at least 2
 * @param level coverage, inside (0, 1)
 * @param dispersion d, variance over mean of a count, at least 1
 * @param seed of the random numbers; each call of {@link #interval} starts from it
 */
public record CountRatio(int resamples, double level, double dispersion, long seed) {
    private static final double FEWEST = 10;

    /**
     * Validates the options.
     *
     * @throws IllegalArgumentException if there are fewer than two resamples, the level is not inside (0, 1), or the
     *     dispersion is below 1 or not finite
     */
    public CountRatio {
        if (resamples < 2) {
            throw new IllegalArgumentException("a percentile needs at least two resamples: " + resamples);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        if (!(dispersion >= 1 && dispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a count varies at least as Poisson's: " + dispersion);
        }
    }

    /**
     * How an interval came about.
     */
    public enum Method {
        /** Percentiles of counts drawn anew. */
        BOOTSTRAP,
        /** Few were counted: the exact interval of x among x + m. */
        CONDITIONAL
    }

    /** How the interval of two counts comes about. */
    public Method method(long x, long m) {
        return Math.min(x, m) / dispersion < FEWEST ? Method.CONDITIONAL : Method.BOOTSTRAP;
    }

    /**
     * The interval of x / m.
     *
     * @param x the count above the fraction bar, at least 0
     * @param m the count below it, at least 0
     * @return the interval; empty where m = 0 and where m is so small that no upper bound exists
     * @throws IllegalArgumentException if a count is negative
     */
    public Optional<Interval> interval(long x, long m) {
        if (x < 0 || m < 0) {
            throw new IllegalArgumentException("no counts: " + x + " and " + m);
        }
        if (m == 0) {
            return Optional.empty();
        }
        double above = (double) x;
        double below = (double) m;
        return method(x, m) == Method.BOOTSTRAP ? Optional.of(bootstrap(above, below)) : conditional(above, below);
    }

    private Optional<Interval> conditional(double x, double m) {
        Interval share =
                BinomialInterval.CLOPPER_PEARSON.ofParts(x / dispersion, x / dispersion + m / dispersion, level);
        double upper = share.upper() / (1 - share.upper());
        return Double.isInfinite(upper)
                ? Optional.empty()
                : Optional.of(new Interval(share.lower() / (1 - share.lower()), upper));
    }

    private Interval bootstrap(double x, double m) {
        CountSampler counts = new CountSampler(new SplittableRandom(seed), dispersion);
        double[] ratios = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double above = counts.draw(x);
            double below = counts.draw(m);
            while (below == 0) {
                below = counts.draw(m);
            }
            ratios[i] = above / below;
        }
        OrderedSample ordered = OrderedSample.of(ratios);
        return new Interval(ordered.quantile((1 - level) / 2), ordered.quantile((1 + level) / 2));
    }
}
