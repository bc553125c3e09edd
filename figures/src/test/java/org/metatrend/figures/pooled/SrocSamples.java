package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Sroc.Study;
import org.metatrend.figures.pooled.Sroc.Summary;

/** Plots in ROC space. */
final class SrocSamples {
    private SrocSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(SrocPlot.of("sroc-studies", made(30, List.of(""))));
        figures.add(SrocPlot.of("sroc-groups", made(400, List.of("MRI", "PET", "cerebrospinal fluid"))));
        Curve none = Curve.none();
        figures.add(SrocPlot.of("sroc-none", new Sroc(List.of(), Optional.empty(), none, none, none, "")));
        figures.add(SrocPlot.of(
                "sroc-perfect",
                new Sroc(
                        List.of(new Study(1, 1, 0, ""), new Study(0, 0, 0, ""), new Study(1, 0, 9, "")),
                        Optional.of(new Summary(1, 1)),
                        none,
                        none,
                        none,
                        "")));
        return figures;
    }

    static Sroc made(int count, List<String> groups) {
        Random random = new Random(13);
        List<Study> studies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double z = random.nextGaussian();
            studies.add(new Study(
                    logistic(1.5 - 0.4 * z + 0.4 * random.nextGaussian()),
                    logistic(1.8 + 0.6 * z),
                    Math.exp(4 + random.nextGaussian()),
                    groups.get(i % groups.size())));
        }
        double[] x = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < 80; i++) {
            double t = -4 + 8 * i / 79.0;
            x[i] = logistic(t);
            y[i] = logistic(0.65 * t + 2.7);
        }
        return new Sroc(
                studies,
                Optional.of(new Summary(logistic(1.5), logistic(1.8))),
                new Curve(x, y),
                ellipse(0.15, 0.2),
                ellipse(1.2, 1.3),
                "");
    }

    private static Curve ellipse(double a, double b) {
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            double angle = 2 * Math.PI * i / 60;
            x[i] = logistic(-1.8 + b * Math.cos(angle));
            y[i] = logistic(1.5 + a * Math.sin(angle) + 0.4 * b * Math.cos(angle));
        }
        return new Curve(x, y);
    }

    private static double logistic(double t) {
        return 1 / (1 + Math.exp(-t));
    }
}
