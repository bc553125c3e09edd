package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Bubbles.Fit;
import org.metatrend.figures.pooled.Bubbles.Point;
import org.metatrend.figures.pooled.Moderator.Kind;

/** Bubble plots. */
final class BubbleSamples {
    private static final Moderator SIZE = new Moderator("Number of subjects", Kind.LOG);
    private static final double[] LATITUDES = {44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};

    private BubbleSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(BubblePlot.of("bubbles-bcg", bcg()));
        figures.add(BubblePlot.of("bubbles-size", bySize(60, List.of("AD vs HC", "MCI vs HC", "pMCI vs sMCI"))));
        figures.add(BubblePlot.of("bubbles-many", bySize(2000, List.of(""))));
        figures.add(BubblePlot.of(
                "bubbles-groups",
                bySize(300, IntStream.range(0, 30).mapToObj(i -> "group " + i).toList())));
        figures.add(BubblePlot.of("bubbles-long", bySize(20, List.of(PooledSamples.LONG_NAME, "<&\"'>"))));
        figures.add(BubblePlot.of("bubbles-none", plain(List.of())));
        figures.add(BubblePlot.of("bubbles-one", plain(List.of(new Point(2010, 0.8, 3, "")))));
        figures.add(BubblePlot.of(
                "bubbles-ties", plain(List.of(new Point(2010, 0.8, 0, ""), new Point(2010, 0.8, 0, "")))));
        List<Point> outlier = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            outlier.add(new Point(2000 + i, 0.5 + 0.01 * (i % 7), i, "a"));
        }
        outlier.add(new Point(2010, 1e6, 5, "a"));
        figures.add(BubblePlot.of("bubbles-outlier", plain(outlier)));
        return figures;
    }

    static Bubbles bcg() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < LATITUDES.length; i++) {
            points.add(new Point(
                    LATITUDES[i], FunnelSamples.BCG[i][0], 1 / Math.sqrt(FunnelSamples.BCG[i][1] + 0.06), ""));
        }
        return new Bubbles(
                EffectScale.LOG,
                "Risk ratio",
                new Moderator("Absolute latitude (\u00b0)", Kind.LINEAR),
                points,
                List.of(fit("", 13, 55, 0.25, -0.029, false)),
                "Per degree: ratio of risk ratios 0.971 [0.959, 0.984].");
    }

    private static Bubbles bySize(int count, List<String> groups) {
        Random random = new Random(3);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double n = Math.rint(Math.exp(5 + random.nextGaussian()));
            points.add(new Point(
                    n, 2.6 - 0.2 * Math.log(n) + 0.5 * random.nextGaussian(), n, groups.get(i % groups.size())));
        }
        List<Fit> fits = new ArrayList<>();
        if (groups.size() == 3) {
            groups.forEach(group -> fits.add(fit(group, 20, 2000, 2.6 - 0.2 * fits.size(), -0.2, true)));
        } else {
            fits.add(fit("", 20, 2000, 2.6, -0.2, true));
        }
        return new Bubbles(EffectScale.LOGIT, "Accuracy (%)", SIZE, points, fits, "");
    }

    private static Fit fit(String group, double from, double to, double intercept, double slope, boolean log) {
        int n = 50;
        double[] x = new double[n];
        double[][] y = new double[5][n];
        for (int i = 0; i < n; i++) {
            double t = i / (n - 1.0);
            x[i] = log ? from * Math.pow(to / from, t) : from + t * (to - from);
            y[0][i] = intercept + slope * (log ? Math.log(x[i]) : x[i]);
            double half = 0.1 + 0.5 * (t - 0.5) * (t - 0.5);
            y[1][i] = y[0][i] - half;
            y[2][i] = y[0][i] + half;
            y[3][i] = y[0][i] - half - 0.5;
            y[4][i] = y[0][i] + half + 0.5;
        }
        Band prediction = group.isEmpty() ? new Band(x, y[3], y[4]) : Band.none();
        return new Fit(group, new Curve(x, y[0]), new Band(x, y[1], y[2]), prediction);
    }

    private static Bubbles plain(List<Point> points) {
        return new Bubbles(
                EffectScale.PERCENT,
                "Accuracy (%)",
                new Moderator("Publication year", Kind.YEAR),
                points,
                List.of(),
                "");
    }
}
