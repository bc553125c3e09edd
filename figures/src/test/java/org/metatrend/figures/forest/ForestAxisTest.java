package org.metatrend.figures.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Tick;

class ForestAxisTest {
    private static final Measure DIFFERENCE = Measure.difference("Difference");

    @Test
    void allEstimatesOfAFewAreShown() {
        Axis axis = axis(DIFFERENCE, List.of(new Effect(0, -1, 1), new Effect(1000, 999, 1001)));

        assertThat(axis.contains(-1)).isTrue();
        assertThat(axis.contains(1001)).isTrue();
    }

    @Test
    void oneFarOutAmongManyDoesNotSqueezeTheRest() {
        List<Effect> effects = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> effects.add(new Effect(0.1 * i, 0.1 * i - 1, 0.1 * i + 1)));
        effects.add(new Effect(1e9, 9e8, 2e9));
        Axis axis = axis(DIFFERENCE, effects);

        assertThat(axis.max()).isLessThan(10);
        assertThat(axis.contains(1.9)).isTrue();
    }

    @Test
    void theReferenceIsShownWhereItIsNear() {
        assertThat(axis(DIFFERENCE, List.of(new Effect(2, 1.5, 2.5))).contains(0))
                .isTrue();
        assertThat(axis(DIFFERENCE, List.of(new Effect(200, 199.5, 200.5))).contains(0))
                .isFalse();
    }

    @Test
    void whatIsPooledAndPredictedIsShown() {
        Axis axis = ForestAxis.of(
                DIFFERENCE,
                List.of(new Effect(0, -0.1, 0.1), new Effect(0.5, 0.4, 0.6)),
                List.of(new Effect(0.25, 0.1, 0.4), new Effect(0.25, -0.5, 1)),
                20,
                80,
                PageWidth.FULL);

        assertThat(axis.contains(-0.5)).isTrue();
        assertThat(axis.contains(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.06  | 6.6    | 4 | 0.1 0.3 1 3
                    0.06  | 6.6    | 9 | 0.1 0.2 0.5 1 2 5
                    0.7   | 1.4    | 5 | 0.8 1.0 1.2 1.4
                    0.4   | 2.6    | 5 | 0.5 0.7 1 1.5 2
                    1e-12 | 1e12   | 5 | 1e\u221212 1e\u22126 1 1e6 1e12
                    2     | 30     | 3 | 3 10 30
                    1000  | 900000 | 4 | 1,000 10,000 1e5
                    """)
    void ratiosHaveRoundTicks(double min, double max, int most, String expected) {
        assertThat(RatioTicks.of(min, max, most).stream().map(Tick::label).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aRangeIsNotWidenedBecauseItsValuesAreLarge() {
        Axis axis = axis(Measure.plain("Year"), List.of(new Effect(2014, 2013, 2015)));

        assertThat(axis.min()).isBetween(2012.5, 2013.0);
        assertThat(axis.max()).isBetween(2015.0, 2015.5);
        assertThat(axis(Measure.plain("Year"), List.of(new Effect(2014, 2014, 2014)))
                        .max())
                .isGreaterThan(2020);
    }

    @Test
    void millionsAreWrittenShortAndRight() {
        assertThat(axis(Measure.plain("Count"), List.of(new Effect(1.2e6, 1.03e6, 1.4e6)))
                        .ticks())
                .extracting(Tick::label)
                .containsExactly("1.05e6", "1.10e6", "1.15e6", "1.20e6", "1.25e6", "1.30e6", "1.35e6", "1.40e6");
    }

    @Test
    void millionthsAreWrittenShortAndRight() {
        assertThat(axis(Measure.plain("Change"), List.of(new Effect(1e-6, -2e-6, 3e-6)))
                        .ticks())
                .extracting(Tick::label)
                .containsExactly("\u22122e\u22126", "\u22121e\u22126", "0", "1e\u22126", "2e\u22126", "3e\u22126");
    }

    private static Axis axis(Measure measure, List<Effect> effects) {
        return ForestAxis.of(measure, effects, List.of(), 20, 80, PageWidth.FULL);
    }
}
