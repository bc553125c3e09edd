package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.extract.PerformanceCell.Item;

class PerformanceCellTest {

    @Test
    void readsSeveralValuesWithTheirTasks() {
        assertThat(PerformanceCell.parse("0.828 (AD vs HC), 0.615 (MCI vs NC)", false))
                .containsExactly(
                        item(0.828, null, "AD vs HC", true, "0.828 (AD vs HC)"),
                        item(0.615, null, "MCI vs NC", true, "0.615 (MCI vs NC)"));
    }

    @Test
    void passesOverATrailingCommaAndAMissingBlank() {
        assertThat(PerformanceCell.parse("0.943 (AD vs HC),", false))
                .containsExactly(item(0.943, null, "AD vs HC", true, "0.943 (AD vs HC)"));
        assertThat(PerformanceCell.parse("0.71(AD vs HC)", false))
                .containsExactly(item(0.71, null, "AD vs HC", false, "0.71(AD vs HC)"));
    }

    @Test
    void readsTheMeasureThatTheCellNames() {
        assertThat(PerformanceCell.parse("AUC = 0.74/0.83 (MCI to AD)", false))
                .containsExactly(
                        item(0.74, Measure.AUC, "MCI to AD", true, "AUC = 0.74/0.83 (MCI to AD)"),
                        item(0.83, Measure.AUC, "MCI to AD", true, "AUC = 0.74/0.83 (MCI to AD)"));
        assertThat(PerformanceCell.parse("BA=0.90", false))
                .containsExactly(item(0.9, Measure.BALANCED_ACCURACY, "", false, "BA=0.90"));
        assertThat(PerformanceCell.parse("kappa = 0.8", false).get(0).unknownMeasure())
                .isEqualTo("kappa");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100%           | false | 1
            88.90%         | false | 0.889
            73.333333%     | false | 0.73333333
            87.0           | true  | 0.87
            0.914          | false | 0.914
            ACC=0.67\u2020   | false | 0.67
            ACC=0.931,\u2020 | false | 0.931
            ~0.5           | false | 0.5
            """)
    void readsPercentagesAsFractionsAndPassesOverFootnotes(String cell, boolean percent, double value) {
        List<Item> items = PerformanceCell.parse(cell, percent);

        assertThat(items).hasSize(1);
        assertThat(items.get(0).value().getAsDouble()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "0.9 or so", "(AD vs HC)", "\u2020", "0.9 (AD", "1e3"})
    void saysThatACellCannotBeRead(String cell) {
        assertThat(PerformanceCell.parse(cell, false))
                .allSatisfy(item -> assertThat(item.value()).isEmpty());
    }

    private static Item item(double value, Measure measure, String label, boolean spaced, String verbatim) {
        return new Item(OptionalDouble.of(value), Optional.ofNullable(measure), "", label, spaced, verbatim);
    }
}
