package org.metatrend.analysis.accuracy;

import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/**
 * How many subjects of a test set were classified correctly.
 *
 * @param count in [0, subjects]
 * @param subjects at least 1
 */
public record Correct(long count, long subjects) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if there is no subject or the count is not among them
     */
    public Correct {
        if (!(subjects >= 1 && count >= 0 && count <= subjects)) {
            throw new IllegalArgumentException(count + " of " + subjects + " is no accuracy");
        }
    }

    /**
     * The count behind a printed accuracy: accuracy times subjects, rounded to the nearest whole number, ties to the even
     * one.
     *
     * @param accuracy in [0, 1]
     * @param subjects at least 1
     * @throws IllegalArgumentException if the accuracy is outside of [0, 1] or there is no subject
     */
    public static Correct of(double accuracy, long subjects) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("an accuracy lies in [0, 1]: " + accuracy);
        }
        return new Correct((long) Math.rint(accuracy * (double) subjects), subjects);
    }

    /** count / subjects. */
    public double accuracy() {
        return (double) count / (double) subjects;
    }

    /** The interval of the true accuracy. */
    public Interval interval(BinomialInterval method, double level) {
        return method.of(count, subjects, level);
    }
}
