package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Decomposition.Group;
import org.metatrend.figures.pooled.Moderator.Kind;

/** Plots of slopes within and between groups. */
final class WithinBetweenSamples {
    private static final List<String> REVIEWS = List.of(
            "Sakai et al. 2019",
            "Arbabshirani et al. 2017",
            "Gautam et al. 2020",
            "Ansart et al. 2019",
            "Dallora et al. 2017",
            "Wen et al. 2020");

    private WithinBetweenSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(WithinBetweenPlot.of("within-reviews", made(REVIEWS, 40)));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add("generator " + i);
        }
        figures.add(WithinBetweenPlot.of("within-many", made(many, 30)));
        figures.add(WithinBetweenPlot.of("within-long", made(List.of(PooledSamples.LONG_NAME, "b"), 3)));
        figures.add(WithinBetweenPlot.of("within-none", made(List.of(), 0)));
        Curve none = Curve.none();
        figures.add(WithinBetweenPlot.of(
                "within-one",
                new Decomposition(
                        EffectScale.PLAIN,
                        "Effect",
                        new Moderator("Moderator", Kind.LINEAR),
                        List.of(new Group("a", new double[] {3}, new double[] {3}, none, none)),
                        none,
                        none,
                        "")));
        return figures;
    }

    static Decomposition made(List<String> names, int points) {
        Random random = new Random(5);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            double[] x = new double[points];
            double[] y = new double[points];
            double centre = 4 + 2.0 * g / names.size();
            double level = 0.7 + 0.15 * g / names.size();
            for (int i = 0; i < points; i++) {
                double z = 0.8 * random.nextGaussian();
                x[i] = Math.exp(centre + z);
                y[i] = Math.min(1, level - 0.06 * z + 0.04 * random.nextGaussian());
            }
            double[] ends = {Math.exp(centre - 1.5), Math.exp(centre + 1.5)};
            groups.add(new Group(
                    names.get(g),
                    x,
                    y,
                    new Curve(ends, new double[] {level + 0.09, level - 0.09}),
                    new Curve(new double[] {Math.exp(centre)}, new double[] {level})));
        }
        double[] ends = {Math.exp(3), Math.exp(7)};
        return new Decomposition(
                EffectScale.PERCENT,
                "Reported accuracy (%)",
                new Moderator("Number of subjects", Kind.LOG),
                groups,
                new Curve(ends, new double[] {0.62, 0.92}),
                new Curve(ends, new double[] {0.8, 0.76}),
                "Within reviews larger studies report lower accuracy (r = \u22120.30), between reviews higher ones "
                        + "(r = +0.32): what holds of reviews does not hold of studies.");
    }
}
