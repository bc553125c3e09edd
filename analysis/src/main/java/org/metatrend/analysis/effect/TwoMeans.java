package org.metatrend.analysis.effect;

/**
 * Means of two groups.
 *
 * @param mean1 of the first group, finite
 * @param sd1 its standard deviation, not negative
 * @param n1 its size, at least 1
 * @param mean2 of the second group
 * @param sd2 its standard deviation
 * @param n2 its size
 */
public record TwoMeans(double mean1, double sd1, double n1, double mean2, double sd2, double n2) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public TwoMeans {
        if (!Double.isFinite(mean1) || !Double.isFinite(mean2)) {
            throw new IllegalArgumentException("a mean is not finite: " + mean1 + ", " + mean2);
        }
        for (double sd : new double[] {sd1, sd2}) {
            if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a standard deviation: " + sd);
            }
        }
        for (double n : new double[] {n1, n2}) {
            if (!(n >= 1 && n < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not the size of a group: " + n);
            }
        }
    }
}
