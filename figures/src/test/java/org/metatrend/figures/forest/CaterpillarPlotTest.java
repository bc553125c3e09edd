package org.metatrend.figures.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.figures.forest.ForestPlotTest.all;
import static org.metatrend.figures.forest.ForestPlotTest.panel;
import static org.metatrend.figures.forest.ForestPlotTest.texts;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

class CaterpillarPlotTest {
    @Test
    void effectsStandInTheOrderOfTheirSizeBeforeTheBandsOfThePooledOne() {
        Figure figure = CaterpillarPlot.of(ForestSamples.bcg());

        List<Mark.Points> points = all(panel(figure), Mark.Points.class);
        assertThat(points.stream().map(p -> p.x()[0])).isSorted().hasSize(13);
        assertThat(points.stream().map(p -> p.y()[0])).isSorted();
        assertThat(texts(figure)
                        .subList(texts(figure).size() - 13, texts(figure).size()))
                .startsWith("Vandiviere et al. 1973", "Ferguson & Simes 1949")
                .endsWith("Comstock & Webster 1969");
        List<Mark.Area> bands = all(panel(figure), Mark.Area.class);
        assertThat(bands.get(0).x()[0]).as("prediction").isCloseTo(Math.exp(-1.866673), Offset.offset(1e-9));
        assertThat(bands.get(1).x()[0]).as("pooled").isCloseTo(Math.exp(-1.066839), Offset.offset(1e-9));
        assertThat(texts(figure))
                .contains("estimate with 95% CI", "95% CI without the pooled effect", "pooled, 95% CI")
                .contains("prediction interval");
    }

    @Test
    void anIntervalWithoutThePooledEffectDiffersInMarker() {
        ForestData data = ForestData.of(
                        "c",
                        Measure.plain("Value"),
                        List.of(ForestRow.of("in", new Effect(0, -1, 1)), ForestRow.of("out", new Effect(3, 2, 4))))
                .withOverall(List.of(Pooled.of("Random effects", new Effect(0.5, 0, 1))), List.of());

        assertThat(all(panel(CaterpillarPlot.of(data)), Mark.Points.class))
                .extracting(Mark.Points::marker)
                .containsExactly(Marker.CIRCLE, Marker.DIAMOND);
    }

    @Test
    void hundredsOfRowsFitOnePageWithoutNames() {
        List<ForestRow> rows = IntStream.range(0, 900)
                .mapToObj(i -> ForestRow.of("Study " + i, new Effect(Math.sin(i), -2, 2)))
                .toList();
        Figure figure = CaterpillarPlot.of(ForestData.of("c", Measure.plain("Value"), rows));

        assertThat(figure.heightMm()).isLessThanOrEqualTo(240);
        assertThat(texts(figure)).noneMatch(t -> t.startsWith("Study "));
        assertThat(all(panel(figure), Mark.Points.class)).hasSize(900);
    }

    @Test
    void whatCannotBeEstimatedIsCountedInTheDescription() {
        List<ForestRow> rows = List.of(ForestRow.of("a", Effect.absent()), ForestRow.of("b", new Effect(0, -1, 1)));
        Figure figure = CaterpillarPlot.of(ForestData.of("c", Measure.plain("Value"), rows));

        assertThat(figure.description())
                .isEqualTo("Caterpillar plot: Value of 1 row in the order of size, with 95% CI; 1 not estimable.");
        assertThat(texts(CaterpillarPlot.of(ForestData.of("c", Measure.plain("Value"), rows.subList(0, 1)))))
                .containsExactly("no data");
    }
}
