package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.Prediction;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Band;
import org.metatrend.figures.pooled.BubblePlot;
import org.metatrend.figures.pooled.Bubbles;
import org.metatrend.figures.pooled.Curve;
import org.metatrend.figures.pooled.EffectScale;
import org.metatrend.figures.pooled.Funnel;
import org.metatrend.figures.pooled.FunnelPlot;
import org.metatrend.figures.pooled.Moderator;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.PooledTask;

/** The funnel and the bubbles of a task, on the scale of log odds, written in percent. */
final class SynthesisFigures {
    static final Moderator SUBJECTS = new Moderator("Number of subjects", Moderator.Kind.LOG);
    private static final double LEVEL = 0.95;
    private static final int STEPS = 60;
    private static final String ACCURACY = "Accuracy (%)";

    private SynthesisFigures() {}

    /** Accuracy over 1/sqrt(n), with Egger's line and what trim and fill adds. */
    static Figure funnel(String id, PooledTask task) {
        EffectSizes effects = task.weights().effects();
        List<AccuracyResult> results = task.results().results();
        List<Funnel.Point> points = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            points.add(new Funnel.Point(effects.estimate(i), imprecision(results.get(i)), false));
        }
        task.small()
                .filled()
                .value()
                .flatMap(TrimAndFill.Result::filled)
                .ifPresent(filled -> points.addAll(filledIn(filled, effects, results)));
        Optional<Funnel.Slope> line = task.small()
                .regression()
                .value()
                .flatMap(test -> test.limit()
                        .map(limit ->
                                new Funnel.Slope(limit.estimate(), test.slope().estimate())));
        return FunnelPlot.of(
                id,
                new Funnel(
                        EffectScale.LOGIT,
                        ACCURACY,
                        Funnel.Ordinate.INVERSE_ROOT_N,
                        points,
                        task.weights().intercept().estimate(),
                        line,
                        OptionalDouble.empty(),
                        egger(task)));
    }

    private static double imprecision(AccuracyResult result) {
        return 1 / Math.sqrt((double) result.subjects());
    }

    /** A study filled in mirrors one that has its variance, and so its size. */
    private static List<Funnel.Point> filledIn(EffectSizes filled, EffectSizes effects, List<AccuracyResult> results) {
        List<Funnel.Point> points = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            for (int j = 0; j < results.size(); j++) {
                if (effects.variance(j) == filled.variance(i)) {
                    points.add(new Funnel.Point(filled.estimate(i), imprecision(results.get(j)), true));
                    break;
                }
            }
        }
        return points;
    }

    private static String egger(PooledTask task) {
        return task.small()
                .regression()
                .map(test -> String.format(
                        Locale.ROOT,
                        "Egger's test on 1/\u221an: z = %.2f, p %s.%s",
                        test.slope().statistic(),
                        p(test.slope().p()),
                        test.warnings().isEmpty() ? "" : " Fewer than ten results: do not read it."))
                .value()
                .orElseGet(() -> task.small().regression().reason());
    }

    /** Accuracy over the number of subjects, with the meta-regression on ln(n). */
    static Figure bubbles(String id, PooledTask task) {
        EffectSizes effects = task.weights().effects();
        double[] weights = task.weights().weights();
        List<AccuracyResult> results = task.results().results();
        List<Bubbles.Point> points = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            points.add(new Bubbles.Point(
                    (double) results.get(i).subjects(),
                    effects.estimate(i),
                    weights[i],
                    results.get(i).review()));
        }
        List<Bubbles.Fit> fits =
                task.onSize().value().map(fit -> List.of(fit(fit, results))).orElse(List.of());
        return BubblePlot.of(
                id,
                new Bubbles(
                        EffectScale.LOGIT,
                        ACCURACY,
                        SUBJECTS,
                        points,
                        fits,
                        task.onSize()
                                .map(SynthesisFigures::slope)
                                .value()
                                .orElseGet(() -> "No line: " + task.onSize().reason())));
    }

    private static Bubbles.Fit fit(MetaFit fit, List<AccuracyResult> results) {
        double[] logs = results.stream()
                .mapToDouble(AccuracyResult::logSubjects)
                .sorted()
                .toArray();
        double from = logs[0];
        double step = (logs[logs.length - 1] - from) / STEPS;
        double[] at = new double[STEPS + 1];
        Arrays.setAll(at, i -> from + i * step);
        List<Prediction> along = Arrays.stream(at)
                .mapToObj(x -> fit.predict(LEVEL, PredictionDistribution.T_K_MINUS_P, x))
                .toList();
        double[] n = Arrays.stream(at).map(Math::exp).toArray();
        return new Bubbles.Fit(
                "",
                new Curve(n, along.stream().mapToDouble(Prediction::estimate).toArray()),
                new Band(
                        n,
                        along.stream()
                                .mapToDouble(p -> p.confidenceInterval().lower())
                                .toArray(),
                        along.stream()
                                .mapToDouble(p -> p.confidenceInterval().upper())
                                .toArray()),
                new Band(
                        n,
                        along.stream()
                                .mapToDouble(p -> p.predictionInterval().lower())
                                .toArray(),
                        along.stream()
                                .mapToDouble(p -> p.predictionInterval().upper())
                                .toArray()));
    }

    private static String slope(MetaFit fit) {
        Coefficient b = fit.coefficients().get(1);
        var interval = b.confidenceInterval(LEVEL);
        return String.format(
                Locale.ROOT,
                "Log odds per ln(n): %.2f (95%% CI %.2f to %.2f), p %s.",
                b.estimate(),
                interval.lower(),
                interval.upper(),
                p(b.p()));
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, p < 0.1 ? "= %.3f" : "= %.2f", p);
    }
}
