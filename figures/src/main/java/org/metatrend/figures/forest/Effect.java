package org.metatrend.figures.forest;

/**
 * An estimate with its interval. The estimate mostly lies in it, but need not: one by a bootstrap or a back-transformation
 * may not.
 *
 * @param estimate the estimate; NaN where there is none
 * @param lower the interval's lower end, at most the upper one; NaN where there is none, negative infinity where it is
 *     unbounded
 * @param upper the interval's upper end; NaN where there is none, positive infinity where it is unbounded
 */
public record Effect(double estimate, double lower, double upper) {
    public Effect {
        if (lower > upper) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
        }
    }

    /** An estimate without an interval. */
    public static Effect withoutInterval(double estimate) {
        return new Effect(estimate, Double.NaN, Double.NaN);
    }

    /** What cannot be estimated. */
    public static Effect absent() {
        return withoutInterval(Double.NaN);
    }

    /** Whether there is an estimate. */
    public boolean present() {
        return !Double.isNaN(estimate);
    }

    /** Whether there is an interval, if only to one side. */
    boolean hasInterval() {
        return present() && !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
