package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.figures.layout.Axes.Extent;

class AxesTest {
    @Test
    void aLinearAxisHasRoundTicks() {
        assertThat(labels(Axes.exact("", -0.13, 0.31, 5))).containsExactly("\u22120.1", "0.0", "0.1", "0.2", "0.3");
        assertThat(labels(Axes.exact("", 0, 4200, 4))).containsExactly("0", "1,000", "2,000", "3,000", "4,000");
    }

    @Test
    void yearsAreWholeAndWithoutComma() {
        assertThat(labels(Axes.years("", new Extent(1995, 2019), 5)))
                .containsExactly("1995", "2000", "2005", "2010", "2015");
        assertThat(labels(Axes.years("", new Extent(2016, 2016), 5))).containsExactly("2015", "2016", "2017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10 | 99999 | 10 100 1,000 10,000 100,000
                    20 | 1800  | 30 100 300 1,000
                    31 | 875   | 30 100 300
                    40 | 400   | 50 100 200
                    5  | 5     | 5 10
                    """)
    void aLogarithmicAxisLabelsAsMuchAsItNeeds(double min, double max, String expected) {
        assertThat(String.join(" ", labels(Axes.log("", new Extent(min, max))))).isEqualTo(expected);
    }

    @Test
    void positionsRunFromZeroToOneAndAreHeldFarOutside() {
        Axis axis = new Axis("", Axis.Scale.LOG, 10, 1000, List.of());
        assertThat(axis.position(10)).isZero();
        assertThat(axis.position(100)).isCloseTo(0.5, Offset.offset(1e-12));
        assertThat(axis.position(-3)).isEqualTo(-10);
        assertThat(axis.held(-3)).isCloseTo(1e-19, Offset.offset(1e-25));
        assertThat(axis.held(50)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"-0.0004,2,0.00", "-1234.5,1,'\u22121,234.5'", "0.5,0,1", "2.345,2,2.35"})
    void numbersHaveCommasPointsAndATrueMinus(double value, int decimals, String expected) {
        assertThat(NumberText.fixed(value, decimals)).isEqualTo(expected);
    }

    @Test
    void aGroupsColourAndShapeComeBackTogetherOnlyAfterFiftySixOthers() {
        assertThat(java.util.stream.IntStream.range(0, 56)
                        .mapToObj(GroupStyle::of)
                        .map(style -> style.ink() + " " + style.marker()))
                .doesNotHaveDuplicates();
    }

    @Test
    void textIsShortenedToItsRoom() {
        assertThat(TypeWidth.fitted("a short one", 7, 40)).isEqualTo("a short one");
        assertThat(TypeWidth.fitted("something much longer", 7, 12)).isEqualTo("somethi\u2026");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
