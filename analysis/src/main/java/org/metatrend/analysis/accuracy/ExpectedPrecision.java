package org.metatrend.analysis.accuracy;

import java.util.Objects;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * What a test set of n subjects will say of a classifier whose true accuracy is p, before it is tried: the number of correct
 * subjects is Binomial(n, p).
 *
 * <p>Source: Varoquaux, Cross-validation failure: small sample sizes lead to large error bars, NeuroImage 180 (2018) 68-77,
 * doi:10.1016/j.neuroimage.2017.06.061; expected lengths as in Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286.
 *
 * @param accuracy p, in [0, 1]
 * @param method of the interval
 * @param level such as 0.95, inside (0, 1)
 */
public record ExpectedPrecision(double accuracy, BinomialInterval method, double level) {
    /** Counts beyond so many standard deviations, and 50 more, do not occur. */
    private static final double FAR = 12;

    private static final long MOST_SUBJECTS = 1_000_000_000L;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the accuracy is outside of [0, 1] or the level outside of (0, 1)
     */
    public ExpectedPrecision {
        Objects.requireNonNull(method, "method");
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("an accuracy lies in [0, 1]: " + accuracy);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
    }

    /**
     * The mean of the bounds over all that may be counted.
     *
     * @param subjects n, from 1 to 100,000,000
     * @throws IllegalArgumentException if n is outside of that
     */
    public Interval interval(int subjects) {
        BinomialDistribution counts = counts(subjects);
        double mean = accuracy * subjects;
        double reach = FAR * Math.sqrt(mean * (1 - accuracy)) + 50;
        int from = (int) Math.max(0, Math.floor(mean - reach));
        int to = (int) Math.min(subjects, Math.ceil(mean + reach));
        double lower = 0;
        double upper = 0;
        for (int x = from; x <= to; x++) {
            double probability = counts.probability(x);
            // what cannot change a sum of bounds in [0, 1]
            if (probability > 1e-18) {
                Interval interval = method.of(x, subjects, level);
                lower += probability * interval.lower();
                upper += probability * interval.upper();
            }
        }
        return new Interval(lower, upper);
    }

    /**
     * The accuracies that will be measured with at least the probability of the level: between the quantiles (1 - level) /
     * 2 and (1 + level) / 2 of the counts.
     *
     * @param subjects n, from 1 to 100,000,000
     * @throws IllegalArgumentException if n is outside of that
     */
    public Interval measured(int subjects) {
        BinomialDistribution counts = counts(subjects);
        return new Interval(
                (double) counts.inverseCumulativeProbability((1 - level) / 2) / subjects,
                (double) counts.inverseCumulativeProbability((1 + level) / 2) / subjects);
    }

    /**
     * The smallest test set whose interval about p itself (x = p n, whole or not) is no longer than twice the half width.
     *
     * @param halfWidth above 0, such as 0.02
     * @return n, at least 1
     * @throws IllegalArgumentException if the half width is not above 0, or more than a thousand million subjects were
     *     needed
     */
    public long subjectsFor(double halfWidth) {
        if (!(halfWidth > 0)) {
            throw new IllegalArgumentException("a half width is above 0: " + halfWidth);
        }
        long high = 1;
        while (halfWidth(high) > halfWidth) {
            high *= 2;
            if (high > MOST_SUBJECTS) {
                throw new IllegalArgumentException("no test set is large enough for a half width of " + halfWidth);
            }
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (halfWidth(middle) > halfWidth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double halfWidth(long subjects) {
        double n = (double) subjects;
        Interval interval = method.ofParts(Math.min(n, accuracy * n), n, level);
        return (interval.upper() - interval.lower()) / 2;
    }

    private BinomialDistribution counts(int subjects) {
        if (!(subjects >= 1 && subjects <= 100_000_000)) {
            throw new IllegalArgumentException("a test set has 1 to 100,000,000 subjects: " + subjects);
        }
        return new BinomialDistribution(null, subjects, accuracy);
    }
}
