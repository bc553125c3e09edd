package org.metatrend.analysis.diagnostic;

/**
 * The four counts of a study of a test against the truth.
 *
 * @param truePositives diseased and test positive, at least 0
 * @param falseNegatives diseased and test negative, at least 0
 * @param falsePositives healthy and test positive, at least 0
 * @param trueNegatives healthy and test negative, at least 0
 */
public record DiagnosticStudy(long truePositives, long falseNegatives, long falsePositives, long trueNegatives) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is negative, or nobody was diseased or nobody healthy
     */
    public DiagnosticStudy {
        if (truePositives < 0 || falseNegatives < 0 || falsePositives < 0 || trueNegatives < 0) {
            throw new IllegalArgumentException("no counts: " + truePositives + ", " + falseNegatives + ", "
                    + falsePositives + ", " + trueNegatives);
        }
        if (truePositives + falseNegatives == 0 || falsePositives + trueNegatives == 0) {
            throw new IllegalArgumentException("a study needs both diseased and healthy subjects: "
                    + (truePositives + falseNegatives) + " and " + (falsePositives + trueNegatives));
        }
    }

    /** Whether a count is 0. */
    public boolean hasZero() {
        return truePositives == 0 || falseNegatives == 0 || falsePositives == 0 || trueNegatives == 0;
    }

    /** The rates of the counts with an amount added to each. */
    DiagnosticRates rates(double added) {
        return new DiagnosticRates(
                (double) truePositives + added,
                (double) falseNegatives + added,
                (double) falsePositives + added,
                (double) trueNegatives + added);
    }
}
