package org.metatrend.figures.pooled;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a funnel plot shows.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit, such as "Odds ratio"
 * @param ordinate what the vertical axis measures imprecision by
 * @param points the studies, those filled in among them
 * @param pooled the pooled effect, on the scale of the analysis
 * @param regression the line of a test of asymmetry
 * @param contoursAround the effect that the regions of significance lie around, such as 0; empty for the pseudo
 *     confidence region around the pooled effect
 * @param note a paragraph below; empty for none
 */
public record Funnel(
        EffectScale scale,
        String effectLabel,
        Ordinate ordinate,
        List<Point> points,
        double pooled,
        Optional<Slope> regression,
        OptionalDouble contoursAround,
        String note) {
    public Funnel {
        points = List.copyOf(points);
        Checked.finite("the pooled effect", pooled);
        contoursAround.ifPresent(effect -> Checked.finite("the effect of the contours", effect));
    }

    /** Measures of imprecision, 0 at the top. */
    public enum Ordinate {
        STANDARD_ERROR("Standard error"),
        VARIANCE("Sampling variance"),
        INVERSE_N("1 / n"),
        INVERSE_ROOT_N("1 / \u221an");

        private final String label;

        Ordinate(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether the standard error follows from it: else there are no regions. */
        boolean hasRegions() {
            return this == STANDARD_ERROR || this == VARIANCE;
        }

        double standardError(double value) {
            return this == VARIANCE ? Math.sqrt(value) : value;
        }
    }

    /**
     * A study.
     *
     * @param effect on the scale of the analysis
     * @param imprecision the ordinate's measure, 0 or above
     * @param filledIn whether trim and fill made it up
     */
    public record Point(double effect, double imprecision, boolean filledIn) {
        public Point {
            Checked.finite("an effect", effect);
            Checked.notNegative("a measure of imprecision", imprecision);
        }
    }

    /**
     * A straight line: the effect at an imprecision of 0, and its change per unit of the ordinate.
     *
     * @param intercept on the scale of the analysis
     * @param slope per unit of the ordinate
     */
    public record Slope(double intercept, double slope) {
        public Slope {
            Checked.finite("the regression line", intercept, slope);
        }
    }
}
