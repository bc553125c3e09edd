package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a Doi plot shows.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param points the studies, in any order
 * @param note a paragraph below, such as the index of asymmetry; empty for none
 */
public record Doi(EffectScale scale, String effectLabel, List<Point> points, String note) {
    public Doi {
        points = List.copyOf(points);
    }

    /**
     * A study.
     *
     * @param effect on the scale of the analysis
     * @param z the normal quantile of its rank
     */
    public record Point(double effect, double z) {
        public Point {
            Checked.finite("a study", effect, z);
        }
    }
}
