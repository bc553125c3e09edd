package org.metatrend.analysis.challenge;

/**
 * What a challenge's final ranking shows, by the reading of Varoquaux and Cheplygina, "Machine learning for medical
 * imaging: methodological failures and recommendations for the future", npj Digital Medicine 5:48 (2022), figure 3,
 * doi:10.1038/s41746-022-00592-y.
 */
public enum Verdict {
    /** The typical team loses more on the private data than what separates the winner from the runners-up. */
    OVERFIT,
    /** The winner's lead is within the noise of the evaluation. */
    DIMINISHING_RETURNS,
    /** The winner's lead is beyond the noise of the evaluation. */
    REAL_IMPROVEMENT;

    /**
     * The verdict: overfit if the median gain is a loss larger than the winner's gap; else diminishing returns if
     * the gap is at most the noise; else a real improvement.
     *
     * @param medianGain median over the teams of private minus public score, positive if the private one is better
     * @param winnerGap the lead of the best private score over the 90th percentile of the private scores
     * @param noise the larger absolute value of the 5th and the 95th percentile of the gains
     * @return the verdict
     * @throws IllegalArgumentException if a number is not finite, or the gap or the noise is negative
     */
    public static Verdict of(double medianGain, double winnerGap, double noise) {
        if (!Double.isFinite(medianGain)) {
            throw new IllegalArgumentException("the median gain is not finite: " + medianGain);
        }
        if (!(winnerGap >= 0 && winnerGap < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a winner's gap is finite and not negative: " + winnerGap);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a noise is finite and not negative: " + noise);
        }
        if (-medianGain > winnerGap) {
            return OVERFIT;
        }
        return winnerGap <= noise ? DIMINISHING_RETURNS : REAL_IMPROVEMENT;
    }
}
