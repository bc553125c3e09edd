package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.72, 0.80           | 0.72 | 0.8  | ''
            0.72–0.80            | 0.72 | 0.8  | ''
            0.72 to 0.80         | 0.72 | 0.8  | ''
            95% CI: 0.72-0.80    | 0.72 | 0.8  | 95% CI
            CI 95% 0·72, 0·80    | 0.72 | 0.8  | CI 95%
            range 60-75          | 60   | 75   | range
            """)
    void readsWhatBracketsHold(String text, double low, double high, String kind) {
        assertThat(Interval.inBrackets(text)).hasValue(new Interval(low, high, kind, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD vs HC", "0.8", "0.8-0.7", "n = 30", "2x73 / 2x1"})
    void knowsWhatIsNone(String text) {
        assertThat(Interval.inBrackets(text)).isEmpty();
    }

    @Test
    void findsANamedIntervalInAText() {
        assertThat(Interval.at("0.76 95% CI [72%, 80%]", 5))
                .hasValue(new Interval.Found(new Interval(72, 80, "95% CI", true), 22));
        assertThat(Interval.at("0.72-0.80", 0)).isEmpty();
    }

    @Test
    void hasItsEndsInOrder() {
        assertThatThrownBy(() -> new Interval(2, 1, "", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
