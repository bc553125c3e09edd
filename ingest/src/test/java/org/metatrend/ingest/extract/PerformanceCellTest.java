package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.extract.PerformanceCell.Item;
import org.metatrend.ingest.extract.Quantity.Qualifier;

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
                .containsExactly(item(0.9, 2, Measure.BALANCED_ACCURACY, "", "BA=0.90"));
        assertThat(PerformanceCell.parse("skill = 0.8", false).get(0).unknownMeasure())
                .isEqualTo("skill");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `accuracy: 78.5% (both eyes); sensitivity: 73.7%, specificity: 82.1%` | `accuracy 0.785 (both eyes); sensitivity 0.737; specificity 0.821`
            `Acc 85.7`                                   | `accuracy 85.7`
            `0.89 accuracy`                              | `accuracy 0.89`
            `Mean accuracy: 0.74 # Mean kappa: 0.54`     | `accuracy 0.74; kappa 0.54`
            `(acc, sens, spec): 82%, 83%, 75%`           | `accuracy 0.82; sensitivity 0.83; specificity 0.75`
            `AD vs HC (acc, sens): 82%, 83%`             | `accuracy 0.82 (AD vs HC); sensitivity 0.83 (AD vs HC)`
            `Accuracy, recall, AUC (test): 0.9, 0.8, 0.7` | `accuracy 0.9; sensitivity 0.8; AUC 0.7`
            `Acc & Sens: 0.9`                            | `accuracy or sensitivity? 0.9`
            `Acc # Sens/AD vs HC: 89 # 92/AD vs MCI: 81 # 82` | `accuracy 89 (AD vs HC); sensitivity 92 (AD vs HC); accuracy 81 (AD vs MCI); sensitivity 82 (AD vs MCI)`
            `ACC (AUC)/79% (87%)`                        | `accuracy 0.79; AUC 0.87`
            `Accuracy/1) 0.99/2) 0.97`                   | `accuracy 0.99; accuracy 0.97`
            `A: 72.4 # B: 70.3 # C 75.1 (Accuracy)`      | `accuracy 72.4; accuracy 70.3; accuracy 75.1`
            `[AUC] - A: 0.9, B: 0.8`                     | `AUC 0.9; AUC 0.8`
            `Accuracy: [Valid] 95.5% [Test] 91.2%`       | `accuracy 0.955; accuracy 0.912`
            `Test set: ~89.5%. kappa=0.86/Validation set 1: 81%` | `0.895; kappa 0.86; 0.81`
            `Acc sleep vs wake: 85.5%`                   | `accuracy 0.855 (sleep vs wake)`
            `AUC: 0.9 (A), 0.8 (B)`                      | `AUC 0.9 (A); AUC 0.8 (B)`
            `AUC = 0.9 (A), 0.8 (B)`                     | `AUC 0.9 (A); 0.8 (B)`
            `Acc=0.9 Sens=0.8`                           | `accuracy 0.9; sensitivity 0.8`
            `96% sensitivity and 98% specificity`        | `sensitivity 0.96; specificity 0.98`
            `0.9 for A, 0.8 for B`                       | `0.9; 0.8`
            `PSNR: 27.3`                                 | `PSNR? 27.3`
            `90% for two tasks`                          | `0.9`
            `RH: [52-81 # AVG: 70]`                      | `RH? 52-81 no value; RH? 70`
            """)
    void readsSeveralMeasuresInOneCell(String cell, String read) {
        String printed = cell.replace("#", "|").replace("/", "\n");

        assertThat(PerformanceCell.parse(printed, false).stream()
                        .map(PerformanceCellTest::words)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(read);
    }

    private static String words(Item item) {
        Quantity quantity = item.quantity().orElseThrow();
        String number = item.value().isPresent()
                ? format(quantity.number())
                : format(quantity.interval().orElseThrow().low()) + "-"
                        + format(quantity.interval().orElseThrow().high()) + " no value";
        return (item.measure().map(m -> m.label() + " ").orElse("")
                        + (item.unknownMeasure().isEmpty() ? "" : item.unknownMeasure() + "? ")
                        + number
                        + (item.label().isEmpty() ? "" : " (" + item.label() + ")"))
                .strip();
    }

    private static String format(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Test
    void keepsSpreadsIntervalsAndQualifiers() {
        assertThat(quantity("95.2±1.3"))
                .isEqualTo(new Quantity(95.2, Qualifier.EXACT, OptionalDouble.of(1.3), Optional.empty(), false, 1));
        assertThat(quantity("(78.5 ± 8.4) %"))
                .isEqualTo(new Quantity(0.785, Qualifier.EXACT, OptionalDouble.of(0.084), Optional.empty(), true, 3));
        for (String cell :
                List.of("0.76 (95% CI: 0.72-0.80)", "0.76, 95% CI 0.72-0.80", "AUC = 0.76; 95% CI: 0.72 to 0.80")) {
            assertThat(quantity(cell).interval()).hasValue(new Interval(0.72, 0.8, "95% CI", false));
        }
        assertThat(quantity("0.76 [0.72, 0.80]").interval()).hasValue(new Interval(0.72, 0.8, "", false));
        assertThat(quantity("76% (72-80)").interval()).hasValue(new Interval(0.72, 0.8, "", false));
        assertThat(quantity("0.89 accuracy; CI: 0.72 - 1").interval()).hasValue(new Interval(0.72, 1, "CI", false));
        assertThat(quantity("up to 0.93").qualifier()).isEqualTo(Qualifier.BEST);
        assertThat(quantity("about 0.93").qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    private static Quantity quantity(String cell) {
        List<Item> items = PerformanceCell.parse(cell, false);
        assertThat(items).hasSize(1);
        return items.get(0).quantity().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            > 0.9                 | only a lower bound is given
            less than 80%         | only an upper bound is given
            0.85-0.90             | a range, not a value
            between 80% and 90%   | a range, not a value
            NR                    | not reported: 'nr'
            good                  | no number could be read
            0.9 (AD               | no number could be read: a bracket without its other
            90..5%                | no number could be read: '90..5' is no number: its points or commas
            0.9 or so             | no number could be read: what the number is cannot be told from the words about it
            """)
    void saysWhyThereIsNoValue(String cell, String reason) {
        assertThat(PerformanceCell.parse(cell, false)).singleElement().satisfies(item -> {
            assertThat(item.value()).isEmpty();
            assertThat(item.reason()).isEqualTo(reason);
            assertThat(item.verbatim()).isEqualTo(cell);
        });
    }

    @Test
    void readsDecimalCommasWhereTheColumnHasThem() {
        NumberStyle comma = NumberStyle.of(List.of("0,91", "0,85 (AD vs HC), 0,7"));

        assertThat(PerformanceCell.parse("0,85 (AD vs HC), 0,7", comma, ColumnScale.declared(false)).stream()
                        .map(i -> i.value().getAsDouble()))
                .containsExactly(0.85, 0.7);
    }

    @Test
    void doesNotTakeANumberInBracketsForAnything() {
        List<Item> items = PerformanceCell.parse("0.91 (0.03)", false);

        assertThat(items.get(0)).isEqualTo(item(0.91, null, "", false, "0.91 (0.03)"));
        assertThat(items.get(1).reason()).isEqualTo("a number in brackets, and nothing says what it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "a:[", "9", "9,", "a-", "0.9/", "5 ", "\u00b1", "CI 1-", "acc ", "|", "\n"})
    void endsOnHostileCells(String piece) {
        assertThat(PerformanceCell.parse(piece.repeat(4000 / piece.length()), false))
                .isNotEmpty();
        assertThat(SampleSizeCell.parse(piece.repeat(4000 / piece.length())).reason())
                .isNotEmpty();
        assertThat(PerformanceCell.parse(piece.repeat(4001), false).get(0).reason())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.919       | 3
            0.90        | 2
            91.9%       | 3
            91%         | 2
            90.00%      | 4
            87.0%       | 3
            1           | 0
            .5          | 1
            0·91        | 2
            up to 93.2% | 3
            ~0.9        |
            95.2±1.3%   |
            Mean accuracy: 0.743 |
            Average acc: 69.71% |
            69.7% on average |
            """)
    void countsTheDecimalsOfExactValues(String cell, Integer decimals) {
        assertThat(PerformanceCell.parse(cell, false).get(0).exactDecimals())
                .isEqualTo(decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals));
    }

    private static Item item(double value, Measure measure, String label, boolean spaced, String verbatim) {
        int decimals = BigDecimal.valueOf(value).scale();
        return item(value, decimals, measure, new Item.Words(label, spaced, "", verbatim));
    }

    private static Item item(double value, int decimals, Measure measure, String label, String verbatim) {
        return item(value, decimals, measure, new Item.Words(label, false, "", verbatim));
    }

    private static Item item(double value, int decimals, Measure measure, Item.Words words) {
        return new Item(
                Optional.of(Quantity.exact(value, false, decimals)), Optional.ofNullable(measure), "", words, "");
    }
}
