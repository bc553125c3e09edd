package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Influence.Measure;

/** GOSH, drapery, L'Abb\u00e9 and influence plots. */
final class ModelSamples {
    private ModelSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(GoshPlot.of("gosh-8178", gosh(8178, true)));
        figures.add(GoshPlot.of("gosh-million", gosh(1_000_000, false)));
        figures.add(GoshPlot.of("gosh-none", gosh(0, false)));
        figures.add(GoshPlot.of("gosh-one", gosh(1, false)));
        figures.add(DraperyPlot.of("drapery-bcg", drapery(13)));
        figures.add(DraperyPlot.of("drapery-300", drapery(300)));
        figures.add(DraperyPlot.of("drapery-none", empty()));
        figures.add(LabbePlot.of("labbe-bcg", labbe(1)));
        figures.add(LabbePlot.of("labbe-many", labbe(20)));
        OptionalDouble no = OptionalDouble.empty();
        figures.add(LabbePlot.of("labbe-none", new Labbe("Control (%)", "Treated (%)", List.of(), no, no, no, "")));
        figures.add(LabbePlot.of(
                "labbe-zero",
                new Labbe(
                        PooledSamples.LONG_NAME,
                        PooledSamples.LONG_NAME,
                        List.of(new Labbe.Point(PooledSamples.LONG_NAME, 0, 0, 0)),
                        OptionalDouble.of(1e9),
                        OptionalDouble.of(0),
                        OptionalDouble.of(-0.5),
                        "")));
        figures.add(InfluencePlot.of("influence-bcg", influence(13, Set.of(3, 7))));
        figures.add(InfluencePlot.of("influence-300", influence(300, Set.of(3, 7, 299))));
        figures.add(InfluencePlot.of("influence-one", influence(1, Set.of())));
        figures.add(InfluencePlot.of("influence-none", influence(0, Set.of())));
        return figures;
    }

    static Gosh gosh(int count, boolean marked) {
        Random random = new Random(17);
        double[] effects = new double[count];
        double[] heterogeneity = new double[count];
        boolean[] with = new boolean[marked ? count : 0];
        for (int i = 0; i < count; i++) {
            boolean one = random.nextBoolean();
            effects[i] = -0.7 + (one ? 0.12 : 0) + 0.15 * random.nextGaussian();
            heterogeneity[i] = Math.max(0, Math.min(98, (one ? 88 : 70) + 12 * random.nextGaussian()));
            if (marked) {
                with[i] = one;
            }
        }
        return new Gosh(
                EffectScale.LOG, "Risk ratio", "I\u00b2 (%)", effects, heterogeneity, with, "TPT Madras 1980", "");
    }

    static Drapery drapery(int count) {
        List<Curve> studies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] trial = FunnelSamples.BCG[i % 13];
            studies.add(tent(trial[0] + 0.01 * Math.floor(i / 13.0), Math.sqrt(trial[1])));
        }
        return new Drapery(
                EffectScale.LOG,
                "Risk ratio",
                studies,
                tent(-0.7145, 0.18),
                tent(-0.7145, 0.59),
                OptionalDouble.of(0),
                "");
    }

    private static Drapery empty() {
        return new Drapery(
                EffectScale.PLAIN, "Effect", List.of(), Curve.none(), Curve.none(), OptionalDouble.empty(), "");
    }

    /** Near enough to a p value function for a picture. */
    private static Curve tent(double effect, double se) {
        double[] x = new double[201];
        double[] y = new double[201];
        for (int i = 0; i <= 200; i++) {
            x[i] = -4 + 6 * i / 200.0;
            double z = Math.abs(x[i] - effect) / se;
            y[i] = Math.min(1, 2 / (1 + Math.exp(1.5976 * z + 0.07056 * z * z * z)));
        }
        return new Curve(x, y);
    }

    static Labbe labbe(int times) {
        double[][] risks = {
            {0.079, 0.033},
            {0.096, 0.019},
            {0.050, 0.013},
            {0.018, 0.005},
            {0.009, 0.007},
            {0.060, 0.027},
            {0.005, 0.001},
            {0.006, 0.006},
            {0.048, 0.030},
            {0.047, 0.009},
            {0.005, 0.004},
            {0.008, 0.010},
            {0.005, 0.004}
        };
        List<Labbe.Point> points = new ArrayList<>();
        for (int i = 0; i < risks.length * times; i++) {
            double[] risk = risks[i % risks.length];
            double more = 1 + 0.3 * Math.floor(i / (double) risks.length);
            points.add(new Labbe.Point(
                    "Trial " + (i + 1),
                    risk[0] * more,
                    risk[1] * more * (1 + 0.01 * i),
                    1 / FunnelSamples.BCG[i % 13][1]));
        }
        return new Labbe(
                "Risk, not vaccinated (%)",
                "Risk, vaccinated (%)",
                points,
                OptionalDouble.of(0.49),
                OptionalDouble.of(0.47),
                OptionalDouble.of(-0.007),
                "");
    }

    static Influence influence(int count, Set<Integer> influential) {
        Random random = new Random(19);
        List<String> names = new ArrayList<>();
        double[][] values = new double[4][count];
        for (int i = 0; i < count; i++) {
            names.add("Study " + (i + 1) + " of the country");
            double z = influential.contains(i) ? 2.5 : random.nextGaussian() * 0.5;
            values[0][i] = i == 5 ? Double.NaN : z;
            values[1][i] = z * z;
            values[2][i] = 1.0 / count * (0.5 + random.nextDouble());
            values[3][i] = 0.31 - 0.01 * z;
        }
        return new Influence(
                names,
                List.of(
                        new Measure("DFFITS", values[0], 0, new double[] {-1, 1}),
                        new Measure("Cook's distance", values[1], 0, new double[] {3.84}),
                        new Measure("Hat value", values[2], 0, new double[] {count == 0 ? 1 : 3.0 / count}),
                        new Measure("\u03c4\u00b2 without the study", values[3], 0.313, new double[0])),
                influential,
                "");
    }
}
