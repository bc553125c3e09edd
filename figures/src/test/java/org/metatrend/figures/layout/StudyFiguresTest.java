package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Axis.Scale;

class StudyFiguresTest {
    private static final OutcomeFigures ACCURACY = new OutcomeFigures(Outcome.ACCURACY);

    private static final Series FIRST = new Series("first", new double[] {30, 300}, new double[] {0.9, 0.7});
    private static final Series SECOND = new Series("second", new double[] {100}, new double[] {0.8});
    private static final Trend BAND = new Trend(
            "first", new double[] {30, 300}, new double[] {0.9, 0.7}, new double[] {0.8, 0.6}, new double[] {1, 0.8});
    private static final Trend CURVE = Trend.line("second", new double[] {90, 110}, new double[] {0.8, 0.8});

    @Test
    void sampleSizesLieOnALogarithmicAxisAndKeepToTheirYear() {
        Series review = new Series("a review", new double[] {2000, 2010, 2010}, new double[] {20, 200, 2000});
        Figure figure = StudyFigures.sampleSizeByYear(
                "1a", List.of(review), Trend.line("all studies", new double[] {2000, 2010}, new double[] {30, 300}));

        Panel panel = figure.panels().get(0);
        assertThat(panel.y().scale()).isEqualTo(Scale.LOG);
        assertThat(labels(panel.y()))
                .containsExactly("30", "100", "300", "1,000")
                .doesNotContain("10");
        Mark.Points points = only(panel, Mark.Points.class);
        assertThat(points.y()).containsExactly(20, 200, 2000);
        assertThat(review.x()).as("the caller's numbers").containsExactly(2000, 2010, 2010);
        assertThat(points.x()).satisfies(x -> {
            assertThat(x[0]).isBetween(1999.6, 2000.4);
            assertThat(x[1]).isBetween(2009.6, 2010.4).isNotEqualTo(x[2]);
        });
        assertThat(curves(panel))
                .singleElement()
                .satisfies(c -> assertThat(c.y()).containsExactly(30, 300));
        assertThat(texts(figure)).contains("a review", "all studies: LOWESS");
        assertThat(figure.description()).contains("a review (3)");
    }

    @Test
    void accuraciesAreDrawnInPercentWithABandBelowTheirCurve() {
        Figure figure = ACCURACY.bySampleSize("1b", List.of(FIRST, SECOND), List.of(BAND, CURVE));

        Panel panel = figure.panels().get(0);
        assertThat(panel.y().label()).isEqualTo("Reported accuracy (%)");
        assertThat(panel.marks()).hasOnlyElementsOfTypes(Mark.Area.class, Mark.Points.class, Mark.Curve.class);
        assertThat(all(panel, Mark.Points.class).map(Mark.Points::marker)).doesNotHaveDuplicates();
        assertThat(all(panel, Mark.Points.class).findFirst().orElseThrow().y()).containsExactly(90, 70);
        assertThat(only(panel, Mark.Area.class).y()).containsExactly(100, 80, 60, 80);
        assertThat(curves(panel))
                .extracting(c -> c.line().dash())
                .containsExactly(Dash.SOLID, Dash.SOLID, Dash.SOLID, Dash.DASHED);
    }

    @Test
    void aFigureSaysWhatItsCurvesAndBandsAre() {
        assertThat(texts(ACCURACY.byYear("1d", List.of(FIRST), List.of(BAND))))
                .contains("LOWESS per task with 95% bootstrap band");
        assertThat(texts(ACCURACY.byYear("1d", List.of(SECOND), List.of(CURVE))))
                .contains("LOWESS per task");
        assertThat(texts(ACCURACY.bySampleSizeAndPeriod(
                        "1c", Map.of("task", List.of(FIRST)), Map.of("task", List.of(BAND)))))
                .contains("LOWESS per period with 95% bootstrap band");
        assertThat(texts(StudyFigures.sampleSizeByYear("1a", List.of(FIRST), BAND)))
                .contains("first: LOWESS with 95% bootstrap band");
    }

    @Test
    void whereItIsUndefinedABandIsInterruptedAndItsCurveIsNot() {
        double no = Double.NaN;
        Trend gaps = new Trend(
                "first",
                new double[] {10, 20, 30, 40, 50, 60, 70},
                new double[] {0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7},
                new double[] {no, 0.6, 0.6, no, 0.6, no, 0.6},
                new double[] {0.8, 0.8, 0.8, 0.8, 0.8, no, no});
        Panel panel = ACCURACY.bySampleSize("1b", List.of(FIRST), List.of(gaps))
                .panels()
                .get(0);

        assertThat(only(panel, Mark.Area.class).x()).containsExactly(20, 30, 30, 20);
        assertThat(curves(panel)).extracting(c -> c.x().length).containsExactly(2, 2, 7);
        assertThat(panel.y().max()).isGreaterThan(100);
    }

    @Test
    void aBandThatIsUndefinedEverywhereIsNone() {
        double[] no = {Double.NaN, Double.NaN};
        Figure figure =
                ACCURACY.bySampleSize("1b", List.of(FIRST), List.of(new Trend("first", BAND.x(), BAND.y(), no, no)));

        assertThat(all(figure.panels().get(0), Mark.Area.class)).isEmpty();
        assertThat(texts(figure)).contains("LOWESS per task");
    }

    @Test
    void curvesAreNamedAtTheirEndsAndLongNamesGoIntoAKey() {
        Figure direct = ACCURACY.byYear("1d", List.of(FIRST, SECOND), List.of(BAND, CURVE));
        String name = "a name that would leave no room to the panel beside it";
        Figure keyed = ACCURACY.byYear(
                "1d", List.of(new Series(name, FIRST.x(), FIRST.y())), List.of(Trend.line(name, BAND.x(), BAND.y())));

        assertThat(textAt(direct, "first").x())
                .isGreaterThan(direct.panels().get(0).box().right());
        assertThat(textAt(keyed, name).y())
                .isLessThan(keyed.panels().get(0).box().top());
    }

    @Test
    void everyTaskHasAPanelOnCommonAxesAndAPeriodLooksTheSameInAll() {
        Map<String, List<Series>> series = new LinkedHashMap<>();
        series.put("task A", List.of(FIRST, SECOND));
        series.put("task B", List.of(SECOND));
        Figure figure = ACCURACY.bySampleSizeAndPeriod("1c", series, Map.of("task B", List.of(CURVE)));

        assertThat(figure.panels()).hasSize(2);
        Panel left = figure.panels().get(0);
        Panel right = figure.panels().get(1);
        assertThat(left.x()).isEqualTo(right.x());
        assertThat(List.of(left.y().min(), left.y().max()))
                .isEqualTo(List.of(right.y().min(), right.y().max()));
        assertThat(right.axisTexts())
                .extracting(Mark.Text::text)
                .doesNotContain("90", left.y().label());
        assertThat(only(right, Mark.Points.class).marker())
                .isEqualTo(all(left, Mark.Points.class)
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .marker());
        assertThat(texts(figure)).contains("task A", "task B", "first", "second", "Number of subjects");
    }

    @Test
    void coefficientsStandInAPanelPerTermBesideTheirNumbers() {
        Figure figure = ACCURACY.coefficients(
                "1e",
                List.of(
                        new Coefficient(
                                "A", "ln(n)", -0.0351, -0.0587, -0.0115, 0.00374, 166, 0.0849, OptionalInt.empty()),
                        new Coefficient(
                                "A", "year", 0.0073, 0.0024, 0.0123, 0.0004, 1166, 0.0849, OptionalInt.empty())));

        assertThat(figure.panels()).hasSize(2);
        assertThat(only(figure.panels().get(0), Mark.Points.class).x()).containsExactly(-3.51);
        assertThat(texts(figure))
                .contains(
                        "per unit of ln(n), that is 2.7 times the n",
                        "Linear model of both terms",
                        "\u22123.51 [\u22125.87, \u22121.15]",
                        "0.004",
                        "166",
                        "0.08",
                        "per year",
                        "0.73 [0.24, 1.23]",
                        "<0.001",
                        "1,166");
    }

    @Test
    void aFigureWithoutStudiesSaysSo() {
        assertThat(texts(ACCURACY.bySampleSize("1b", List.of(), List.of()))).containsExactly("no data");
    }

    @Test
    void twoGroupsOfOneNameAreRefused() {
        assertThatThrownBy(() -> ACCURACY.byYear("1d", List.of(FIRST, FIRST), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two groups are called first");
    }

    @Test
    void aStudyWithoutSubjectsIsRefused() {
        Series none = new Series("none", new double[] {0}, new double[] {0.5});
        assertThatThrownBy(() -> ACCURACY.bySampleSize("1b", List.of(none), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Number of subjects: no logarithm of 0.0");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static <T extends Mark> Stream<T> all(Panel panel, Class<T> type) {
        return panel.marks().stream().filter(type::isInstance).map(type::cast);
    }

    /** All but the halos. */
    private static List<Mark.Curve> curves(Panel panel) {
        return all(panel, Mark.Curve.class)
                .filter(c -> c.line().ink().rgb() != Ink.WHITE.rgb())
                .toList();
    }

    private static <T extends Mark> T only(Panel panel, Class<T> type) {
        List<T> marks = all(panel, type).toList();
        assertThat(marks).hasSize(1);
        return marks.get(0);
    }

    private static List<String> texts(Figure figure) {
        return figure.furniture().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }

    private static Mark.Text textAt(Figure figure, String words) {
        return figure.furniture().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
