package org.metatrend.figures.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;

class ForestPlotTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final Measure RATIO = Measure.ratio("Risk ratio");

    @Test
    void aRowHasItsNameColumnsEffectAndWeight() {
        Figure figure = only(ForestPlot.pages(ForestSamples.bcg()));

        assertThat(figure.widthMm()).isEqualTo(180);
        assertThat(texts(figure))
                .contains("Study", "Vaccinated", "Control", "Risk ratio", "[95% CI]", "Weight", "(%)")
                .contains("TPT Madras 1980", "505/88,391", "499/88,391", "1.01 [0.89, 1.14]", "10.2");
        assertThat(figure.description())
                .contains("13 rows", "Random effects (REML): 0.49 [0.34, 0.70], prediction interval [0.15, 1.55]");
    }

    @Test
    void whatIsPooledHasItsDiamondPredictionAndHeterogeneity() {
        Figure figure = only(ForestPlot.pages(ForestSamples.bcg()));

        assertThat(texts(figure))
                .contains("Random effects (REML)", "0.49 [0.34, 0.70]", "Prediction interval", "[0.15, 1.55]")
                .contains("Common effect", "0.65 [0.60, 0.70]")
                .contains("Heterogeneity: Q = 152.2, df = 12, p < 0.001; I\u00b2 = 92.2%; \u03c4\u00b2 = 0.313 (REML)")
                .contains("\u2190 favours the vaccine", "favours control \u2192");
        List<Mark.Area> diamonds = all(panel(figure), Mark.Area.class);
        assertThat(diamonds).hasSize(2);
        assertThat(diamonds.get(0).x()[0]).isCloseTo(Math.exp(-1.066839), CLOSE);
        assertThat(diamonds.get(0).x()[1]).isCloseTo(Math.exp(-0.714532), CLOSE);
        assertThat(diamonds.get(0).x()[2]).isCloseTo(Math.exp(-0.362225), CLOSE);
    }

    @Test
    void ratiosLieOnALogarithmicAxisWithOneAsReference() {
        Panel panel = panel(only(ForestPlot.pages(ForestSamples.bcg())));

        assertThat(panel.x().scale()).isEqualTo(Scale.LOG);
        assertThat(panel.x().label()).isEqualTo("Risk ratio (log scale)");
        assertThat(all(panel, Mark.Segment.class))
                .anyMatch(s ->
                        s.x1() == 1 && s.x2() == 1 && s.line().dash().pattern().isEmpty());
    }

    @Test
    void proportionsAreDrawnInPercentAndStayWithinTheirBounds() {
        ForestData data = ForestData.of(
                "p",
                Measure.proportion("Accuracy", Measure.Transform.LOGISTIC),
                List.of(ForestRow.of("a", new Effect(0, -1, 1)), ForestRow.of("b", new Effect(4, 2, 9))));
        Figure figure = only(ForestPlot.pages(data));

        assertThat(texts(figure)).contains("50.0 [26.9, 73.1]", "98.2 [88.1, 100.0]");
        assertThat(panel(figure).x().label()).isEqualTo("Accuracy (%)");
        assertThat(panel(figure).x().ticks()).allMatch(t -> t.value() >= 0 && t.value() <= 100);
    }

    @Test
    void aSquaresAreaIsInProportionToItsWeight() {
        ForestData data =
                ForestData.of("w", RATIO, List.of(weighted("a", 0.64), weighted("b", 0.16), weighted("c", 0.2)));
        List<Double> sizes = squares(panel(only(ForestPlot.pages(data))));

        assertThat(sizes.get(0) / sizes.get(1)).isCloseTo(2, CLOSE);
        assertThat(Math.pow(sizes.get(2) / sizes.get(0), 2)).isCloseTo(0.2 / 0.64, CLOSE);
    }

    @Test
    void withoutWeightsThereAreDotsAndNoColumnOfWeights() {
        Figure figure =
                only(ForestPlot.pages(ForestData.of("w", RATIO, List.of(ForestRow.of("a", new Effect(0, -1, 1))))));

        assertThat(all(panel(figure), Mark.Points.class)).allMatch(p -> p.marker() == Marker.CIRCLE);
        assertThat(texts(figure)).doesNotContain("Weight");
    }

    @Test
    void anIntervalThatLeavesTheAxisEndsInAnArrowAndKeepsItsNumbers() {
        List<ForestRow> rows = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> rows.add(ForestRow.of("s" + i, new Effect(0.1 * i, -0.5, 1))));
        rows.add(ForestRow.of("wide", new Effect(0.4, -0.6, 60)));
        Figure figure = only(ForestPlot.pages(ForestData.of("a", Measure.difference("Difference"), rows)));

        List<Mark.Segment> arrows = all(panel(figure), Mark.Segment.class).stream()
                .filter(Mark.Segment::arrow)
                .toList();
        assertThat(arrows)
                .singleElement()
                .satisfies(a -> assertThat(a.x2()).isEqualTo(panel(figure).x().max()));
        assertThat(panel(figure).x().max()).isLessThan(10);
        assertThat(texts(figure)).contains("0.4 [\u22120.6, 60.0]");
    }

    @Test
    void whatIsMissingOrUnboundedIsSaid() {
        ForestData data = ForestData.of(
                "o",
                RATIO,
                List.of(
                        ForestRow.of("none", Effect.absent()),
                        ForestRow.of("point", Effect.withoutInterval(0)),
                        ForestRow.of("half", new Effect(0, Double.NEGATIVE_INFINITY, 1)),
                        ForestRow.of("open", new Effect(0, -1, Double.POSITIVE_INFINITY))));
        Figure figure = only(ForestPlot.pages(data));

        assertThat(texts(figure)).contains("not estimable", "1.00", "1.00 [0, 2.72]", "1.00 [0.37, \u221e]");
    }

    @ParameterizedTest
    @EnumSource
    void hundredsOfRowsGoOverPagesWithTheSameAxisAndEveryRowOnOneOfThem(PageWidth width) {
        List<Figure> pages = ForestPlot.pages(numbered(437), width);

        assertThat(pages).hasSizeGreaterThan(5);
        List<String> names = pages.stream()
                .flatMap(p -> texts(p).stream())
                .filter(t -> t.startsWith("Study "))
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(
                        IntStream.range(0, 437).mapToObj(i -> "Study " + i).toList());
        for (int i = 0; i < pages.size(); i++) {
            Figure page = pages.get(i);
            assertThat(page.id()).isEqualTo("many-page-" + (i + 1));
            assertThat(page.heightMm()).isLessThanOrEqualTo(240);
            assertThat(texts(page)).contains("Study", "page " + (i + 1) + " of " + pages.size());
            assertThat(panel(page).x()).isEqualTo(panel(pages.get(0)).x());
            assertThat(page.description()).endsWith("Page " + (i + 1) + " of " + pages.size() + ".");
        }
    }

    @Test
    void aGroupThatGoesOnSaysSoAndNothingPooledStandsAlone() {
        List<Figure> pages = ForestPlot.pages(ForestSamples.accuracies("g", 300, 4));

        assertThat(texts(pages.get(1))).contains("AD vs HC (continued)", "MCI vs HC");
        assertThat(texts(pages.get(0))).contains("AD vs HC").doesNotContain("AD vs HC (continued)");
        for (Figure page : pages) {
            assertThat(texts(page)).anyMatch(t -> t.contains(" et al. "));
        }
    }

    @Test
    void aNarrowPageLeavesOutWhatHasNoRoom() {
        List<String> texts = texts(only(ForestPlot.pages(ForestSamples.bcg(), PageWidth.COLUMN)));

        assertThat(texts).contains("Study", "[95% CI]", "1.01 [0.89, 1.14]").doesNotContain("Control", "Weight");
    }

    @Test
    void aLongNameKeepsItsYear() {
        String name = "A very long list of authors and of what they did in which cohorts, ".repeat(4) + "2019";
        List<String> texts = texts(only(ForestPlot.pages(
                ForestData.of("l", RATIO, List.of(ForestRow.of(name, new Effect(0, -1, 1)))), PageWidth.COLUMN)));

        assertThat(texts).anyMatch(t -> t.endsWith("\u2026 2019"));
    }

    @Test
    void namesThatFitStandOnOneLine() {
        List<ForestRow> rows = IntStream.range(0, 3)
                .mapToObj(i -> ForestRow.of("Study of 201" + i, new Effect(0, -1, 1)))
                .toList();
        ForestGroup group = new ForestGroup("A group", rows, List.of(), List.of());
        Figure figure = only(ForestPlot.pages(ForestData.grouped("g", RATIO, List.of(), List.of(group))));

        assertThat(texts(figure)).contains("Study of 2010", "Study of 2011", "Study of 2012");
    }

    @Test
    void groupsHaveHeadingsDiamondsAndNotes() {
        Figure figure = only(ForestPlot.pages(ForestSamples.bcgByAllocation()));

        assertThat(texts(figure))
                .contains("Allocation: random", "Allocation: alternate", "Allocation: systematic")
                .contains("Between groups: Q = 1.77, df = 2, p = 0.412");
        assertThat(all(panel(figure), Mark.Area.class)).as("diamonds").hasSize(5);
    }

    @Test
    void cumulativeRowsHaveDotsBeforeTheBandOfTheWhole() {
        Figure figure = only(ForestPlot.pages(ForestSamples.cumulative()));

        assertThat(texts(figure)).contains("Study added").doesNotContain("Study");
        Mark.Area band = all(panel(figure), Mark.Area.class).get(0);
        assertThat(band.x()[0]).isCloseTo(Math.exp(-1.066839), CLOSE);
        assertThat(squares(panel(figure))).isEmpty();
        assertThat(figure.description()).startsWith("Cumulative forest plot");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyDataItSaysSo(PageWidth width) {
        Figure figure = only(ForestPlot.pages(ForestData.of("e", RATIO, List.of()), width));

        assertThat(texts(figure)).containsExactly("no data");
        assertThat(figure.widthMm()).isEqualTo(width.mm());
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        List<ForestRow> rows = List.of(ForestRow.of("a", new Effect(0, -1, 1)));
        assertThatThrownBy(() -> ForestData.grouped(
                        "c", RATIO, List.of(ForestColumn.number("n")), List.of(ForestGroup.of(rows))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: 0 cells for 1 columns");
        assertThatThrownBy(() -> new Effect(0, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval from 2.0 to 1.0");
        assertThatThrownBy(() -> new ForestRow("a", List.of(), Effect.absent(), 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: no share of a weight: 12.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void ofArbitraryDataEveryEffectStandsOnOnePage(long seed) {
        ForestData data = RandomForests.data(seed);
        Stream<Figure> pages = ForestPlot.pages(data).stream();
        EffectText text = EffectText.of(
                data.measure(),
                data.rows().stream().map(r -> data.measure().drawn(r.effect())).toList());
        List<String> expected = Stream.concat(
                        data.rows().stream().map(ForestRow::effect),
                        data.pooled().stream().map(Pooled::effect))
                .map(e -> text.of(data.measure().drawn(e)))
                .sorted()
                .toList();

        assertThat(pages.flatMap(p -> texts(p).stream())
                        .filter(expected::contains)
                        .sorted()
                        .toList())
                .containsAll(expected);
    }

    private static ForestRow weighted(String label, double weight) {
        return new ForestRow(label, List.of(), new Effect(0, -1, 1), weight);
    }

    private static ForestData numbered(int rows) {
        return ForestData.of(
                        "many",
                        RATIO,
                        IntStream.range(0, rows)
                                .mapToObj(i -> ForestRow.of("Study " + i, new Effect(Math.sin(i), -2, 2)))
                                .toList())
                .withOverall(List.of(Pooled.of("Random effects", new Effect(0, -0.1, 0.1))), List.of("a note"));
    }

    private static List<Double> squares(Panel panel) {
        return all(panel, Mark.Points.class).stream()
                .filter(p -> p.marker() == Marker.SQUARE)
                .map(Mark.Points::sizePt)
                .toList();
    }

    static Figure only(List<Figure> figures) {
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    static Panel panel(Figure figure) {
        assertThat(figure.panels()).hasSize(1);
        return figure.panels().get(0);
    }

    static <T extends Mark> List<T> all(Panel panel, Class<T> type) {
        return panel.marks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<String> texts(Figure figure) {
        return figure.furniture().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
