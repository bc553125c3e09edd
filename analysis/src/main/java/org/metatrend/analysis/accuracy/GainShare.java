package org.metatrend.analysis.accuracy;

import java.util.List;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * How many of several claims of being better than a reference are more than noise.
 *
 * @param claims how many there are, at least 1
 * @param better how many are above their reference at all
 * @param beyondNoise how many are above it by more than noise: the lower bound of the interval is above it
 */
public record GainShare(int claims, int better, int beyondNoise) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if there is no claim, or the counts are not in order
     */
    public GainShare {
        if (!(claims >= 1 && beyondNoise >= 0 && beyondNoise <= better && better <= claims)) {
            throw new IllegalArgumentException(
                    "not shares of claims: " + beyondNoise + " of " + better + " of " + claims);
        }
    }

    /**
     * A claim against a number that is known without error, such as chance or the share of the larger class.
     *
     * @param result what was measured
     * @param reference in [0, 1]
     */
    public record OverChance(Correct result, double reference) {
        /**
         * Validates.
         *
         * @throws IllegalArgumentException if the reference is outside of [0, 1]
         */
        public OverChance {
            if (!(reference >= 0 && reference <= 1)) {
                throw new IllegalArgumentException("a reference accuracy lies in [0, 1]: " + reference);
            }
        }
    }

    /**
     * Claims against chance.
     *
     * @param claims at least one
     * @param method of the intervals
     * @param level such as 0.95, inside (0, 1)
     * @throws IllegalArgumentException if there is no claim, or the level is outside of (0, 1)
     */
    public static GainShare overChance(List<OverChance> claims, BinomialInterval method, double level) {
        int better = 0;
        int beyond = 0;
        for (OverChance claim : claims) {
            Interval interval = claim.result().interval(method, level);
            if (claim.result().accuracy() > claim.reference()) {
                better++;
                beyond += interval.lower() > claim.reference() ? 1 : 0;
            }
        }
        return new GainShare(claims.size(), better, beyond);
    }

    /**
     * Claims against baselines that were measured, on other subjects or as if on others. On the same subjects this errs
     * towards noise where the two classifiers agree on most of them; {@link PairedBounds} says how far.
     *
     * @param claims first the claim, second the baseline; at least one
     * @param level such as 0.95, inside (0, 1)
     * @throws IllegalArgumentException if there is no claim, or the level is outside of (0, 1)
     */
    public static GainShare overBaseline(List<UnpairedDifference> claims, double level) {
        int better = 0;
        int beyond = 0;
        for (UnpairedDifference claim : claims) {
            Interval interval = claim.interval(level);
            if (claim.difference() > 0) {
                better++;
                beyond += interval.lower() > 0 ? 1 : 0;
            }
        }
        return new GainShare(claims.size(), better, beyond);
    }

    /** beyondNoise / claims. */
    public double share() {
        return (double) beyondNoise / claims;
    }

    /** Wilson's interval of that share, as if claims were drawn at random. */
    public Interval interval(double level) {
        return BinomialInterval.WILSON.of(beyondNoise, claims, level);
    }
}
