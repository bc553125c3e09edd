package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.metatrend.figures.layout.Figure;

/** Plots that single studies out: Baujat's and the radial one. */
final class OutlierSamples {
    private static final List<String> TRIALS = List.of(
            "Aronson 1948",
            "Ferguson & Simes 1949",
            "Rosenthal 1960",
            "Hart & Sutherland 1977",
            "Frimodt-M\u00f8ller 1973",
            "Stein & Aronson 1953",
            "Vandiviere 1973",
            "TPT Madras 1980",
            "Coetzee & Berjak 1968",
            "Rosenthal 1961",
            "Comstock 1974",
            "Comstock & Webster 1969",
            "Comstock 1976");

    private OutlierSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(BaujatPlot.of("baujat-bcg", baujat(TRIALS)));
        figures.add(BaujatPlot.of("baujat-many", baujat(names(300))));
        figures.add(BaujatPlot.of("baujat-none", baujat(List.of())));
        figures.add(BaujatPlot.of("baujat-one", new Baujat(List.of(new Baujat.Point("only", 0, 0)), "")));
        figures.add(BaujatPlot.of(
                "baujat-ties",
                new Baujat(
                        names(30).stream()
                                .map(name -> new Baujat.Point(PooledSamples.LONG_NAME + name, 2, 3))
                                .toList(),
                        "")));
        figures.add(RadialPlot.of("radial-bcg", radial(TRIALS)));
        List<Radial.Point> many = FunnelSamples.accuracies(300, Funnel.Ordinate.STANDARD_ERROR).points().stream()
                .map(p -> new Radial.Point("a study", p.effect(), p.imprecision()))
                .toList();
        figures.add(RadialPlot.of("radial-many", new Radial(EffectScale.LOGIT, "Accuracy (%)", many, 1.25, "")));
        figures.add(RadialPlot.of("radial-none", radial(List.of())));
        figures.add(RadialPlot.of("radial-one", radial(List.of(PooledSamples.LONG_NAME))));
        List<Radial.Point> outlier = new ArrayList<>(many.subList(0, 20));
        outlier.add(new Radial.Point("precise", 1, 1e-9));
        figures.add(RadialPlot.of(
                "radial-outlier", new Radial(EffectScale.PLAIN, PooledSamples.LONG_NAME, outlier, 1.25, "")));
        return figures;
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("Study " + i);
        }
        return names;
    }

    static Baujat baujat(List<String> names) {
        Random random = new Random(2);
        List<Baujat.Point> points = new ArrayList<>();
        for (String name : names) {
            double x = Math.exp(random.nextGaussian());
            points.add(new Baujat.Point(name, 3 * x, x * x * 0.02 * Math.exp(random.nextGaussian())));
        }
        return new Baujat(points, "");
    }

    static Radial radial(List<String> names) {
        List<Radial.Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] trial = FunnelSamples.BCG[i];
            points.add(new Radial.Point(names.get(i), trial[0], Math.sqrt(trial[1])));
        }
        return new Radial(EffectScale.LOG, "Risk ratio", points, -0.4303, "");
    }
}
