package org.metatrend.figures.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.figures.layout.Axis.Scale;

class EffectTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.4894  | 0.344   | 0.6962 | 0.49 [0.34, 0.70]
                    12.345  | 0.0034  | 4321.9 | 12.35 [0.0034, 4,322]
                    0.00002 | 0       | 1e7    | 2.0e\u22125 [0, 1.0e7]
                    """)
    void ratiosHaveTwoDecimalsWhereTheyCan(double estimate, double lower, double upper, String expected) {
        assertThat(new EffectText(2, Scale.LOG).of(new Effect(estimate, lower, upper)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.002,'0.0004'", "0.4,'0.40'", "30,'0.4'"})
    void decimalsFollowTheWidthOfTheIntervals(double width, String half) {
        double value = width == 0.002 ? 0.0004 : 0.4;
        EffectText text = EffectText.of(
                Measure.difference("Difference"), List.of(new Effect(0, -width / 2, width / 2), Effect.absent()));

        assertThat(text.of(Effect.withoutInterval(value))).isEqualTo(half);
    }

    @Test
    void heterogeneityLeavesOutWhatIsNotKnown() {
        double no = Double.NaN;
        assertThat(new Heterogeneity(3.21, 4, 0.523, 0, 0, "DL").text())
                .isEqualTo("Heterogeneity: Q = 3.21, df = 4, p = 0.523; I\u00b2 = 0.0%; \u03c4\u00b2 = 0.000 (DL)");
        assertThat(new Heterogeneity(no, 4, no, no, 0.0042, "").text())
                .isEqualTo("Heterogeneity: \u03c4\u00b2 = 0.0042");
        assertThat(new Heterogeneity(no, 3, no, no, no, "REML").text()).isEmpty();
        assertThat(new Heterogeneity(0, 0, 1, 0, 0, "REML").text())
                .as("one effect")
                .isEmpty();
    }
}
