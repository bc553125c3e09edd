package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.metatrend.figures.layout.Coefficient;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Outcome;
import org.metatrend.figures.layout.OutcomeFigures;
import org.metatrend.figures.layout.Series;
import org.metatrend.figures.layout.Trend;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MeasureVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.PeriodTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.study.Reading;
import org.metatrend.pipeline.run.Curves.Column;
import org.metatrend.pipeline.run.Curves.Scale;

/** Figures 1b to 1e of one measure: its reported values over sample size and over the years. */
final class OutcomeRun {
    private static final Column YEAR = new Column(Observation::year, Scale.LINEAR);
    private static final Column SUBJECTS = new Column(Observation::subjects, Scale.LOG);
    private static final Column VALUE = new Column(Observation::value, Scale.LINEAR);

    /** The periods of the published figure 1c. */
    private static final List<PeriodTerm> PUBLISHED_PERIODS = List.of(
            new PeriodTerm("\u2264 2013", null, 2013),
            new PeriodTerm("2014\u20132016", 2014, 2016),
            new PeriodTerm("\u2265 2017", 2017, null));

    private final Reading reading;
    private final PackagePlan plan;
    private final MeasureTerm measure;
    private final List<TaskTerm> tasks;
    private final Curves curves;
    private final List<Observation> results;
    private final OutcomeFigures draw;

    /**
     * The figures of one measure.
     *
     * @param results the values of that measure
     */
    OutcomeRun(Reading reading, PackagePlan plan, MeasureTerm measure, Curves curves, List<Observation> results) {
        this.reading = reading;
        this.plan = plan;
        this.measure = measure;
        this.tasks = tasks(plan, results);
        this.curves = curves;
        this.results = List.copyOf(results);
        this.draw = new OutcomeFigures(outcome(measure));
    }

    /** The tasks to show; of several measures each has its own, and not those of which it has no value. */
    private static List<TaskTerm> tasks(PackagePlan plan, List<Observation> results) {
        List<TaskTerm> drawn = plan.tasks().stream().filter(TaskTerm::figures).toList();
        Set<String> present = results.stream().map(Observation::task).collect(Collectors.toSet());
        List<TaskTerm> own =
                drawn.stream().filter(t -> present.contains(t.name())).toList();
        return plan.measures().isEmpty() || own.isEmpty() ? drawn : own;
    }

    /** Makes those that the package draws. */
    void add(BiConsumer<Figure, Object> to) {
        if (plan.draws("1b")) {
            List<Drawn> bySize = byTask(SUBJECTS);
            to.accept(draw.bySampleSize(id("1b", "by-sample-size"), points(bySize), trends(bySize)), bySize);
        }
        if (plan.draws("1c")) {
            bySampleSizeAndPeriod(to);
        }
        if (plan.draws("1d")) {
            List<Drawn> byYear = byTask(YEAR);
            to.accept(draw.byYear(id("1d", "by-year"), points(byYear), trends(byYear)), byYear);
        }
        if (plan.draws("1e") && !Boolean.FALSE.equals(measure.regression())) {
            coefficients(to);
        }
    }

    /** How a measure is drawn: as is known of it by its name. */
    private static Outcome outcome(MeasureTerm term) {
        var known = Measure.of(term.name());
        String words = term.label() == null || term.label().isBlank() ? term.name() : term.label();
        return new Outcome(
                words,
                known.map(Measure::isShare).orElse(false),
                known.map(Measure::least).orElse(0.0),
                MeasureVocabulary.lowerIsBetter(term));
    }

    private String id(String number, String what) {
        return "figure-" + number + "-" + measure.fileName() + "-" + what;
    }

    /**
     * Points and curve of one group, as results.json has them.
     *
     * @param sizesOfWholeStudies how many points have the size of the whole study, since that of the classes compared
     *     is not given
     */
    private record Drawn(Series points, Trend curve, long sizesOfWholeStudies) {}

    private void bySampleSizeAndPeriod(BiConsumer<Figure, Object> to) {
        Map<String, List<Drawn>> drawn = new LinkedHashMap<>();
        Map<String, List<Series>> points = new LinkedHashMap<>();
        Map<String, List<Trend>> trends = new LinkedHashMap<>();
        for (TaskTerm task : regressed()) {
            List<Drawn> periods = new ArrayList<>();
            for (PeriodTerm period : plan.periods().isEmpty() ? PUBLISHED_PERIODS : plan.periods()) {
                List<Observation> in = only(results, p -> p.task().equals(task.name()) && period.holds(p.year()));
                periods.add(drawn(period.label(), in, SUBJECTS));
            }
            drawn.put(task.name(), periods);
            points.put(task.name(), points(periods));
            trends.put(task.name(), trends(periods));
        }
        to.accept(draw.bySampleSizeAndPeriod(id("1c", "by-sample-size-and-period"), points, trends), drawn);
    }

    private void coefficients(BiConsumer<Figure, Object> to) {
        List<Coefficient> coefficients = new ArrayList<>();
        Map<String, Object> fits = new LinkedHashMap<>();
        for (TaskTerm task : regressed()) {
            List<Observation> of = only(
                    results,
                    p -> p.task().equals(task.name())
                            && p.has(Observation::subjects, Observation::value)
                            && !Double.isNaN(p.year()));
            Regression.of(reading, task.name(), measure.name(), of).ifPresent(r -> {
                fits.put(task.name(), r.numbers());
                coefficients.addAll(r.coefficients());
            });
        }
        // the published figure has no measure in its name
        boolean ofAccuracy =
                Measure.of(measure.name()).filter(m -> m == Measure.ACCURACY).isPresent();
        String id = ofAccuracy ? "figure-1e-regression" : id("1e", "regression");
        to.accept(draw.coefficients(id, coefficients), fits);
    }

    private List<TaskTerm> regressed() {
        return tasks.stream().filter(TaskTerm::regression).toList();
    }

    private List<Drawn> byTask(Column x) {
        return tasks.stream()
                .map(t -> drawn(t.name(), only(results, p -> p.task().equals(t.name())), x))
                .toList();
    }

    private Drawn drawn(String name, List<Observation> points, Column x) {
        List<Observation> known = only(points, p -> p.has(x.of(), VALUE.of()));
        return new Drawn(
                Observation.series(name, known, x.of(), VALUE.of()),
                curves.through(name, points, x, VALUE),
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
}
