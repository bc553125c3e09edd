package org.metatrend.analysis.regress;

/**
 * A closed interval.
 *
 * @param lower lower bound
 * @param upper upper bound, not below the lower one
 */
public record Interval(double lower, double upper) {
    /**
     * Validates the order.
     *
     * @throws IllegalArgumentException if a bound is not a number or the bounds are in the wrong order
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
    }
}
