package org.metatrend.pipeline.multiverse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.TaskResults;

/**
 * The claim that larger studies report lower accuracy, under every sensible choice. Steegen and others, Increasing transparency
 * through a multiverse analysis, Perspectives on Psychological Science 11 (2016) 702-712, doi:10.1177/1745691616658637; Simonsohn
 * and others, Specification curve analysis, Nature Human Behaviour 4 (2020) 1208-1214, doi:10.1038/s41562-020-0912-z.
 *
 * @param slopes what every specification gives, in the order of the choices
 * @param from the number of subjects that the change begins at
 * @param to ten times as many
 */
public record Multiverse(List<SpecifiedSlope> slopes, double from, double to) {
    /** The choice of all tasks together. */
    public static final String ALL = "all tasks";

    /** Fewer results of a task than this are no curve of their own. */
    private static final int FEWEST = 10;

    /** Copies. */
    public Multiverse {
        slopes = List.copyOf(slopes);
    }

    /**
     * Fits every specification.
     *
     * @param readings the tasks of each reading, by its name
     */
    public static Multiverse of(Map<String, List<TaskResults>> readings) {
        double middle = Math.exp(readings.values().stream()
                .flatMap(List::stream)
                .flatMap(t -> t.results().stream())
                .mapToDouble(AccuracyResult::logSubjects)
                .average()
                .orElse(0));
        double from = middle / Math.sqrt(10);
        double to = middle * Math.sqrt(10);
        List<Universe> universes = new ArrayList<>();
        readings.forEach((reading, tasks) -> {
            Map<String, List<AccuracyResult>> data = new LinkedHashMap<>();
            List<AccuracyResult> all = new ArrayList<>();
            for (TaskResults task : tasks) {
                if (task.size() >= FEWEST) {
                    all.addAll(task.results());
                    data.put(task.task(), task.results());
                }
            }
            if (data.size() > 1) {
                universes.addAll(Universe.of(reading, ALL, all));
            }
            data.forEach((task, results) -> universes.addAll(Universe.of(reading, task, results)));
        });
        return new Multiverse(
                universes.parallelStream()
                        .flatMap(u -> u.slopes(from, to).stream())
                        .toList(),
                from,
                to);
    }

    /** One set of results, with the choices that say which. */
    private record Universe(
            String reading,
            String tasks,
            boolean ofStudy,
            boolean firstSize,
            boolean dated,
            List<AccuracyResult> results) {
        static List<Universe> of(String reading, String tasks, List<AccuracyResult> results) {
            List<Universe> universes = new ArrayList<>();
            // where both sizes are the same everywhere, such as in the published reading, there is no choice
            boolean same = results.stream().allMatch(r -> r.studySubjects() == (double) r.subjects());
            for (boolean ofStudy : same ? new boolean[] {true} : new boolean[] {false, true}) {
                for (boolean dated : new boolean[] {false, true}) {
                    universes.add(new Universe(reading, tasks, ofStudy, same || !ofStudy, dated, results));
                }
            }
            return universes;
        }

        List<SpecifiedSlope> slopes(double from, double to) {
            Rows rows = Rows.of(results, ofStudy, dated);
            List<SpecifiedSlope> slopes = new ArrayList<>();
            for (Approach approach : Approach.values()) {
                for (SizeForm form : SizeForm.values()) {
                    if (!approach.takes(form, firstSize)) {
                        continue;
                    }
                    Slopes fit = Slopes.of(approach, rows, rows.moderators(form, dated), form.of(to) - form.of(from));
                    for (Clustering clustering : Clustering.values()) {
                        if (fit.has(clustering)) {
                            slopes.add(new SpecifiedSlope(
                                    specification(approach, form, clustering), rows.size(), fit.change(clustering)));
                        }
                    }
                }
            }
            return slopes;
        }

        private Specification specification(Approach approach, SizeForm form, Clustering clustering) {
            return new Specification(
                    reading,
                    tasks,
                    ofStudy ? "study" : "task",
                    approach.measure().name(),
                    approach.estimator(),
                    approach.weights(),
                    clustering.words(),
                    form.words(),
                    dated ? "year" : "nothing");
        }
    }
}
