package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.trend.AnnualChange;
import org.metatrend.analysis.trend.Autocorrelation;
import org.metatrend.analysis.trend.InterruptedSeries;
import org.metatrend.analysis.trend.PlaceboBreaks;

/**
 * What is estimated of one line.
 *
 * @param line the line
 * @param years its share by year
 * @param trend its straight trend
 * @param interruption a break in the marked year; without one, none
 * @param placebo the same break against others; without a marked year, none
 */
record LineTrend(
        TopicLine line,
        YearIntervals years,
        Estimated<AnnualChange> trend,
        Optional<Estimated<InterruptedSeries>> interruption,
        Optional<Estimated<PlaceboBreaks>> placebo) {

    static LineTrend of(TopicLine line, OptionalInt mark) {
        Optional<Integer> year = mark.isPresent() ? Optional.of(mark.getAsInt()) : Optional.empty();
        return new LineTrend(
                line,
                YearIntervals.of(line),
                AnnualChange.of(line.counts(), line.family()),
                year.map(y -> InterruptedSeries.of(line.counts(), line.family(), y)),
                year.map(y -> PlaceboBreaks.of(line.counts(), line.family(), y)));
    }

    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("topic", line.topic());
        numbers.put("denominator", line.denominator());
        numbers.put("nested", line.nested().orElse(false));
        numbers.put("nestedStated", line.nested().isPresent());
        numbers.put("note", line.denominatorNote());
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < line.counts().size(); i++) {
            if (line.counts().totals()[i] == 0) {
                without.add(line.counts().years()[i]);
            }
        }
        numbers.put("yearsWithoutTotal", without);
        numbers.put("share", years.numbers());
        numbers.put("trend", orReason(trend.map(this::trendNumbers)));
        interruption.ifPresent(i -> numbers.put("interruption", orReason(i.map(LineTrend::breakNumbers))));
        placebo.ifPresent(p -> numbers.put("placeboInTime", orReason(p.map(LineTrend::placeboNumbers))));
        return numbers;
    }

    static Object orReason(Estimated<Map<String, Object>> numbers) {
        return numbers.value().orElseGet(() -> Map.of("notEstimated", numbers.reason()));
    }

    /** Which model was fitted. */
    static String model(CountFamily family) {
        return family == CountFamily.BINOMIAL
                ? "quasi-binomial, logit link"
                : "quasi-Poisson, log link, offset ln(denominator)";
    }

    static Map<String, Object> fitNumbers(CountFit fit) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("model", model(fit.family()));
        numbers.put("n", fit.observations());
        numbers.put("pearsonDispersion", fit.pearson());
        numbers.put("dispersionUsed", fit.dispersion());
        numbers.put("deviance", fit.deviance());
        numbers.put("iterations", fit.iterations());
        return numbers;
    }

    private Map<String, Object> trendNumbers(AnnualChange change) {
        Map<String, Object> numbers = fitNumbers(change.fit());
        boolean odds = line.family() == CountFamily.BINOMIAL;
        numbers.put(odds ? "annualOddsRatio" : "annualRatio", new Change(change.year()).numbers());
        numbers.put("averageAnnualChange", new Change(change.share()).numbers());
        numbers.put("residuals", autocorrelation(change.residuals()));
        return numbers;
    }

    private static Map<String, Object> breakNumbers(InterruptedSeries series) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("year", series.breakYear());
        numbers.put("yearsBefore", series.yearsBefore());
        numbers.put("yearsFrom", series.yearsFrom());
        numbers.putAll(fitNumbers(series.broken()));
        numbers.put("trendBefore", new Change(series.trendBefore()).numbers());
        numbers.put("changeOfLevel", new Change(series.level()).numbers());
        numbers.put("changeOfSlope", new Change(series.slope()).numbers());
        numbers.put("f", series.f());
        numbers.put("pOfF", series.pOfF());
        numbers.put("residuals", autocorrelation(series.residuals()));
        return numbers;
    }

    private static Map<String, Object> placeboNumbers(PlaceboBreaks placebo) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("statistic", "drop of the deviance");
        numbers.put("breakYears", placebo.statistics().keySet());
        numbers.put("statistics", placebo.statistics().values());
        numbers.put("notEstimated", placebo.notEstimated());
        numbers.put("rank", placebo.rank());
        numbers.put("p", placebo.p());
        numbers.put("smallestP", placebo.smallestP());
        return numbers;
    }

    private static Map<String, Object> autocorrelation(Autocorrelation residuals) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("durbinWatson", residuals.durbinWatson());
        numbers.put("lagOneAutocorrelation", residuals.lagOne());
        return numbers;
    }
}
