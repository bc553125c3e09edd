package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.SmallMultiples;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.multiverse.Multiverse;
import org.metatrend.pipeline.multiverse.MultiverseReport;
import org.metatrend.pipeline.pooled.AccuracySynthesis;
import org.metatrend.pipeline.pooled.PooledCsv;
import org.metatrend.pipeline.pooled.PooledTask;
import org.metatrend.pipeline.pooled.TaskResults;

/** Adds to the corrected reading what its accuracies say together. */
final class Synthesis {
    /** More panels than this are no page that can be read. */
    private static final int MOST_PANELS = 8;

    private static final int MOST_LETTERS = 60;
    /** A forest of more results than this is no figure but a book; the table has them. */
    private static final int MOST_ROWS = 1_000;

    private Synthesis() {}

    static ReadingOutput add(ReadingOutput output, PackagePlan plan, Map<Reading, List<StudyTable>> tables) {
        Optional<AccuracyResults> accuracies = AccuracyResults.of(plan, tables.get(Reading.CORRECTED));
        if (accuracies.isEmpty() || accuracies.get().tasks().isEmpty()) {
            return output;
        }
        Map<String, List<TaskResults>> readings = new LinkedHashMap<>();
        tables.forEach((reading, of) -> AccuracyResults.of(plan, of)
                .ifPresent(results -> readings.put(reading.label(), drawn(plan, results.tasks()))));
        CompletableFuture<Multiverse> multiverse = CompletableFuture.supplyAsync(() -> Multiverse.of(readings));
        AccuracySynthesis synthesis = AccuracySynthesis.of(accuracies.get().tasks());
        Map<String, Object> pooled = new LinkedHashMap<>();
        pooled.put("results", accuracies.get().counts());
        pooled.putAll(synthesis.pooledJson());
        ReadingOutput numbers = output.with("pooled", pooled)
                .withTable("pooled.csv", PooledCsv.of(synthesis.pooled()))
                .with("withinBetween", synthesis.associationsJson())
                .with("multiverse", MultiverseReport.json(multiverse.join()))
                .withTable("multiverse.csv", MultiverseReport.csv(multiverse.join()));
        return figures(numbers, plan, synthesis, multiverse.join());
    }

    private static ReadingOutput figures(
            ReadingOutput output, PackagePlan plan, AccuracySynthesis synthesis, Multiverse multiverse) {
        Set<String> names = figured(plan);
        List<PooledTask> tasks = synthesis.pooled().stream()
                .filter(t -> names.contains(t.task()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        List<ReadingOutput.Book> books = new ArrayList<>();
        if (plan.draws("4a") && !tasks.isEmpty()) {
            List<Figure> pages = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                if (tasks.get(i).results().size() > MOST_ROWS) {
                    continue;
                }
                pages.addAll(ForestPages.of("figure-4a-forest-" + (i + 1) + fileName(tasks.get(i)), tasks.get(i)));
            }
            if (!pages.isEmpty()) {
                books.add(new ReadingOutput.Book("figure-4a-forest", pages));
            }
        }
        if (plan.draws("4b") && !tasks.isEmpty()) {
            figures.add(multiples("figure-4b-funnel", tasks, SynthesisFigures::funnel));
        }
        if (plan.draws("4c") && !tasks.isEmpty()) {
            figures.add(multiples("figure-4c-meta-regression", tasks, SynthesisFigures::bubbles));
        }
        if (plan.draws("4d")) {
            AssociationFigures.of("figure-4d-within-and-between", synthesis).ifPresent(figures::add);
        }
        if (plan.draws("4e") && !multiverse.slopes().isEmpty()) {
            figures.add(MultiverseFigure.of("figure-4e-multiverse", multiverse));
        }
        return output.withFigures(figures, books);
    }

    private static Figure multiples(String id, List<PooledTask> tasks, BiFunction<String, PooledTask, Figure> one) {
        return SmallMultiples.of(
                id,
                tasks.stream()
                        .limit(MOST_PANELS)
                        .map(t -> new SmallMultiples.Part(t.task(), one.apply(id, t)))
                        .toList());
    }

    /** A task in the name of a file; tasks of no Latin letters have their number only. */
    private static String fileName(PooledTask task) {
        String plain = task.task()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(MOST_LETTERS, plain.length()));
        return cut.isEmpty() ? "" : "-" + cut;
    }

    /** The tasks that the package draws; others mix questions, such as those of which the classes are not stated. */
    private static List<TaskResults> drawn(PackagePlan plan, List<TaskResults> tasks) {
        Set<String> names = figured(plan);
        return tasks.stream().filter(t -> names.contains(t.task())).toList();
    }

    private static Set<String> figured(PackagePlan plan) {
        return plan.tasks().stream()
                .filter(PackagePlan.TaskTerm::figures)
                .map(PackagePlan.TaskTerm::name)
                .collect(Collectors.toSet());
    }
}
