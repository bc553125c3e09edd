package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.figures.forest.Effect;
import org.metatrend.figures.forest.ForestColumn;
import org.metatrend.figures.forest.ForestData;
import org.metatrend.figures.forest.ForestGroup;
import org.metatrend.figures.forest.ForestPlot;
import org.metatrend.figures.forest.ForestRow;
import org.metatrend.figures.forest.Heterogeneity;
import org.metatrend.figures.forest.Measure;
import org.metatrend.figures.forest.Pooled;
import org.metatrend.figures.layout.Figure;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.PooledModel;
import org.metatrend.pipeline.pooled.PooledTask;

/** The forest plot of a task: every accuracy as reported with Wilson's interval, below them what models pool. */
final class ForestPages {
    private static final double LEVEL = 0.95;

    /** The models shown, the main one first, with what readers call them. */
    private static final Map<String, String> MODELS = Map.of(
            "REML_knha", "Random effects (REML, Knapp-Hartung)",
            "CR2_study", "Random effects, clustered by study (CR2)",
            "three_level", "Three levels (results in studies)",
            "GLMM", "Binomial-normal",
            "EE", "Common effect");

    private static final List<String> ORDER = List.of("REML_knha", "CR2_study", "three_level", "GLMM", "EE");

    private ForestPages() {}

    static List<Figure> of(String id, PooledTask task) {
        List<AccuracyResult> results = task.results().results();
        double[] weights = task.weights().weights();
        List<ForestRow> rows = IntStream.range(0, results.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> Double.isNaN(results.get(i).year())
                                        ? 9999
                                        : results.get(i).year())
                        .thenComparing(i -> results.get(i).label())
                        .thenComparing(i -> i))
                .map(i -> row(results.get(i), weights[i] / 100))
                .toList();
        ForestData data = ForestData.grouped(
                        id,
                        Measure.proportion("Accuracy", Measure.Transform.IDENTITY),
                        List.of(ForestColumn.number("n"), ForestColumn.words("Review")),
                        List.of(ForestGroup.of(rows)))
                .withTitle(task.task())
                .withOverall(models(task), notes(task));
        return ForestPlot.pages(data);
    }

    private static ForestRow row(AccuracyResult result, double weight) {
        Interval interval = result.correct().interval(BinomialInterval.WILSON, LEVEL);
        double accuracy = result.correct().accuracy();
        return new ForestRow(
                result.label(),
                List.of(String.format(Locale.ROOT, "%d", result.subjects()), result.review()),
                effect(accuracy, interval),
                Math.min(1, weight));
    }

    /** Rounding must not put an estimate outside of its interval. */
    private static Effect effect(double estimate, Interval interval) {
        return new Effect(estimate, Math.min(estimate, interval.lower()), Math.max(estimate, interval.upper()));
    }

    private static List<Pooled> models(PooledTask task) {
        List<Pooled> shown = new ArrayList<>();
        for (String name : ORDER) {
            Estimated<PooledModel> model = task.models().get(name);
            model.value().ifPresent(m -> {
                Pooled pooled = Pooled.of(MODELS.get(name), effect(m.accuracy(), m.accuracyInterval()));
                shown.add(m.accuracyPrediction()
                        .map(p -> pooled.withPrediction(p.lower(), p.upper()))
                        .orElse(pooled));
            });
        }
        return shown;
    }

    private static List<String> notes(PooledTask task) {
        org.metatrend.analysis.pool.Heterogeneity of = task.weights().heterogeneity();
        List<String> notes = new ArrayList<>(List.of(new Heterogeneity(
                        of.q(),
                        of.df(),
                        of.p(),
                        of.iSquared() / 100,
                        task.weights().tauSquared(),
                        "REML, log odds")
                .text()));
        ORDER.stream()
                .filter(name -> task.models().get(name).value().isEmpty())
                .forEach(name -> notes.add(
                        MODELS.get(name) + ": " + task.models().get(name).reason()));
        return notes;
    }
}
