package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaFit;

/**
 * Galbraith's radial plot: study i at x = 1 / sqrt(v + tau&sup2;) and z = y x, so that a line from the origin to a study has its effect as
 * slope, and all studies scatter about the line of the pooled effect with variance 1. Galbraith, Statistics in Medicine 7 (1988)
 * 889-894, doi:10.1002/sim.4780070807.
 *
 * @param points in the order of the studies
 * @param slope the pooled effect
 */
public record RadialPlot(List<Point> points, double slope) {
    /**
     * A study.
     *
     * @param x its precision, above 0
     * @param z its standardized effect
     */
    public record Point(double x, double z) {}

    /** Copies. */
    public RadialPlot {
        points = List.copyOf(points);
    }

    /**
     * The plot of a fit: by the common-effect model precisions are those of sampling alone.
     *
     * @param fit without moderators
     * @throws IllegalArgumentException if the fit has moderators
     */
    public static RadialPlot of(MetaFit fit) {
        if (fit.design().coefficients() > 1) {
            throw new IllegalArgumentException("a radial plot has one effect for its slope, and no moderators");
        }
        EffectSizes effects = fit.effects();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            double precision = 1 / Math.sqrt(effects.variance(i) + fit.tauSquared());
            points.add(new Point(precision, effects.estimate(i) * precision));
        }
        return new RadialPlot(points, fit.intercept().estimate());
    }
}
