package org.metatrend.analysis.challenge;

/** Whether a larger score is a better one. */
public enum Orientation {
    /** Accuracy, Dice, area under the curve. */
    HIGHER_IS_BETTER(1),
    /** Log loss and other errors. */
    LOWER_IS_BETTER(-1);

    private final double sign;

    Orientation(double sign) {
        this.sign = sign;
    }

    /** The score turned so that more is better. */
    double oriented(double score) {
        return sign * score;
    }

    /** The gain from the public to the private score, positive if the private one is better. */
    double gain(double publicScore, double privateScore) {
        return sign * (privateScore - publicScore);
    }
}
