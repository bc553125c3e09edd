package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Series;
import org.metatrend.figures.layout.StudyFigures;
import org.metatrend.figures.layout.Trend;
import org.metatrend.ingest.extract.MeasureVocabulary;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.run.Curves.Column;
import org.metatrend.pipeline.run.Curves.Scale;

/** The figures of study tables: 1a, sample size over the years, and 1b to 1e of each measure that the package draws. */
final class StudyRun {
    private static final Column YEAR = new Column(Observation::year, Scale.LINEAR);
    private static final Column SUBJECTS = new Column(Observation::subjects, Scale.LOG);

    private final Curves curves;
    private final Map<String, Object> numbers = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private StudyRun(Reading reading) {
        this.curves = new Curves(reading);
    }

    static ReadingOutput of(PackagePlan plan, Reading reading, List<StudyTable> tables) {
        StudyRun run = new StudyRun(reading);
        if (plan.draws("1a")) {
            run.sampleSizeByYear(Observation.ofStudies(reading, tables));
        }
        for (MeasureTerm measure : new MeasureVocabulary(plan).terms()) {
            if (measure.figures()) {
                new OutcomeRun(reading, plan, measure, run.curves, Observation.ofResults(tables, measure.name()))
                        .add(run::add);
            }
        }
        ReadingOutput output = new ReadingOutput(
                reading,
                Map.entry("studies.csv", StudyCsv.of(reading, tables)),
                run.numbers,
                run.figures,
                Ledger.join(tables.stream().map(StudyTable::ledger).toList()));
        Map<String, Object> methodology = reading == Reading.CORRECTED ? MethodologyCounts.of(tables) : Map.of();
        return methodology.isEmpty() ? output : output.with("methodology", methodology);
    }

    private void add(Figure figure, Object drawn) {
        figures.add(figure);
        numbers.put(figure.id(), drawn);
    }

    private void sampleSizeByYear(List<Observation> sizes) {
        List<Series> byReview = sizes.stream()
                .map(Observation::review)
                .distinct()
                .map(r -> Observation.series(
                        r,
                        sizes.stream().filter(p -> p.review().equals(r)).toList(),
                        Observation::year,
                        Observation::subjects))
                .toList();
        Trend trend = curves.through("all studies", sizes, YEAR, SUBJECTS);
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("points", byReview);
        drawn.put("curve", trend);
        add(StudyFigures.sampleSizeByYear("figure-1a-sample-size-by-year", byReview, trend), drawn);
    }
}
