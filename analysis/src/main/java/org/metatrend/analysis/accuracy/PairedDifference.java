package org.metatrend.analysis.accuracy;

import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * The difference of two accuracies that were measured on the same subjects, all four counts known.
 *
 * @param both subjects that both classified correctly
 * @param onlyFirst subjects that only the first did
 * @param onlySecond subjects that only the second did
 * @param neither subjects that neither did
 */
public record PairedDifference(long both, long onlyFirst, long onlySecond, long neither) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is negative or there is no subject
     */
    public PairedDifference {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException(
                    "no counts: " + both + ", " + onlyFirst + ", " + onlySecond + ", " + neither);
        }
        if (both + onlyFirst + onlySecond + neither == 0) {
            throw new IllegalArgumentException("a test set needs a subject");
        }
    }

    /** The first accuracy. */
    public Correct first() {
        return new Correct(both + onlyFirst, subjects());
    }

    /** The second accuracy. */
    public Correct second() {
        return new Correct(both + onlySecond, subjects());
    }

    private long subjects() {
        return both + onlyFirst + onlySecond + neither;
    }

    /** First less second, in [-1, 1]. */
    public double difference() {
        return ((double) onlyFirst - (double) onlySecond) / (double) subjects();
    }

    /**
     * The hybrid score interval for pairs: with l and u the bounds of Wilson's intervals and phi the correlation of the
     * pairs, d - sqrt((p1 - l1)&sup2; - 2 phi (p1 - l1)(u2 - p2) + (u2 - p2)&sup2;) to d + sqrt((u1 - p1)&sup2; - 2 phi
     * (u1 - p1)(p2 - l2) + (p2 - l2)&sup2;). A positive numerator of phi is lessened by n/2, not below 0. Newcombe,
     * Statistics in Medicine 17 (1998) 2635-2650, method 10,
     * doi:10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-SIM954&gt;3.0.CO;2-C.
     *
     * @param level such as 0.95, inside (0, 1)
     */
    public Interval interval(double level) {
        Interval one = first().interval(BinomialInterval.WILSON, level);
        Interval other = second().interval(BinomialInterval.WILSON, level);
        double p1 = first().accuracy();
        double p2 = second().accuracy();
        double phi = correlation();
        double d = difference();
        return new Interval(
                Math.max(-1, d - combined(p1 - one.lower(), other.upper() - p2, phi)),
                Math.min(1, d + combined(one.upper() - p1, p2 - other.lower(), phi)));
    }

    private static double combined(double a, double b, double phi) {
        return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }

    private double correlation() {
        double n = (double) subjects();
        double product = (double) first().count()
                * (n - (double) first().count())
                * (double) second().count()
                * (n - (double) second().count());
        if (product == 0) {
            return 0;
        }
        double numerator = (double) both * (double) neither - (double) onlyFirst * (double) onlySecond;
        double corrected = numerator > 0 ? Math.max(0, numerator - n / 2) : numerator;
        return corrected / Math.sqrt(product);
    }

    /** The two-sided p-value of McNemar's exact test; see {@link McNemar}. */
    public double p() {
        return McNemar.exact(onlyFirst, onlySecond);
    }

    /**
     * Whether the exact test does not reject at 1 - level.
     *
     * @throws IllegalArgumentException if the level is outside of (0, 1)
     */
    public boolean withinNoise(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        return p() >= 1 - level;
    }
}
