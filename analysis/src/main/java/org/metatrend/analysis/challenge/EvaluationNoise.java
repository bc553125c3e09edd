package org.metatrend.analysis.challenge;

import java.util.Objects;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.metatrend.analysis.order.OrderedSample;

/**
 * The noise of a challenge's evaluation against its winner's gap, as in Varoquaux and Cheplygina, npj Digital
 * Medicine 5:48 (2022), figure 3, doi:10.1038/s41746-022-00592-y.
 *
 * <p>With s = 1 if higher scores are better and -1 otherwise, the gain of team i is d_i = s (private_i - public_i).
 * The winner's gap is max(s private) minus the 90th percentile of s private. The noise is max(|p5|, |p95|) of d.
 *
 * @param teams number of teams with both scores
 * @param gains percentiles of d
 * @param standardDeviation standard deviation of d with teams - 1 degrees of freedom
 * @param winnerGap the best private score's lead over the 90th percentile, not negative
 */
public record EvaluationNoise(int teams, GainPercentiles gains, double standardDeviation, double winnerGap) {
    private static final double RUNNERS_UP = 0.90;

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if there are fewer than two teams, or a number is negative or not finite
     */
    public EvaluationNoise {
        Objects.requireNonNull(gains, "gains");
        if (teams < 2) {
            throw new IllegalArgumentException("a spread needs at least two teams: " + teams);
        }
        if (!(standardDeviation >= 0 && standardDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a standard deviation is finite and not negative: " + standardDeviation);
        }
        if (!(winnerGap >= 0 && winnerGap < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a winner's gap is finite and not negative: " + winnerGap);
        }
    }

    /**
     * Compares the two scores of each team.
     *
     * @param publicScores one per team
     * @param privateScores the same teams in the same order
     * @param orientation whether a larger score is a better one
     * @return the noise and the winner's gap
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two teams, or a score is not finite
     */
    public static EvaluationNoise of(double[] publicScores, double[] privateScores, Orientation orientation) {
        int teams = publicScores.length;
        if (privateScores.length != teams) {
            throw new IllegalArgumentException(
                    teams + " public scores but " + privateScores.length + " private scores: they are paired by team");
        }
        if (teams < 2) {
            throw new IllegalArgumentException("a spread needs at least two teams: " + teams);
        }
        double[] gains = new double[teams];
        double[] oriented = new double[teams];
        for (int i = 0; i < teams; i++) {
            gains[i] = orientation.gain(publicScores[i], privateScores[i]);
            oriented[i] = orientation.oriented(privateScores[i]);
        }
        OrderedSample finals = OrderedSample.of(oriented);
        return new EvaluationNoise(
                teams,
                GainPercentiles.of(OrderedSample.of(gains)),
                new StandardDeviation().evaluate(gains),
                finals.max() - finals.quantile(RUNNERS_UP));
    }

    /** The noise of the evaluation: max(|p5|, |p95|) of the gains. */
    public double noise() {
        return Math.max(Math.abs(gains.p5()), Math.abs(gains.p95()));
    }

    /** The verdict by {@link Verdict#of(double, double, double)}. */
    public Verdict verdict() {
        return Verdict.of(gains.median(), winnerGap, noise());
    }
}
