package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.ColumnScale.Unit;

class ColumnScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.91 # 0.85 # 1            | FRACTION
            91.9 # 88 # 100            | PERCENT
            91.9% # 0.85 (AD vs HC)    | FRACTION
            91.9% # 85%                | FRACTION
            91.9 # 0.85                | FRACTION_UP_TO_ONE
            91.9 # 0.85 # 4.2          | UNDECIDED
            91.9 # 0.05                | UNDECIDED
            0.91 # 120                 | UNDECIDED
            91.9 # kappa = 0.8         | PERCENT
            91.9 # RMSE = 0.3          | PERCENT
            NR # good                  | FRACTION
            """)
    void decidesFromTheWholeColumn(String cells, Unit unit) {
        assertThat(scale(cells).unit()).isEqualTo(unit);
    }

    @Test
    void saysWhy() {
        assertThat(scale("91.9 # 0.85 # 4.2 # 80%").evidence())
                .isEqualTo("of 3 bare numbers 1 are at most 1 and 2 are above 1 and at most 100; 1 have a percent sign;"
                        + " 1 could be either: below 0.1 or between 1 and 10");
    }

    @Test
    void readsBareNumbersAsTheColumnDoesAndNotAtAllWhereItDoesNotSay() {
        ColumnScale mixed = scale("91.9 # 0.85");
        ColumnScale undecided = scale("91.9 # 0.85 # 4.2");

        assertThat(mixed.fraction(Quantity.exact(50, false, 0)).orElseThrow().number())
                .isEqualTo(0.5);
        assertThat(mixed.fraction(Quantity.exact(0.5, false, 1)).orElseThrow().number())
                .isEqualTo(0.5);
        assertThat(undecided.fraction(Quantity.exact(50, false, 0))).isEmpty();
        assertThat(undecided.fraction(Quantity.exact(50, true, 0)).orElseThrow().number())
                .isEqualTo(0.5);
        assertThat(PerformanceCell.parse("50", NumberStyle.ASSUMED, undecided)
                        .get(0)
                        .reason())
                .startsWith("no number could be read: a fraction or a percentage, of 3 bare numbers");
    }

    private static ColumnScale scale(String cells) {
        return ColumnScale.of(List.of(cells.split(" # ")), NumberStyle.ASSUMED);
    }
}
