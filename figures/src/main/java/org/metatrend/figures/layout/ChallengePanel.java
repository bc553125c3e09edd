package org.metatrend.figures.layout;

/**
 * One panel of the evaluation-noise figure: a challenge's differences between private and public score.
 *
 * @param title the challenge as a reader says it, such as "lung cancer"
 * @param metric the score's name, such as "log loss"
 * @param verdict how the rule classifies it, such as "diminishing returns"
 * @param differences one d = private - public score per team, oriented so that higher is better
 * @param density the outline of their density: {@code density[0]} the scores, ascending, {@code density[1]} the
 *     density there
 * @param noise the five numbers drawn
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record ChallengePanel(
        String title, String metric, String verdict, double[] differences, double[][] density, Noise noise) {

    /**
     * The numbers of one challenge, in units of its score.
     *
     * @param p5 5th percentile of d
     * @param median median of d, the shift between public and private score
     * @param p95 95th percentile of d
     * @param winnerGap best minus 90th percentile of the private scores, never negative
     */
    public record Noise(double p5, double median, double p95, double winnerGap) {}
}
