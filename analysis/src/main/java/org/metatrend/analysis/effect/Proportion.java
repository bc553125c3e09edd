package org.metatrend.analysis.effect;

/**
 * How many of how many. Counts need not be whole: an accuracy times a sample size may stand for one.
 *
 * @param x events, in [0, n]
 * @param n trials, above 0, finite
 */
public record Proportion(double x, double n) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is not finite, n is not above 0, or x is outside of [0, n]
     */
    public Proportion {
        if (!(n > 0 && n < Double.POSITIVE_INFINITY && x >= 0 && x <= n)) {
            throw new IllegalArgumentException(x + " of " + n + " is no proportion");
        }
    }

    boolean hasEmptyCell() {
        return x == 0 || x == n;
    }

    Proportion plus(double add) {
        return add == 0 ? this : new Proportion(x + add, n + 2 * add);
    }
}
