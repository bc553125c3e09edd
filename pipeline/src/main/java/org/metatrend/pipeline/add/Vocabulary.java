package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MeasureVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;

/** Says which measures and tasks of a review the package's figures show, and which not. */
record Vocabulary(Addition addition) {

    List<String> lines() {
        Labels tasks = addition.counted().tasks();
        if (addition.counted().results() == 0) {
            return List.of();
        }
        PackagePlan plan = addition.manifest().metatrend();
        List<String> lines = new ArrayList<>();
        lines.add("The figures show " + measures(plan) + "; tasks: " + tasks(plan) + ".");
        taken(plan).ifPresent(lines::add);
        undeclared(plan).ifPresent(lines::add);
        if (tasks.names().stream().noneMatch(drawn(plan)::contains)) {
            boolean stated = !addition.counted().namesNoTask();
            lines.add("None of the results is of a task that the figures show. Their tasks: "
                    + tasks.names().stream()
                            .map(t -> t.isEmpty() ? "not stated" : t)
                            .distinct()
                            .limit(6)
                            .collect(Collectors.joining(", "))
                    + (stated
                            ? ". Name them below \"tasks\" in the package's manifest."
                            : ". Say which it is with --task."));
        }
        if (addition.mayDeclare()) {
            lines.add("With --declare the package is made to declare them.");
        }
        return lines;
    }

    /** The measures and tasks of results that no figure of the package can show since it does not declare them. */
    List<String> missing() {
        PackagePlan plan = addition.manifest().metatrend();
        MeasureVocabulary measures = new MeasureVocabulary(plan);
        Stream<String> ofMeasures = addition.counted().measures().names().stream()
                .filter(m -> measures.term(m).isEmpty() && Measure.of(m).isPresent());
        List<String> drawn = drawn(plan);
        boolean noneDrawn = addition.counted().tasks().names().stream().noneMatch(drawn::contains);
        Stream<String> ofTasks = addition.counted().tasks().names().stream().filter(t -> noneDrawn && !t.isEmpty());
        return Stream.concat(ofMeasures, ofTasks).distinct().toList();
    }

    /** The package's only task, for which the values of a further table that names none are taken. */
    private Optional<String> taken(PackagePlan plan) {
        List<String> columns = addition.resource().metatrend().study().performance().stream()
                .map(c -> c.task() == null ? "" : c.task())
                .distinct()
                .toList();
        boolean taken = addition.manifest().resources().size() > 1
                && plan.tasks().size() == 1
                && columns.equals(List.of(plan.tasks().get(0).name()));
        return taken
                ? Optional.of("The table names no task: its values are taken for " + BadInput.quote(columns.get(0))
                        + ", the package's only one. To say otherwise: --task.")
                : Optional.empty();
    }

    private static String measures(PackagePlan plan) {
        return new MeasureVocabulary(plan)
                .terms().stream()
                        .filter(MeasureTerm::figures)
                        .map(MeasureTerm::name)
                        .collect(Collectors.joining(", "));
    }

    private static String tasks(PackagePlan plan) {
        List<String> names = drawn(plan);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static List<String> drawn(PackagePlan plan) {
        return plan.tasks().stream()
                .filter(TaskTerm::figures)
                .map(TaskTerm::name)
                .toList();
    }

    /** How to have measures drawn that the package does not declare. */
    private Optional<String> undeclared(PackagePlan plan) {
        MeasureVocabulary vocabulary = new MeasureVocabulary(plan);
        Map<String, Integer> unknown = new LinkedHashMap<>();
        Labels measures = addition.counted().measures();
        measures.names().stream()
                .filter(m -> vocabulary.term(m).isEmpty() && Measure.of(m).isPresent())
                .forEach(m -> unknown.put(m, measures.count(m)));
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> known = vocabulary.isDeclared() ? Stream.of() : Stream.of(Measure.ACCURACY.label());
        String entries = Stream.concat(known, unknown.keySet().stream())
                .map(m -> "{\"name\": " + BadInput.quote(m) + ", \"figures\": true}")
                .collect(Collectors.joining(", "));
        String counts = unknown.entrySet().stream()
                .map(e -> e.getValue() + " of " + e.getKey())
                .collect(Collectors.joining(", "));
        return Optional.of("The package does not declare the measure of some results (" + counts
                + "): they are set aside. To have them drawn, add below \"metatrend\" in "
                + addition.folder().resolve("datapackage.json") + ": "
                + (vocabulary.isDeclared() ? "to \"measures\" " + entries : "\"measures\": [" + entries + "]"));
    }
}
