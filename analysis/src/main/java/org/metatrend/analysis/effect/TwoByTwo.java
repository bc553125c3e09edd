package org.metatrend.analysis.effect;

/**
 * Two groups and two outcomes.
 *
 * @param a events of the first group
 * @param b its others
 * @param c events of the second group
 * @param d its others
 */
public record TwoByTwo(double a, double b, double c, double d) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is negative or not finite, or a group is empty
     */
    public TwoByTwo {
        for (double count : new double[] {a, b, c, d}) {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a count is finite and not negative: " + count);
            }
        }
        if (a + b == 0 || c + d == 0) {
            throw new IllegalArgumentException("a group without anyone: " + a + ", " + b + ", " + c + ", " + d);
        }
    }

    /** Size of the first group. */
    public double n1() {
        return a + b;
    }

    /** Size of the second group. */
    public double n2() {
        return c + d;
    }

    /** Size of both groups. */
    public double n() {
        return a + b + c + d;
    }

    boolean hasEmptyCell() {
        return a == 0 || b == 0 || c == 0 || d == 0;
    }

    TwoByTwo plus(double add) {
        return add == 0 ? this : new TwoByTwo(a + add, b + add, c + add, d + add);
    }
}
