package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingWordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | blank
            -               | missing: '-'
            –               | missing: '–'
            #               | missing: '#'
            N/M             | not reported: 'n/m'
            NR              | not reported: 'nr'
            (not reported)  | not reported: 'not reported'
            Not  mentioned  | not reported: 'not mentioned'
            n/a             | not applicable or none: 'n/a'
            """)
    void saysWhyThereIsNoValue(String cell, String reason) {
        assertThat(MissingWord.reason(cell)).hasValue(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "37", "Na+", "No Prognostic accuracy", "-3"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(MissingWord.reason(cell)).isEmpty();
    }
}
