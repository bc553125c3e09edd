package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Specifications.Choice;
import org.metatrend.figures.pooled.Specifications.Result;

/** Specification curves. */
final class SpecificationSamples {
    private static final String LABEL = "Change per tenfold n (logit)";
    private static final List<Choice> CHOICES = List.of(
            new Choice("Reading", List.of("published", "corrected")),
            new Choice("Effect measure", List.of("raw", "logit", "arcsine", "Freeman\u2013Tukey")),
            new Choice("Estimator", List.of("least squares", "DL", "REML", "Paule\u2013Mandel")),
            new Choice("Sample size", List.of("of the task", "of the whole study")),
            new Choice("Clusters", List.of("none", "review", "study")),
            new Choice("Moderator", List.of("ln(n)", "ln(n) and year")));

    private SpecificationSamples() {}

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(SpecificationCurve.of("specifications-32", made(32, -0.15)));
        figures.add(SpecificationCurve.of("specifications-384", made(384, -0.15)));
        figures.add(SpecificationCurve.of("specifications-1", made(1, 0.5)));
        figures.add(SpecificationCurve.of("specifications-none", made(0, 0)));
        figures.add(SpecificationCurve.of(
                "specifications-no-choices",
                new Specifications(
                        LABEL,
                        List.of(),
                        List.of(new Result(
                                0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, List.of())),
                        0.05,
                        "")));
        String name = PooledSamples.LONG_NAME;
        figures.add(SpecificationCurve.of(
                "specifications-long",
                new Specifications(
                        "Change (%)",
                        List.of(new Choice(name, List.of(name, "<&\"'>"))),
                        List.of(
                                new Result(1, -1e9, 1e9, 0.4, List.of(0)),
                                new Result(2, Double.NaN, Double.NaN, 0.01, List.of(1)),
                                new Result(-1, -2, -0.5, 0.01, List.of(1))),
                        0.05,
                        name + " " + name)));
        return figures;
    }

    static Specifications made(int count, double effect) {
        Random random = new Random(11);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Integer> chosen = new ArrayList<>();
            int rest = i;
            for (Choice choice : CHOICES) {
                chosen.add(rest % choice.options().size());
                rest /= choice.options().size();
            }
            double estimate = effect + 0.1 * chosen.get(0) - 0.05 * chosen.get(1) + 0.06 * random.nextGaussian();
            double half = 0.15 * (1 + 0.4 * chosen.get(4));
            results.add(new Result(
                    estimate, estimate - half, estimate + half, Math.abs(estimate) > half ? 0.01 : 0.3, chosen));
        }
        return new Specifications(
                LABEL,
                CHOICES,
                results,
                0.05,
                "Larger studies report lower accuracy in most specifications; in none do they report a higher one.");
    }
}
