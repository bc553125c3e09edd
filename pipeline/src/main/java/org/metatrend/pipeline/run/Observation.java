package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.metatrend.figures.layout.Series;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/**
 * A point of a figure: what one study reported, as numbers.
 *
 * @param study the study's id; points of one study are not independent
 * @param review how figures call the review
 * @param task the task's name; empty for a point about the whole study
 * @param year of publication, NaN if not known
 * @param subjects the sample size, NaN if not known
 * @param value what was measured, a fraction, NaN if not known
 * @param wholeStudy whether the size of the whole study stands in for that of the classes compared
 */
record Observation(
        String study, String review, String task, double year, double subjects, double value, boolean wholeStudy) {

    /**
     * The sample sizes of studies: published, one for each row of a review that gives sizes; corrected, one for each
     * study, the largest it reports.
     */
    static List<Observation> ofStudies(Reading reading, List<StudyTable> tables) {
        Map<String, Observation> byStudy = new LinkedHashMap<>();
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                if (study.sampleSize().isEmpty() || study.year().isEmpty()) {
                    continue;
                }
                Observation one = new Observation(
                        study.id(),
                        study.review(),
                        "",
                        study.year().getAsInt(),
                        study.sampleSize().getAsInt(),
                        Double.NaN,
                        false);
                String key = reading == Reading.PUBLISHED
                        ? study.place().source() + ":" + study.place().row()
                        : study.id();
                byStudy.merge(key, one, (a, b) -> a.subjects() >= b.subjects() ? a : b);
            }
        }
        return List.copyOf(byStudy.values());
    }

    /** The results of one measure that have a value and are not set aside. */
    static List<Observation> ofResults(List<StudyTable> tables, String measure) {
        List<Observation> points = new ArrayList<>();
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                for (Result result : study.results()) {
                    if (result.value().isPresent() && result.measure().equals(measure) && !result.setAside()) {
                        points.add(new Observation(
                                study.id(),
                                study.review(),
                                result.task(),
                                study.year().isPresent() ? study.year().getAsInt() : Double.NaN,
                                result.sampleSize().isPresent()
                                        ? result.sampleSize().getAsInt()
                                        : Double.NaN,
                                result.value().getAsDouble(),
                                result.flags().contains(Flag.STUDY_SIZE)));
                    }
                }
            }
        }
        return points;
    }

    /** Whether both numbers of a point are known. */
    boolean has(ToDoubleFunction<Observation> x, ToDoubleFunction<Observation> y) {
        return !Double.isNaN(x.applyAsDouble(this)) && !Double.isNaN(y.applyAsDouble(this));
    }

    /** One number of every point. */
    static double[] column(List<Observation> points, ToDoubleFunction<Observation> of) {
        return points.stream().mapToDouble(of).toArray();
    }

    /** A small number for each study, in the order of appearance. */
    static int[] clusters(List<Observation> points) {
        Map<String, Integer> numbers = new HashMap<>();
        return points.stream()
                .mapToInt(p -> {
                    int next = numbers.size();
                    Integer before = numbers.putIfAbsent(p.study(), next);
                    return before == null ? next : before;
                })
                .toArray();
    }

    /** The points of one group as figures draw them. */
    static Series series(
            String name, List<Observation> points, ToDoubleFunction<Observation> x, ToDoubleFunction<Observation> y) {
        return new Series(name, column(points, x), column(points, y));
    }
}
