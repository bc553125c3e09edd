package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a bubble plot shows.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param moderator the horizontal axis
 * @param points the studies
 * @param fits the regression lines: one through all, or one for each group
 * @param note a paragraph below; empty for none
 */
public record Bubbles(
        EffectScale scale, String effectLabel, Moderator moderator, List<Point> points, List<Fit> fits, String note) {
    public Bubbles {
        points = List.copyOf(points);
        fits = List.copyOf(fits);
        points.forEach(point -> moderator.check(point.moderator()));
        fits.forEach(fit -> {
            moderator.check(fit.line().x());
            moderator.check(fit.confidence().x());
            moderator.check(fit.prediction().x());
        });
    }

    /**
     * A study.
     *
     * @param moderator the moderator as it is, never its logarithm
     * @param effect on the scale of the analysis
     * @param weight 0 or above, in any unit
     * @param group what it is coloured by; empty for none
     */
    public record Point(double moderator, double effect, double weight, String group) {
        public Point {
            Checked.finite("an effect", effect);
            Checked.notNegative("a weight", weight);
        }
    }

    /**
     * A regression, sampled along the moderator.
     *
     * @param group the group whose it is; empty for all studies
     * @param line the fitted effect, on the scale of the analysis
     * @param confidence the 95% confidence band of the line, or none
     * @param prediction the 95% band for a new study's effect, or none
     */
    public record Fit(String group, Curve line, Band confidence, Band prediction) {}
}
