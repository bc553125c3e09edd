package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Figure;

/** Forest plots of arbitrary numbers and words: every seed gives one, the same each time. */
public final class RandomForests {
    private static final String[] WORDS = {
        "Suk", "et al.", "2014", "of", "independent", "cohorts", "\u0429\u0443\u043a\u0438\u043d", "\u5f20\u4f1f",
                "\u0152",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "\ud83d\ude00", "<&\"'>", "\u0000\n", "\u202e", "i", "\u03c4\u00b2", "(%)",
                "[x y]"
    };

    private final Random random;
    private final int columns;

    private RandomForests(long seed) {
        random = new Random(seed);
        columns = random.nextInt(5);
    }

    /** The pages and the caterpillar plots of so many of them. */
    public static List<Figure> figures(int count) {
        List<Figure> figures = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            PageWidth width = seed % 2 == 0 ? PageWidth.COLUMN : PageWidth.FULL;
            figures.addAll(ForestPlot.pages(data(seed), width));
            figures.add(CaterpillarPlot.of(data(seed), width));
        }
        return figures;
    }

    static ForestData data(long seed) {
        return new RandomForests(seed).data("random-" + seed);
    }

    private ForestData data(String id) {
        List<ForestGroup> groups = new ArrayList<>();
        for (int g = random.nextInt(4); g >= 0; g--) {
            int rows = random.nextInt(4) == 0 ? random.nextInt(90) : random.nextInt(9);
            groups.add(new ForestGroup(
                    random.nextBoolean() ? "" : words(12),
                    IntStream.range(0, rows).mapToObj(i -> row()).toList(),
                    models(2),
                    notes()));
        }
        ForestData data = ForestData.grouped(id, measure(), headers(), groups)
                .withKind(List.of(ForestData.Kind.values()).get(random.nextInt(3)))
                .withOverall(models(3), notes());
        data = random.nextBoolean() ? data : data.withTitle(words(20));
        return random.nextBoolean() ? data : data.withFavours(words(6), words(6));
    }

    private Measure measure() {
        return switch (random.nextInt(6)) {
            case 0 -> Measure.ratio("Odds ratio " + words(3));
            case 1 -> Measure.difference("Difference " + words(8));
            case 2 -> Measure.proportion("Accuracy", Measure.Transform.LOGISTIC).withReference(50);
            case 3 -> Measure.proportion("Sensitivity", Measure.Transform.SQUARED_SINE);
            case 4 -> Measure.correlation("Correlation");
            default ->
                new Measure(
                        "Count",
                        Scale.LOG,
                        Measure.Transform.IDENTITY,
                        false,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        java.util.OptionalDouble.of(-3));
        };
    }

    private List<ForestColumn> headers() {
        return IntStream.range(0, columns)
                .mapToObj(i -> new ForestColumn(words(4), random.nextBoolean()))
                .toList();
    }

    private ForestRow row() {
        double weight = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(5) == 0 ? 0 : random.nextDouble();
        return new ForestRow(words(10), cells(), effect(), weight);
    }

    private List<String> cells() {
        return IntStream.range(0, columns).mapToObj(i -> words(3)).toList();
    }

    private List<Pooled> models(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> {
                    Effect effect = effect();
                    double reach = Math.abs(10 * random.nextGaussian());
                    Optional<Effect> prediction = random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(new Effect(
                                    effect.estimate(), effect.estimate() - reach, effect.estimate() + reach));
                    return new Pooled(words(8), random.nextBoolean() ? cells() : List.of(), effect, prediction);
                })
                .toList();
    }

    private List<String> notes() {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> words(40)).toList();
    }

    /** Mostly moderate, sometimes far out, unbounded, missing or a point. */
    private Effect effect() {
        double estimate = random.nextGaussian() * Math.pow(10, random.nextInt(12) == 0 ? random.nextInt(300) - 150 : 0);
        double half = Math.abs(random.nextGaussian()) * (random.nextInt(12) == 0 ? 1e4 : 0.5);
        return switch (random.nextInt(15)) {
            case 0 -> Effect.absent();
            case 1 -> Effect.withoutInterval(estimate);
            case 2 -> new Effect(estimate, Double.NEGATIVE_INFINITY, estimate + half);
            case 3 -> new Effect(estimate, estimate - half, Double.POSITIVE_INFINITY);
            case 4 -> new Effect(estimate, estimate, estimate);
            case 5 -> new Effect(estimate, Double.NaN, estimate + half);
            case 6 -> new Effect(estimate, estimate + half, estimate + 2 * half);
            default -> new Effect(estimate, estimate - half, estimate + half);
        };
    }

    private String words(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
