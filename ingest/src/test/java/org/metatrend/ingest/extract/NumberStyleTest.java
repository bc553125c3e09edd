package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.extract.NumberStyle.Decimal;

class NumberStyleTest {
    private static final NumberStyle COMMA = NumberStyle.of(List.of("0,91", "88,5 %", "0,7 (AD vs HC)", "90"));
    private static final NumberStyle POINT = NumberStyle.of(List.of("0.91", "88.5%"));

    @Test
    void decidesFromTheWholeColumnAndSaysWhy() {
        assertThat(COMMA)
                .isEqualTo(new NumberStyle(Decimal.COMMA, "0 of 4 cells have a decimal point, 3 a decimal comma"));
        assertThat(POINT.decimal()).isEqualTo(Decimal.POINT);
        assertThat(NumberStyle.of(List.of("90", "1,941", "12.504")).decimal()).isEqualTo(Decimal.ASSUMED_POINT);
    }

    @Test
    void refusesToDecideOnCellsThatContradictEachOther() {
        assertThat(NumberStyle.of(List.of("0,91", "0.85", "0.7", "0,6")))
                .isEqualTo(new NumberStyle(Decimal.UNDECIDED, "2 of 4 cells have a decimal point, 2 a decimal comma"));
    }

    @Test
    void readsACommaAsItsColumnDoes() {
        assertThat(COMMA.numbers("91,9")).containsExactly(91.9);
        assertThat(POINT.numbers("91,9")).isEmpty();
        assertThat(POINT.refusal("91,9")).startsWith("'91,9' is one number or two: ");
        assertThat(NumberStyle.ASSUMED.numbers("91,85")).containsExactly(91.0, 85.0);
        assertThat(POINT.numbers("0.9,0.8")).containsExactly(0.9, 0.8);
        assertThat(COMMA.numbers("91.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.919, 0.919", ".919, 0.919", "0·91, 0.91", "95, 95"})
    void readsPointsAndMiddleDots(String run, double number) {
        assertThat(POINT.numbers(run)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90..5", "1.2.3", "0,9,8"})
    void doesNotReadMisprints(String run) {
        assertThat(POINT.numbers(run)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            37            | 37
            90.0          | 90
            1,941         | 1941
            12 504        | 12504
            2\u202f038    | 2038
            1\u00a0204    | 1204
            12\u2009504   | 12504
            12'504        | 12504
            1\u2019000\u2019000 | 1000000
            """)
    void readsWholeNumbersWithGroups(String text, int number) {
        assertThat(NumberStyle.ASSUMED.whole(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1.941", "1,94", "1 94", "12,5041", "1,204 506", "9999999999", "-3"})
    void isNoWholeNumber(String text) {
        assertThat(NumberStyle.ASSUMED.whole(text)).isEmpty();
    }

    @Test
    void groupsByPointsWhereCommasAreDecimal() {
        assertThat(COMMA.whole("1.941")).hasValue(1941);
        assertThat(COMMA.whole("1,941")).isEmpty();
    }
}
