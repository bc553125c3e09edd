package org.metatrend.analysis.accuracy;

import org.apache.commons.math3.special.Erf;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * The difference of two accuracies that were measured on different subjects.
 *
 * @param first the one
 * @param second the other, which is subtracted
 */
public record UnpairedDifference(Correct first, Correct second) {
    /** First less second, in [-1, 1]. */
    public double difference() {
        return first.accuracy() - second.accuracy();
    }

    /**
     * The hybrid score interval: with l and u the bounds of Wilson's intervals, d - sqrt((p1 - l1)&sup2; + (u2 -
     * p2)&sup2;) to d + sqrt((u1 - p1)&sup2; + (p2 - l2)&sup2;). Newcombe, Statistics in Medicine 17 (1998) 873-890,
     * method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
     *
     * @param level such as 0.95, inside (0, 1)
     */
    public Interval interval(double level) {
        Interval one = first.interval(BinomialInterval.WILSON, level);
        Interval other = second.interval(BinomialInterval.WILSON, level);
        double d = difference();
        double lower = Math.hypot(first.accuracy() - one.lower(), other.upper() - second.accuracy());
        double upper = Math.hypot(one.upper() - first.accuracy(), second.accuracy() - other.lower());
        return new Interval(Math.max(-1, d - lower), Math.min(1, d + upper));
    }

    /**
     * The two-sided p-value of the score test that both are the same: z = d / sqrt(p (1 - p) (1/n1 + 1/n2)), p of both
     * together; its square is Pearson's chi-squared without correction. 1 where all or none were correct.
     */
    public double p() {
        double n1 = (double) first.subjects();
        double n2 = (double) second.subjects();
        double p = ((double) first.count() + (double) second.count()) / (n1 + n2);
        double variance = p * (1 - p) * (1 / n1 + 1 / n2);
        return variance == 0 ? 1 : Erf.erfc(Math.abs(difference()) / Math.sqrt(2 * variance));
    }

    /** Whether the interval holds 0. */
    public boolean withinNoise(double level) {
        Interval interval = interval(level);
        return interval.lower() <= 0 && interval.upper() >= 0;
    }
}
