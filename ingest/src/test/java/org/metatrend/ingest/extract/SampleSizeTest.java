package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeTest {

    @Test
    void readsATotal() {
        assertThat(SampleSize.parse("37")).isEqualTo(new SampleSize(OptionalInt.of(37), Map.of()));
        assertThat(SampleSize.parse("90.0")).isEqualTo(new SampleSize(OptionalInt.of(90), Map.of()));
    }

    @Test
    void readsClassesAndTheirTotal() {
        assertThat(SampleSize.parse("MCI = 12, NC =25, total = 37"))
                .isEqualTo(new SampleSize(OptionalInt.of(37), Map.of("MCI", 12, "NC", 25)));
    }

    @Test
    void addsUpClassesWithoutATotal() {
        assertThat(SampleSize.parse("AD = 20, HC = 30").total()).hasValue(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "#", "12.5", "AD = many", "-3"})
    void hasNoNumbersWhereTheCellHasNone(String cell) {
        assertThat(SampleSize.parse(cell)).isEqualTo(SampleSize.NONE);
    }
}
