package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;

class ModelPlotsTest {
    @Test
    void aMillionSubsetsAreCountedInCells() {
        Figure figure = PooledSamples.named("gosh-million");
        assertThat(Drawn.points(figure.panels().get(0))).isBetween(1000, 7000);
        assertThat(Drawn.texts(figure)).contains("subset of the studies (1,000,000)");
    }

    @Test
    void eachSubsetLiesInTheCellNearestToIt() {
        Gosh one = new Gosh(
                EffectScale.PLAIN, "Effect", "Q", new double[] {0, 1}, new double[] {3, 9}, new boolean[0], "", "");
        Panel panel = GoshPlot.of("g", one).panels().get(0);
        Mark.Points points =
                Drawn.all(panel.marks(), Mark.Points.class).findFirst().orElseThrow();
        assertThat(points.x()).containsExactly(new double[] {0, 1}, Offset.offset(0.006));
        assertThat(points.y()).containsExactly(new double[] {3, 9}, Offset.offset(0.08));
    }

    @Test
    void subsetsWithAStudyDifferInColourAndShape() {
        Figure figure = PooledSamples.named("gosh-8178");
        assertThat(Drawn.all(figure.panels().get(0).marks(), Mark.Points.class)
                        .map(p -> p.marker() + " " + p.ink().withOpacity(1).equals(Ink.VERMILION))
                        .distinct())
                .containsExactly("CIRCLE false", "DIAMOND true");
        assertThat(Drawn.texts(figure)).contains("with TPT Madras 1980 (4,008)", "without (4,170)");
        assertThat(figure.panels()).hasSize(2);
    }

    @Test
    void curvesAreDrawnWithoutPointsThatNobodySees() {
        Panel panel = PooledSamples.named("drapery-bcg").panels().get(0);
        List<Mark.Curve> curves = Drawn.all(panel.marks(), Mark.Curve.class).toList();
        assertThat(curves).hasSize(15);
        assertThat(curves).allSatisfy(curve -> assertThat(curve.x()).hasSizeBetween(4, 100));
    }

    @Test
    void thinningKeepsEndsAndCorners() {
        Panel panel = PooledSamples.named("drapery-bcg").panels().get(0);
        Curve corner = new Curve(new double[] {-2, -1.5, -1, -0.5, 0}, new double[] {0, 0.25, 0.5, 0.25, 0});
        Curve thin = Thinned.of(corner, panel);
        assertThat(thin.x()).containsExactly(-2, -1, 0);
        assertThat(thin.y()).containsExactly(0, 0.5, 0);
    }

    @Test
    void probabilitiesAreProbabilities() {
        Curve wrong = new Curve(new double[] {0, 1}, new double[] {0.5, 1.5});
        assertThatThrownBy(() -> new Drapery(
                        EffectScale.PLAIN,
                        "Effect",
                        List.of(wrong),
                        Curve.none(),
                        Curve.none(),
                        OptionalDouble.empty(),
                        ""))
                .hasMessage("a p value of 1.5");
    }

    @Test
    void influentialStudiesAreTrianglesAndAValueThatIsNotThereIsLeftOut() {
        Figure figure = PooledSamples.named("influence-bcg");
        assertThat(figure.panels()).hasSize(4);
        Panel dffits = figure.panels().get(0);
        assertThat(Drawn.points(dffits)).isEqualTo(12);
        assertThat(Drawn.all(dffits.marks(), Mark.Points.class)
                        .filter(points -> points.marker() == Marker.TRIANGLE_UP)
                        .findFirst()
                        .orElseThrow()
                        .x())
                .containsExactly(4, 8);
        assertThat(Drawn.texts(figure)).contains("influential (2)", "Study 8 of the country");
        assertThat(figure.description()).endsWith("Influential: Study 4 of the country; Study 8 of the country.");
    }

    @Test
    void measuresAreAsLongAsTheStudies() {
        Influence.Measure measure = new Influence.Measure("Hat value", new double[2], 0, new double[0]);
        assertThatThrownBy(() -> new Influence(List.of("only"), List.of(measure), Set.of(), ""))
                .hasMessage("Hat value: 2 values for 1 study");
    }
}
