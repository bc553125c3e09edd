package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;

class OutlierPlotsTest {
    @Test
    void baujatNamesOnlyThoseFurthestOut() {
        Figure figure = PooledSamples.named("baujat-many");
        assertThat(Drawn.points(figure.panels().get(0))).isEqualTo(300);
        assertThat(Drawn.texts(figure)).contains("Study 97").hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void studiesAtOnePlaceAreNamedOnce() {
        assertThat(Drawn.texts(PooledSamples.named("baujat-ties"))).hasSize(1);
    }

    @Test
    void theRightHandScaleTellsTheEffectOfALineThroughTheOrigin() {
        Figure figure = PooledSamples.named("radial-bcg");
        Panel panel = figure.panels().get(0);
        Mark.Text one = Drawn.all(figure.furniture(), Mark.Text.class)
                .filter(text -> text.text().equals("0.7"))
                .findFirst()
                .orElseThrow();
        assertThat(one.x()).isGreaterThan(panel.box().right());
        assertThat(one.y()).isCloseTo(panel.pageY(Math.log(0.7) * panel.x().max()), Offset.offset(1e-9));
    }

    @Test
    void theBandIsTwoStandardErrorsEitherSide() {
        Panel panel = PooledSamples.named("radial-bcg").panels().get(0);
        Mark.Area band = Drawn.all(panel.marks(), Mark.Area.class).findFirst().orElseThrow();
        double end = -0.4303 * panel.x().max();
        assertThat(band.y()).containsExactly(new double[] {2, end + 2, end - 2, -2}, Offset.offset(1e-9));
    }

    @Test
    void aStudyWithoutAnErrorIsRefused() {
        assertThatThrownBy(() -> new Radial.Point("exact", 1, 0)).hasMessage("exact: a standard error of 0.0");
    }

    @Test
    void theLinesOfTheLAbbePlotAreThoseOfEqualEffect() {
        Panel panel = PooledSamples.named("labbe-bcg").panels().get(0);
        List<Mark.Curve> lines = Drawn.all(panel.marks(), Mark.Curve.class).toList();
        assertThat(lines).hasSize(3);
        for (int i = 1; i < lines.get(0).x().length; i++) {
            double risk = lines.get(0).x()[i];
            assertThat(lines.get(0).y()[i] / risk).isCloseTo(0.49, Offset.offset(1e-9));
            double treated = lines.get(1).y()[i];
            assertThat(treated / (1 - treated) / (risk / (1 - risk))).isCloseTo(0.47, Offset.offset(1e-9));
        }
        assertThat(lines.get(2).x()[0] - lines.get(2).y()[0]).isCloseTo(0.007, Offset.offset(1e-9));
    }
}
