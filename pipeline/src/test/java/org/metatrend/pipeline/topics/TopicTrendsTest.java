package org.metatrend.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.trend.YearlyCounts;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.BadInput;

class TopicTrendsTest {
    private static final int[] YEARS = {2012, 2013, 2014, 2015, 2016, 2017, 2018};
    private static final long[] TOTALS = {900, 950, 1010, 1100, 1150, 1220, 1300};
    private static final TopicLine NESTED = line("moths", "insects", Optional.of(true), 30, 33, 29, 40, 61, 82, 97);
    private static final TopicLine OTHER = line("bees", "insects", Optional.of(true), 50, 51, 57, 55, 63, 61, 70);
    private static final TopicLine NONE = line("yetis", "insects", Optional.of(false), 0, 0, 0, 0, 0, 0, 0);

    @Test
    void aNestedTopicIsAProportionWithWilsonsInterval() {
        JsonNode moths = numbers(List.of(NESTED), OptionalInt.of(2016)).at("/lines/moths in insects");

        assertThat(moths.get("nested").booleanValue()).isTrue();
        assertThat(moths.at("/share/methods")).hasToString("[\"Wilson\"]");
        assertThat(moths.at("/share/lower/0").doubleValue())
                .isCloseTo(100 * BinomialInterval.WILSON.of(30, 900, 0.95).lower(), within(1e-12));
        assertThat(moths.at("/trend/model").textValue()).startsWith("quasi-binomial");
        assertThat(moths.at("/trend/annualOddsRatio/factor").doubleValue()).isGreaterThan(1.1);
        assertThat(moths.at("/interruption/year").intValue()).isEqualTo(2016);
        assertThat(moths.at("/placeboInTime/breakYears")).hasToString("[2015,2016]");
    }

    @Test
    void aTopicThatIsNotNestedIsARatioAndSaysSo() {
        TopicLine ratio = new TopicLine("moths", "flowers", "m", Optional.of(false), NESTED.counts());
        TopicLine unknown = new TopicLine("moths", "flowers", "u", Optional.empty(), NESTED.counts());
        JsonNode lines = numbers(List.of(ratio, unknown), OptionalInt.empty()).get("lines");

        assertThat(lines.at("/m/note").textValue()).startsWith("Not nested").contains("not a proportion");
        assertThat(lines.at("/m/share/methods/0").textValue()).contains("bootstrap");
        assertThat(lines.at("/m/trend/model").textValue()).startsWith("quasi-Poisson");
        assertThat(lines.at("/m/nestedStated").booleanValue()).isTrue();
        assertThat(lines.at("/u/nestedStated").booleanValue()).isFalse();
        assertThat(lines.at("/u/note").textValue()).startsWith("It is not stated");
        assertThat(lines.get("m").has("interruption")).isFalse();
    }

    @Test
    void linesWithATopicOrADenominatorInCommonAreCompared() {
        TopicLine elsewhere = new TopicLine("moths", "birds", "moths in birds", Optional.of(false), OTHER.counts());
        JsonNode differences =
                numbers(List.of(NESTED, OTHER, elsewhere), OptionalInt.empty()).get("differences");

        assertThat(differences).hasSize(2);
        assertThat(differences.at("/0/second").textValue()).isEqualTo("bees in insects");
        assertThat(differences.at("/0/sharedDenominator").booleanValue()).isTrue();
        assertThat(differences.at("/0/difference/model").textValue()).startsWith("quasi-binomial");
        assertThat(differences.at("/0/difference/ratioOfAnnualFactors/factor").doubleValue())
                .isGreaterThan(1);
        assertThat(differences.at("/1/difference/model").textValue()).startsWith("quasi-Poisson");
    }

    @Test
    void whatCannotBeEstimatedHasItsReasonInEveryOutput() {
        TopicTrends trends = TopicTrends.of(List.of(NONE), OptionalInt.of(2013));
        JsonNode none = numbers(List.of(NONE), OptionalInt.of(2013)).at("/lines/yetis in insects");

        assertThat(none.at("/trend/notEstimated").textValue()).isEqualTo("nothing was counted: every count is 0");
        assertThat(none.at("/interruption/notEstimated").textValue()).contains("at least 3 are needed");
        assertThat(none.at("/share/upper/0").doubleValue()).isGreaterThan(0);
        assertThat(new String(trends.csv(), StandardCharsets.UTF_8))
                .contains("average change per year,,,,,,,,,nothing was counted: every count is 0")
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(trends.figure("2b").panels()).isEmpty();
    }

    @Test
    void yearsWithoutATotalAreLeftOutAndNamed() {
        long[] totals = TOTALS.clone();
        totals[2] = 0;
        TopicLine line = new TopicLine(
                "t",
                "d",
                "l",
                Optional.of(false),
                new YearlyCounts(YEARS, NESTED.counts().counts(), totals));
        JsonNode numbers = numbers(List.of(line), OptionalInt.of(2016)).at("/lines/l");

        assertThat(numbers.get("yearsWithoutTotal")).hasToString("[2014]");
        assertThat(numbers.at("/share/year")).hasSize(6);
        assertThat(numbers.at("/trend/n").intValue()).isEqualTo(6);
    }

    @Test
    void theTableHasARowForEachEstimate() {
        TopicTrends trends = TopicTrends.of(List.of(NESTED, OTHER), OptionalInt.of(2016));
        List<String> rows =
                new String(trends.csv(), StandardCharsets.UTF_8).lines().toList();

        // of each line 7 years, a trend, level, slope and placebo; one difference; the header
        assertThat(rows).hasSize(2 * (7 + 4) + 1 + 1);
        Figure figure = trends.figure("2b");
        assertThat(figure.panels()).hasSize(3);
        assertThat(figure.description()).contains("Change of level in 2016, moths in insects");
    }

    @Test
    void refusesAPartLargerThanTheWholeAndALabelTwice() {
        long[] totals = TOTALS.clone();
        totals[3] = 39;
        assertThatThrownBy(() -> new TopicLine(
                        "moths",
                        "insects",
                        "moths",
                        Optional.of(true),
                        new YearlyCounts(YEARS, NESTED.counts().counts(), totals)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("moths, year 2015")
                .hasMessageContaining("40 of 39");
        assertThatThrownBy(() -> TopicTrends.of(List.of(NESTED, NESTED), OptionalInt.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a second time");
    }

    private static TopicLine line(String topic, String of, Optional<Boolean> nested, long... counts) {
        return new TopicLine(topic, of, topic + " in " + of, nested, new YearlyCounts(YEARS, counts, TOTALS));
    }

    private static JsonNode numbers(List<TopicLine> lines, OptionalInt mark) {
        return JsonMapper.builder()
                .build()
                .valueToTree(TopicTrends.of(lines, mark).numbers());
    }
}
