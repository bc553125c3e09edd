package org.metatrend.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.CountRegression;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.Term;

/** Against R's glm, whose dispersion has no floor, and as behaviour. */
class CountTrendsTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-6); // 1e-8 relative
    private static final JsonNode GOLD = Gold.json("count-trends.json");

    static Stream<String> lines() {
        return GOLD.get("lines").properties().stream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void trends_agree_with_r(String line) {
        JsonNode gold = GOLD.get("lines").get(line);
        YearlyCounts counts = counts(gold);
        CountFit unfloored = new CountRegression(family(gold), 0)
                .fit(counts.response(), counts.exposure(), List.of(counts.year()))
                .value()
                .orElseThrow();
        agrees(unfloored, gold.get("trend"));

        AnnualChange trend = AnnualChange.of(counts, family(gold)).value().orElseThrow();
        close(trend.residuals().durbinWatson(), gold.at("/trend/durbinWatson"));
        close(trend.residuals().lagOne(), gold.at("/trend/lagOne"));
        if (gold.has("share")) {
            double floored = Math.sqrt(trend.fit().dispersion() / trend.fit().pearson());
            close(trend.share().estimate(), gold.at("/share/estimate"));
            close(trend.share().standardError() / floored, gold.at("/share/se"));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void interrupted_series_agree_with_r(String line) {
        JsonNode gold = GOLD.get("lines").get(line);
        YearlyCounts counts = counts(gold);
        for (Map.Entry<String, JsonNode> of : gold.get("breaks").properties()) {
            int year = Integer.parseInt(of.getKey());
            InterruptedSeries series =
                    InterruptedSeries.of(counts, family(gold), year).value().orElseThrow();
            JsonNode fit = of.getValue().get("fit");
            double floored = series.broken().dispersion() / series.broken().pearson();
            for (Term term : List.of(series.trendBefore(), series.level(), series.slope())) {
                int at = series.broken().at(term.name());
                close(term.estimate(), fit.get("estimate").get(at));
                close(term.standardError() / Math.sqrt(floored), fit.get("se").get(at));
            }
            close(series.broken().pearson(), fit.get("dispersion"));
            close(series.broken().deviance(), fit.get("deviance"));
            close(series.residuals().durbinWatson(), fit.get("durbinWatson"));
            close(series.f() * floored, of.getValue().get("f"));
            if (floored == 1) {
                close(series.pOfF(), of.getValue().get("pOfF"));
            }
        }
    }

    @Test
    void contrasts_agree_with_r() {
        for (JsonNode gold : GOLD.get("contrasts")) {
            TrendContrast contrast = TrendContrast.of(
                            counts(gold.get("first")), counts(gold.get("second")), family(gold))
                    .value()
                    .orElseThrow();
            JsonNode fit = gold.get("fit");
            double floored = contrast.fit().dispersion() / contrast.fit().pearson();
            close(contrast.difference().estimate(), fit.get("estimate").get(3));
            close(
                    contrast.difference().standardError() / Math.sqrt(floored),
                    fit.get("se").get(3));
            close(contrast.fit().deviance(), fit.get("deviance"));
        }
    }

    @Test
    void the_dispersion_never_falls_below_that_of_independent_counts() {
        JsonNode gold = GOLD.get("lines").get("breast_ai, binomial");
        CountFit fit = AnnualChange.of(counts(gold), CountFamily.BINOMIAL)
                .value()
                .orElseThrow()
                .fit();

        assertThat(fit.pearson()).isLessThan(0.26);
        assertThat(fit.dispersion()).isOne();
    }

    @Test
    void exact_exponential_growth_is_found() {
        int[] years = {2001, 2002, 2003, 2004, 2005};
        AnnualChange trend = AnnualChange.of(
                        new YearlyCounts(years, new long[] {10, 20, 40, 80, 160}, new long[] {500, 500, 500, 500, 500}),
                        CountFamily.POISSON)
                .value()
                .orElseThrow();

        assertThat(Math.exp(trend.year().estimate())).isCloseTo(2, within(1e-12));
        assertThat(trend.fit().deviance()).isCloseTo(0, within(1e-10));
        assertThat(trend.residuals().durbinWatson()).isBetween(0.0, 4.0);
    }

    @Test
    void the_mirror_image_of_a_share_has_the_opposite_trend() {
        int[] years = {2001, 2002, 2004, 2005, 2006};
        long[] totals = {50, 60, 70, 80, 95};
        long[] counts = {10, 9, 22, 31, 30};
        long[] rest = new long[5];
        Arrays.setAll(rest, i -> totals[i] - counts[i]);
        Term up = AnnualChange.of(new YearlyCounts(years, counts, totals), CountFamily.BINOMIAL)
                .value()
                .orElseThrow()
                .year();
        Term down = AnnualChange.of(new YearlyCounts(years, rest, totals), CountFamily.BINOMIAL)
                .value()
                .orElseThrow()
                .year();

        assertThat(down.estimate()).isCloseTo(-up.estimate(), within(1e-12));
        assertThat(down.standardError()).isCloseTo(up.standardError(), within(1e-12));
    }

    @Test
    void a_jump_is_a_change_of_level_and_a_bend_one_of_slope() {
        int[] years = {2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017};
        long[] totals = new long[8];
        Arrays.fill(totals, 1_000_000_000);
        long[] jump = new long[8];
        long[] bend = new long[8];
        for (int i = 0; i < 8; i++) {
            jump[i] = Math.round(1e6 * Math.exp(0.1 * i + (years[i] >= 2014 ? 0.5 : 0)));
            bend[i] = Math.round(1e6 * Math.exp(0.1 * i + 0.2 * Math.max(0, years[i] - 2014)));
        }
        InterruptedSeries jumped = series(years, jump, totals);
        InterruptedSeries bent = series(years, bend, totals);

        assertThat(jumped.level().estimate()).isCloseTo(0.5, within(1e-5));
        assertThat(jumped.slope().estimate()).isCloseTo(0, within(1e-5));
        assertThat(bent.level().estimate()).isCloseTo(0, within(1e-5));
        assertThat(bent.slope().estimate()).isCloseTo(0.2, within(1e-5));
        assertThat(bent.trendBefore().estimate()).isCloseTo(0.1, within(1e-5));
        PlaceboBreaks placebo = PlaceboBreaks.of(new YearlyCounts(years, jump, totals), CountFamily.POISSON, 2014)
                .value()
                .orElseThrow();
        assertThat(placebo.statistics()).containsOnlyKeys(2013, 2014, 2015);
        assertThat(placebo.rank()).isOne();
        assertThat(placebo.p()).isEqualTo(placebo.smallestP()).isEqualTo(1.0 / 3);
    }

    @Test
    void the_placebo_of_lung_cancer_in_ai_says_no_more_than_four_years_can() {
        YearlyCounts lung = counts(GOLD.get("lines").get("lung_ai, poisson"));
        PlaceboBreaks placebo =
                PlaceboBreaks.of(lung, CountFamily.POISSON, 2016).value().orElseThrow();

        assertThat(placebo.statistics()).containsOnlyKeys(2014, 2015, 2016, 2017);
        assertThat(placebo.statistics().values().stream().max(Double::compare))
                .contains(placebo.statistics().get(2017));
        assertThat(placebo.smallestP()).isEqualTo(0.25);
        assertThat(placebo.p()).isGreaterThan(0.25);
    }

    @Test
    void a_break_in_a_year_without_data_is_one_in_the_next() {
        int[] years = {2001, 2002, 2003, 2004, 2006, 2007, 2008, 2009};
        long[] counts = {5, 7, 6, 9, 20, 21, 26, 25};
        long[] totals = {90, 95, 99, 104, 101, 99, 108, 110};
        PlaceboBreaks placebo = PlaceboBreaks.of(new YearlyCounts(years, counts, totals), CountFamily.BINOMIAL, 2005)
                .value()
                .orElseThrow();

        assertThat(placebo.statistics()).containsOnlyKeys(2004, 2005, 2007);
        assertThat(placebo.rank()).isOne();
    }

    @Test
    void separated_counts_have_no_trend() {
        int[] years = {2001, 2002, 2003, 2004, 2005, 2006, 2007};
        long[] totals = {90, 95, 99, 104, 101, 99, 108};
        for (CountFamily family : CountFamily.values()) {
            assertThat(AnnualChange.of(new YearlyCounts(years, new long[] {0, 0, 0, 0, 0, 0, 4}, totals), family)
                            .reason())
                    .startsWith("the counts separate");
            assertThat(AnnualChange.of(new YearlyCounts(years, new long[7], totals), family)
                            .reason())
                    .isEqualTo("nothing was counted: every count is 0");
            // none before the break: its level has no lower bound
            assertThat(InterruptedSeries.of(
                                    new YearlyCounts(years, new long[] {0, 0, 0, 4, 5, 6, 6}, totals), family, 2004)
                            .reason())
                    .startsWith("the counts separate");
        }
        assertThat(AnnualChange.of(new YearlyCounts(years, totals, totals), CountFamily.BINOMIAL)
                        .reason())
                .isEqualTo("every count is its total");
    }

    @Test
    void too_few_years_have_no_trend() {
        YearlyCounts two = new YearlyCounts(new int[] {2001, 2002}, new long[] {1, 2}, new long[] {9, 9});
        assertThat(AnnualChange.of(two, CountFamily.BINOMIAL).reason()).contains("too few");
        assertThat(InterruptedSeries.of(two, CountFamily.BINOMIAL, 2002).reason())
                .isEqualTo("1 years before 2002 and 1 from it on, where at least 3 are needed on either side");
        YearlyCounts none = new YearlyCounts(new int[] {2001}, new long[] {1}, new long[] {0});
        assertThat(AnnualChange.of(none, CountFamily.POISSON).value()).isEmpty();
        assertThat(TrendContrast.of(none, none, CountFamily.POISSON).value()).isEmpty();
    }

    @Test
    void whatever_is_counted_brings_numbers_or_a_reason() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(12);
            int[] years = new int[n];
            long[] counts = new long[n];
            long[] totals = new long[n];
            int scale = 1 << random.nextInt(30);
            for (int i = 0; i < n; i++) {
                years[i] = 1990 + 2 * i + random.nextInt(2);
                totals[i] = random.nextInt(scale);
                counts[i] = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * totals[i]);
            }
            YearlyCounts series = new YearlyCounts(years, counts, totals);
            for (CountFamily family : CountFamily.values()) {
                Estimated<AnnualChange> trend = AnnualChange.of(series, family);
                finite(trend.map(t -> List.of(t.year(), t.share())));
                finite(InterruptedSeries.of(series, family, years[n / 2])
                        .map(s -> List.of(s.trendBefore(), s.level(), s.slope())));
                finite(TrendContrast.of(series, series, family).map(c -> List.of(c.difference())));
            }
        }
    }

    @Test
    void a_constant_moderator_is_named() {
        assertThat(CountRegression.of(CountFamily.POISSON)
                        .fit(
                                new double[] {1, 2, 3, 4},
                                new double[] {9, 9, 9, 9},
                                List.of(new Moderator("flat", new double[] {0.1, 0.1, 0.1, 0.1})))
                        .reason())
                .isEqualTo("flat cannot be told from the terms before it");
    }

    private static void finite(Estimated<List<Term>> estimated) {
        estimated
                .value()
                .ifPresent(terms -> terms.forEach(term -> {
                    Interval interval = term.confidenceInterval(0.95);
                    assertThat(new double[] {term.estimate(), term.p(), interval.lower(), interval.upper()})
                            .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
                }));
        assertThat(estimated.value().isEmpty()).isEqualTo(!estimated.reason().isBlank());
    }

    private static InterruptedSeries series(int[] years, long[] counts, long[] totals) {
        return InterruptedSeries.of(new YearlyCounts(years, counts, totals), CountFamily.POISSON, 2014)
                .value()
                .orElseThrow();
    }

    private static void agrees(CountFit fit, JsonNode gold) {
        double[][] covariance = fit.covariance();
        for (int i = 0; i < fit.terms().size(); i++) {
            Term term = fit.terms().get(i);
            Interval interval = term.confidenceInterval(0.95);
            close(term.estimate(), gold.get("estimate").get(i));
            close(term.standardError(), gold.get("se").get(i));
            close(term.t(), gold.get("t").get(i));
            close(term.p(), gold.get("p").get(i));
            close(interval.lower(), gold.get("lower").get(i));
            close(interval.upper(), gold.get("upper").get(i));
            for (int j = 0; j < fit.terms().size(); j++) {
                close(
                        covariance[i][j],
                        gold.get("covariance").get(i * fit.terms().size() + j));
            }
        }
        close(fit.pearson(), gold.get("dispersion"));
        close(fit.deviance(), gold.get("deviance"));
        assertThat(fit.degreesOfFreedom()).isEqualTo(gold.get("df").asInt());
        double[] residuals = fit.residuals();
        for (int i = 0; i < residuals.length; i++) {
            assertThat(residuals[i]).isCloseTo(gold.get("pearson").get(i).asDouble(), within(1e-8));
        }
    }

    private static CountFamily family(JsonNode gold) {
        return gold.get("family").asText().equals("binomial") ? CountFamily.BINOMIAL : CountFamily.POISSON;
    }

    private static YearlyCounts counts(JsonNode gold) {
        return new YearlyCounts(
                Arrays.stream(Gold.numbers(gold.get("years")))
                        .mapToInt(v -> (int) v)
                        .toArray(),
                Arrays.stream(Gold.numbers(gold.get("counts")))
                        .mapToLong(v -> (long) v)
                        .toArray(),
                Arrays.stream(Gold.numbers(gold.get("totals")))
                        .mapToLong(v -> (long) v)
                        .toArray());
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
