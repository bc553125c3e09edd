package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.metatrend.figures.layout.Coefficient;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Series;
import org.metatrend.figures.layout.StudyFigures;
import org.metatrend.figures.layout.Trend;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.run.Curves.Column;
import org.metatrend.pipeline.run.Curves.Scale;

/** Figures 1a to 1e: sample size and accuracy of studies over the years. */
final class StudyRun {
    private static final Column YEAR = new Column(Observation::year, Scale.LINEAR);
    private static final Column SUBJECTS = new Column(Observation::subjects, Scale.LOG);
    private static final Column ACCURACY = new Column(Observation::accuracy, Scale.LINEAR);

    private final List<TaskTerm> tasks;
    private final Curves curves;
    private final List<Observation> sizes;
    private final List<Observation> results;
    private final Map<String, Object> numbers = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private StudyRun(PackagePlan plan, Reading reading, List<StudyTable> tables) {
        this.tasks = plan.tasks().stream().filter(TaskTerm::figures).toList();
        this.curves = new Curves(reading);
        this.sizes = Observation.ofStudies(reading, tables);
        this.results = Observation.ofResults(tables);
    }

    static ReadingOutput of(PackagePlan plan, Reading reading, List<StudyTable> tables) {
        StudyRun run = new StudyRun(plan, reading, tables);
        run.sampleSizeByYear();
        run.accuracyBySampleSize();
        run.accuracyBySampleSizeAndPeriod();
        run.accuracyByYear();
        run.coefficients();
        return new ReadingOutput(
                reading,
                Map.entry("studies.csv", StudyCsv.of(tables)),
                run.numbers,
                run.figures,
                Ledger.join(tables.stream().map(StudyTable::ledger).toList()));
    }

    /**
     * Points and curve of one group, as results.json has them.
     *
     * @param sizesOfWholeStudies how many points have the size of the whole study, since that of the classes compared
     *     is not given
     */
    private record Drawn(Series points, Trend curve, long sizesOfWholeStudies) {}

    private void add(Figure figure, Object drawn) {
        figures.add(figure);
        numbers.put(figure.id(), drawn);
    }

    private void sampleSizeByYear() {
        List<Series> byReview = sizes.stream()
                .map(Observation::review)
                .distinct()
                .map(r -> Observation.series(
                        r, only(sizes, p -> p.review().equals(r)), Observation::year, Observation::subjects))
                .toList();
        Trend trend = curves.through("all studies", sizes, YEAR, SUBJECTS);
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("points", byReview);
        drawn.put("curve", trend);
        add(StudyFigures.sampleSizeByYear("figure-1a-sample-size-by-year", byReview, trend), drawn);
    }

    private void accuracyBySampleSize() {
        List<Drawn> drawn = byTask(results, SUBJECTS);
        add(
                StudyFigures.accuracyBySampleSize("figure-1b-accuracy-by-sample-size", points(drawn), trends(drawn)),
                drawn);
    }

    private void accuracyBySampleSizeAndPeriod() {
        Map<String, List<Drawn>> drawn = new LinkedHashMap<>();
        Map<String, List<Series>> points = new LinkedHashMap<>();
        Map<String, List<Trend>> trends = new LinkedHashMap<>();
        for (TaskTerm task : regressed()) {
            List<Drawn> periods = new ArrayList<>();
            for (Period period : Period.values()) {
                List<Observation> in = only(results, p -> p.task().equals(task.name()) && period.holds(p.year()));
                periods.add(drawn(period.label(), in, SUBJECTS));
            }
            drawn.put(task.name(), periods);
            points.put(task.name(), points(periods));
            trends.put(task.name(), trends(periods));
        }
        add(
                StudyFigures.accuracyBySampleSizeAndPeriod(
                        "figure-1c-accuracy-by-sample-size-and-period", points, trends),
                drawn);
    }

    private void accuracyByYear() {
        List<Drawn> drawn = byTask(results, YEAR);
        add(StudyFigures.accuracyByYear("figure-1d-accuracy-by-year", points(drawn), trends(drawn)), drawn);
    }

    private void coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        Map<String, Object> fits = new LinkedHashMap<>();
        for (TaskTerm task : regressed()) {
            List<Observation> of = only(
                    results,
                    p -> p.task().equals(task.name())
                            && p.has(Observation::subjects, Observation::accuracy)
                            && !Double.isNaN(p.year()));
            Regression.of(task.name(), of).ifPresent(r -> {
                fits.put(task.name(), r.numbers());
                coefficients.addAll(r.coefficients());
            });
        }
        add(StudyFigures.coefficients("figure-1e-regression", coefficients), fits);
    }

    private List<TaskTerm> regressed() {
        return tasks.stream().filter(TaskTerm::regression).toList();
    }

    private List<Drawn> byTask(List<Observation> from, Column x) {
        return tasks.stream()
                .map(t -> drawn(t.name(), only(from, p -> p.task().equals(t.name())), x))
                .toList();
    }

    private Drawn drawn(String name, List<Observation> points, Column x) {
        List<Observation> known = only(points, p -> p.has(x.of(), ACCURACY.of()));
        return new Drawn(
                Observation.series(name, known, x.of(), ACCURACY.of()),
                curves.through(name, known, x, ACCURACY),
                known.stream().filter(Observation::wholeStudy).count());
    }

    private static List<Series> points(List<Drawn> drawn) {
        return drawn.stream().map(Drawn::points).toList();
    }

    private static List<Trend> trends(List<Drawn> drawn) {
        return drawn.stream().map(Drawn::curve).filter(t -> t.x().length > 0).toList();
    }

    private static List<Observation> only(List<Observation> points, Predicate<Observation> which) {
        return points.stream().filter(which).toList();
    }

    /** The periods of the published figure 1c. */
    private enum Period {
        EARLY("\u2264 2013", 0, 2013),
        MIDDLE("2014\u20132016", 2014, 2016),
        LATE("\u2265 2017", 2017, 9999);

        private final String label;
        private final int from;
        private final int to;

        Period(String label, int from, int to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }

        String label() {
            return label;
        }

        boolean holds(double year) {
            return year >= from && year <= to;
        }
    }
}
