package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Funnel.Ordinate;
import org.metatrend.figures.pooled.Funnel.Point;
import org.metatrend.figures.pooled.Funnel.Slope;

/** Funnel plots. */
final class FunnelSamples {
    /** Log risk ratios and variances of the thirteen BCG trials (doi:10.1001/jama.1994.03510330076038). */
    static final double[][] BCG = {
        {-0.8893, 0.3256},
        {-1.5854, 0.1946},
        {-1.3481, 0.4154},
        {-1.4416, 0.0200},
        {-0.2175, 0.0512},
        {-0.7861, 0.0069},
        {-1.6209, 0.2230},
        {0.0120, 0.0040},
        {-0.4694, 0.0564},
        {-1.3713, 0.0730},
        {-0.3394, 0.0124},
        {0.4459, 0.5325},
        {-0.0173, 0.0714}
    };

    private FunnelSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(FunnelPlot.of("funnel-bcg", bcg(Ordinate.STANDARD_ERROR, false, 0)));
        figures.add(FunnelPlot.of("funnel-bcg-contours", bcg(Ordinate.STANDARD_ERROR, true, 3)));
        figures.add(FunnelPlot.of("funnel-bcg-variance", bcg(Ordinate.VARIANCE, false, 2)));
        figures.add(FunnelPlot.of("funnel-bcg-variance-contours", bcg(Ordinate.VARIANCE, true, 0)));
        figures.add(FunnelPlot.of("funnel-accuracies", accuracies(60, Ordinate.INVERSE_ROOT_N)));
        figures.add(FunnelPlot.of("funnel-many", accuracies(2000, Ordinate.STANDARD_ERROR)));
        figures.add(FunnelPlot.of("funnel-none", plain(List.of())));
        figures.add(FunnelPlot.of("funnel-one", plain(List.of(new Point(0.3, 0.2, false)))));
        figures.add(FunnelPlot.of("funnel-exact", plain(List.of(new Point(0.3, 0, false), new Point(0.3, 0, false)))));
        List<Point> outlier =
                new ArrayList<>(accuracies(30, Ordinate.STANDARD_ERROR).points());
        outlier.add(new Point(300, 0.2, false));
        outlier.add(new Point(1, 77, false));
        figures.add(FunnelPlot.of("funnel-outliers", plain(outlier)));
        figures.add(DoiFigure.of("doi-bcg", doi(BCG.length)));
        figures.add(DoiFigure.of("doi-one", doi(1)));
        figures.add(DoiFigure.of("doi-none", doi(0)));
        return figures;
    }

    /** Ranks without regard to sizes, near enough for a picture. */
    private static Doi doi(int count) {
        double[] effects = Arrays.stream(BCG)
                .limit(count)
                .mapToDouble(trial -> trial[0])
                .sorted()
                .toArray();
        List<Doi.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            points.add(new Doi.Point(effects[i], Math.log(share / (1 - share)) / 1.7));
        }
        return new Doi(EffectScale.LOG, "Risk ratio", points, "LFK index \u22123.1: major asymmetry.");
    }

    static Funnel bcg(Ordinate ordinate, boolean contours, int filled) {
        List<Point> points = new ArrayList<>();
        for (double[] trial : BCG) {
            points.add(new Point(trial[0], ordinate == Ordinate.VARIANCE ? trial[1] : Math.sqrt(trial[1]), false));
        }
        for (int i = 0; i < filled; i++) {
            Point mirrored = points.get(i);
            points.add(new Point(2 * -0.7145 - mirrored.effect(), mirrored.imprecision(), true));
        }
        return new Funnel(
                EffectScale.LOG,
                "Risk ratio",
                ordinate,
                points,
                -0.7145,
                contours ? Optional.empty() : Optional.of(new Slope(-0.47, -0.9)),
                contours ? OptionalDouble.of(0) : OptionalDouble.empty(),
                "Egger's test: z = \u22121.40, p = 0.160 (13 trials).");
    }

    static Funnel accuracies(int count, Ordinate ordinate) {
        Random random = new Random(7);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double n = Math.exp(5 + random.nextGaussian());
            double se = 2.5 / Math.sqrt(n);
            double effect = 1.2 + 0.4 * random.nextGaussian() + se * (1 + random.nextGaussian());
            points.add(new Point(effect, ordinate == Ordinate.INVERSE_ROOT_N ? 1 / Math.sqrt(n) : se, false));
        }
        return new Funnel(
                EffectScale.LOGIT,
                "Accuracy (%), logit scale",
                ordinate,
                points,
                1.25,
                Optional.of(new Slope(1.1, 2)),
                OptionalDouble.empty(),
                "");
    }

    private static Funnel plain(List<Point> points) {
        return new Funnel(
                EffectScale.PLAIN,
                "Difference of means (mmHg)",
                Ordinate.STANDARD_ERROR,
                points,
                0.3,
                Optional.empty(),
                OptionalDouble.empty(),
                "");
    }
}
