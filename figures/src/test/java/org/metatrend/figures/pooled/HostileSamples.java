package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.metatrend.figures.layout.Figure;

/** All figures with numbers of any size and sign, drawn by chance from a fixed seed. */
final class HostileSamples {
    private static final double[] ODD = {0, 1, -1, 1e300, -1e300, 1e-300, Double.MAX_VALUE, Double.MIN_VALUE, 1e9, 50};

    private static final List<EffectScale> SCALES = List.of(EffectScale.values());
    private static final List<Funnel.Ordinate> ORDINATES = List.of(Funnel.Ordinate.values());
    private static final List<Moderator.Kind> KINDS = List.of(Moderator.Kind.values());

    private final Random random;
    private final EffectScale scale;
    private final double size;
    private final int count;

    private HostileSamples(int seed) {
        this.random = new Random(seed);
        this.scale = SCALES.get(seed % SCALES.size());
        this.size = Math.pow(10, random.nextInt(25) - 12);
        this.count = 1 + random.nextInt(40);
    }

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            figures.addAll(new HostileSamples(seed).all("hostile-" + seed));
        }
        return figures;
    }

    private double any() {
        return random.nextInt(12) == 0
                ? ODD[random.nextInt(ODD.length)]
                : size * random.nextGaussian() + (random.nextInt(4) == 0 ? 100 * size : 0);
    }

    private double positive() {
        return Math.max(Double.MIN_VALUE, Math.abs(any()));
    }

    private List<Figure> all(String id) {
        List<Figure> figures = new ArrayList<>();
        List<Funnel.Point> points = new ArrayList<>();
        List<Bubbles.Point> bubbles = new ArrayList<>();
        List<Baujat.Point> baujat = new ArrayList<>();
        List<Radial.Point> radial = new ArrayList<>();
        List<Labbe.Point> labbe = new ArrayList<>();
        List<Specifications.Result> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Funnel.Point(any(), Math.abs(any()), random.nextBoolean()));
            bubbles.add(new Bubbles.Point(positive(), any(), Math.abs(any()), "g" + random.nextInt(20)));
            baujat.add(new Baujat.Point("s" + i, Math.abs(any()), Math.abs(any())));
            radial.add(new Radial.Point("s" + i, any(), positive()));
            labbe.add(new Labbe.Point("s" + i, random.nextDouble() * 1e-6, random.nextDouble() * 1e-6, positive()));
            results.add(new Specifications.Result(any(), any(), any(), random.nextDouble(), List.of()));
        }
        Funnel.Ordinate ordinate = ORDINATES.get(random.nextInt(ORDINATES.size()));
        figures.add(FunnelPlot.of(
                id + "-funnel",
                new Funnel(
                        scale,
                        "Effect",
                        ordinate,
                        points,
                        any(),
                        Optional.of(new Funnel.Slope(any(), any())),
                        random.nextBoolean() ? OptionalDouble.of(any()) : OptionalDouble.empty(),
                        "")));
        Moderator moderator = new Moderator("Moderator", KINDS.get(random.nextInt(KINDS.size())));
        Curve line = new Curve(new double[] {positive(), positive()}, new double[] {any(), any()});
        Band band = new Band(line.x(), new double[] {any(), any()}, new double[] {any(), any()});
        figures.add(BubblePlot.of(
                id + "-bubbles",
                new Bubbles(scale, "Effect", moderator, bubbles, List.of(new Bubbles.Fit("", line, band, band)), "")));
        figures.add(BaujatPlot.of(id + "-baujat", new Baujat(baujat, "")));
        figures.add(RadialPlot.of(id + "-radial", new Radial(scale, "Effect", radial, any(), "")));
        figures.add(LabbePlot.of(
                id + "-labbe",
                new Labbe(
                        "Control (%)",
                        "Treated (%)",
                        labbe,
                        OptionalDouble.of(positive()),
                        OptionalDouble.of(positive()),
                        OptionalDouble.of(2 * random.nextDouble() - 1),
                        "")));
        figures.add(SpecificationCurve.of(
                id + "-specifications", new Specifications("Change", List.of(), results, 0.05, "")));
        double[] values = random.doubles(count).map(v -> any()).toArray();
        double[] heights = random.doubles(count).map(v -> Math.abs(any())).toArray();
        figures.add(GoshPlot.of(
                id + "-gosh", new Gosh(scale, "Effect", "Q", values, heights, new boolean[count], "s", "")));
        double[] xs = random.doubles(count).map(v -> positive()).toArray();
        figures.add(WithinBetweenPlot.of(
                id + "-within",
                new Decomposition(
                        scale,
                        "Effect",
                        moderator,
                        List.of(new Decomposition.Group("g", xs, values, line, Curve.none())),
                        line,
                        line,
                        "")));
        double[] ps = random.doubles(count).toArray();
        figures.add(DraperyPlot.of(
                id + "-drapery",
                new Drapery(
                        scale,
                        "Effect",
                        List.of(new Curve(values, ps)),
                        new Curve(values, ps),
                        Curve.none(),
                        OptionalDouble.of(any()),
                        "")));
        figures.add(InfluencePlot.of(
                id + "-influence",
                new Influence(
                        points.stream().map(Object::toString).toList(),
                        List.of(new Influence.Measure("DFFITS", values, any(), new double[] {any()})),
                        Set.of(0),
                        "")));
        return figures;
    }
}
