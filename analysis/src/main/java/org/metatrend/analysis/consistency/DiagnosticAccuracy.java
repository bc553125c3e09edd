package org.metatrend.analysis.consistency;

import java.math.BigDecimal;

/**
 * Sensitivity, specificity and accuracy of one classifier on the same subjects. With p positives and q negatives
 *
 * <pre>  accuracy = (p sensitivity + q specificity) / (p + q)</pre>
 *
 * so the accuracy lies between the other two, and where the class sizes are known it is one number. Each printed value
 * stands for every number that rounds to it. Arithmetic is exact.
 *
 * <p>Source: the definitions, as in Altman and Bland 1994, BMJ 308:1552, doi:10.1136/bmj.308.6943.1552. The test of
 * printed values against each other follows Heathers et al., for means, and Brown and Heathers 2017,
 * doi:10.1177/1948550616673876.
 *
 * @param sensitivity share of the positives that are found
 * @param specificity share of the negatives that are told
 * @param accuracy share of all that are right
 */
public record DiagnosticAccuracy(PrintedFraction sensitivity, PrintedFraction specificity, PrintedFraction accuracy) {

    /**
     * The accuracies that are possible.
     *
     * @param lowest the lowest, a fraction; the rounding of sensitivity and specificity may take it below 0
     * @param highest the highest, a fraction; the rounding may take it above 1
     */
    public record Range(double lowest, double highest) {}

    /** The accuracies between sensitivity and specificity. */
    public Range possible() {
        return new Range(
                sensitivity.lower().min(specificity.lower()).doubleValue(),
                sensitivity.upper().max(specificity.upper()).doubleValue());
    }

    /** Whether the accuracy is between sensitivity and specificity. */
    public boolean isPossible() {
        return accuracy.upper().compareTo(sensitivity.lower().min(specificity.lower())) >= 0
                && accuracy.lower().compareTo(sensitivity.upper().max(specificity.upper())) <= 0;
    }

    /**
     * The accuracies that the class sizes leave.
     *
     * @param positives at least 0, and at least 1 with the negatives
     * @param negatives at least 0
     * @throws IllegalArgumentException without subjects
     */
    public Range possible(int positives, int negatives) {
        double n = subjects(positives, negatives);
        return new Range(
                weighted(sensitivity.lower(), positives, specificity.lower(), negatives)
                                .doubleValue()
                        / n,
                weighted(sensitivity.upper(), positives, specificity.upper(), negatives)
                                .doubleValue()
                        / n);
    }

    /**
     * Whether the accuracy is the mean of sensitivity and specificity, weighted by the class sizes.
     *
     * @param positives at least 0, and at least 1 with the negatives
     * @param negatives at least 0
     * @throws IllegalArgumentException without subjects
     */
    public boolean isPossible(int positives, int negatives) {
        BigDecimal n = BigDecimal.valueOf(subjects(positives, negatives));
        BigDecimal lowest = weighted(sensitivity.lower(), positives, specificity.lower(), negatives);
        BigDecimal highest = weighted(sensitivity.upper(), positives, specificity.upper(), negatives);
        return accuracy.upper().multiply(n).compareTo(lowest) >= 0
                && accuracy.lower().multiply(n).compareTo(highest) <= 0;
    }

    private static BigDecimal weighted(BigDecimal a, int p, BigDecimal b, int q) {
        return a.multiply(BigDecimal.valueOf(p)).add(b.multiply(BigDecimal.valueOf(q)));
    }

    private static long subjects(int positives, int negatives) {
        if (positives < 0 || negatives < 0 || (long) positives + negatives < 1) {
            throw new IllegalArgumentException(positives + " positives and " + negatives + " negatives");
        }
        return (long) positives + negatives;
    }
}
