package org.metatrend.figures.layout;

import java.util.List;
import java.util.Map;

/**
 * The figures of one measure over single studies, one column (85 mm) wide. Values and the trends through them come as
 * fractions.
 *
 * @param outcome the measure
 */
public record OutcomeFigures(Outcome outcome) {

    /**
     * Reported values over sample sizes, by task.
     *
     * @param id the figure's name
     * @param byTask number of subjects and value (a fraction), a series per task
     * @param trends the smooths, named as their tasks
     */
    public Figure bySampleSize(String id, List<Series> byTask, List<Trend> trends) {
        List<Group> groups = Group.of(outcome.drawn(byTask), outcome.drawnTrends(trends), GroupStyle::of);
        Axis x = StudyFigures.subjectsAxis(groups);
        String description = "Reported " + outcome.name() + " against the number of subjects, by task: "
                + StudyFigures.counted(byTask) + ". " + "Per task " + Smooth.described(trends) + ".";
        return StudyFigures.withEndLabels(id, description, x, outcome.axis(groups), groups);
    }

    /**
     * Reported values over sample sizes, a panel per task, by period of publication.
     *
     * @param id the figure's name
     * @param byPeriod number of subjects and value (a fraction), a series per period, by task; in order of drawing
     * @param trends the smooths, named as their periods, by task
     */
    public Figure bySampleSizeAndPeriod(
            String id, Map<String, List<Series>> byPeriod, Map<String, List<Trend>> trends) {
        return PeriodPanels.figure(id, outcome, byPeriod, trends);
    }

    /**
     * Reported values over the years, by task.
     *
     * @param id the figure's name
     * @param byTask publication year and value (a fraction), a series per task
     * @param trends the smooths, named as their tasks
     */
    public Figure byYear(String id, List<Series> byTask, List<Trend> trends) {
        List<Series> spread = byTask.stream().map(YearSpread::of).toList();
        List<Group> groups = Group.of(outcome.drawn(spread), outcome.drawnTrends(trends), GroupStyle::of);
        Axis x = StudyFigures.yearAxis(byTask, trends);
        String description = "Reported " + outcome.name() + " against the publication year, by task: "
                + StudyFigures.counted(byTask) + ". " + "Per task " + Smooth.described(trends) + ".";
        return StudyFigures.withEndLabels(id, description, x, outcome.axis(groups), groups);
    }

    /**
     * Regression coefficients with their confidence intervals and the numbers behind them, a panel per term since
     * terms differ in unit and scale. Of a measure in percent, estimates are drawn in percentage points.
     *
     * @param id the figure's name
     * @param coefficients the coefficients, as changes of a fraction per unit of the term
     */
    public Figure coefficients(String id, List<Coefficient> coefficients) {
        return CoefficientPanels.figure(id, outcome, coefficients);
    }
}
