package org.metatrend.analysis.accuracy;

/**
 * One model with its accuracy in the data it was made from and in data from elsewhere.
 *
 * @param internal by cross-validation or on a test set of the same source
 * @param external on subjects of another source
 */
public record ExternalValidation(Correct internal, Correct external) {
    /** External less internal: below 0 where the model loses. */
    public double difference() {
        return external.accuracy() - internal.accuracy();
    }

    /**
     * The variance of the difference, the two sets of subjects being different ones. With one success and one failure added
     * to each, so that no variance is 0: Agresti and Caffo, The American Statistician 54 (2000) 280-288,
     * doi:10.1080/00031305.2000.10474560.
     */
    public double variance() {
        return variance(internal) + variance(external);
    }

    private static double variance(Correct of) {
        double n = (double) of.subjects() + 2;
        double p = ((double) of.count() + 1) / n;
        return p * (1 - p) / n;
    }
}
