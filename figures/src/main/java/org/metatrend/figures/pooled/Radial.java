package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a radial plot shows.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param points the studies
 * @param pooled the pooled effect, on the scale of the analysis
 * @param note a paragraph below; empty for none
 */
public record Radial(EffectScale scale, String effectLabel, List<Point> points, double pooled, String note) {
    public Radial {
        points = List.copyOf(points);
        Checked.finite("the pooled effect", pooled);
    }

    /**
     * A study.
     *
     * @param name the study
     * @param effect on the scale of the analysis
     * @param standardError above 0; with the heterogeneity in it where the model has one
     */
    public record Point(String name, double effect, double standardError) {
        public Point {
            Checked.finite(name, effect, standardError);
            if (!(standardError > 0)) {
                throw new IllegalArgumentException(name + ": a standard error of " + standardError);
            }
        }

        double precision() {
            return 1 / standardError;
        }

        double score() {
            return effect / standardError;
        }
    }
}
