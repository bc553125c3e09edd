package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a Baujat plot shows.
 *
 * @param points the studies
 * @param note a paragraph below; empty for none
 */
public record Baujat(List<Point> points, String note) {
    public Baujat {
        points = List.copyOf(points);
    }

    /**
     * A study.
     *
     * @param name the study
     * @param contribution its contribution to the heterogeneity, 0 or above
     * @param influence its influence on the pooled effect, 0 or above
     */
    public record Point(String name, double contribution, double influence) {
        public Point {
            Checked.notNegative(name, contribution, influence);
        }
    }
}
