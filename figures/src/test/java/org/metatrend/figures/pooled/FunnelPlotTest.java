package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.pooled.Funnel.Ordinate;
import org.metatrend.figures.pooled.Funnel.Point;

class FunnelPlotTest {
    private static final List<Point> THREE =
            List.of(new Point(0.1, 0.1, false), new Point(0.5, 0.3, false), new Point(-0.3, 0.3, true));

    @Test
    void preciseStudiesLieAtTheTopAndTheAxisCountsDownwards() {
        Panel panel = panel(funnel(Ordinate.STANDARD_ERROR, OptionalDouble.empty()));
        assertThat(Drawn.labels(panel.y())).containsExactly("0.30", "0.25", "0.20", "0.15", "0.10", "0.05", "0.00");
        assertThat(panel.pageY(-0.1)).isLessThan(panel.pageY(-0.3));
    }

    @Test
    void thePseudoRegionIsAsWideAsTheStandardErrorSays() {
        Panel panel = panel(funnel(Ordinate.STANDARD_ERROR, OptionalDouble.empty()));
        List<Mark.Curve> sides = Drawn.all(panel.marks(), Mark.Curve.class).toList();
        assertThat(sides).hasSize(2);
        double depth = -sides.get(0).y()[1];
        assertThat(sides.get(0).x()).containsExactly(new double[] {0.1, 0.1 - 1.959964 * depth}, Offset.offset(1e-6));
        assertThat(sides.get(1).x()).containsExactly(new double[] {0.1, 0.1 + 1.959964 * depth}, Offset.offset(1e-6));
    }

    @Test
    void theRegionOfVariancesIsARootCurve() {
        Panel panel = panel(funnel(Ordinate.VARIANCE, OptionalDouble.empty()));
        Mark.Curve side = Drawn.all(panel.marks(), Mark.Curve.class).findFirst().orElseThrow();
        for (int i = 0; i < side.x().length; i++) {
            assertThat(0.1 - side.x()[i]).isCloseTo(1.959964 * Math.sqrt(-side.y()[i]), Offset.offset(1e-6));
        }
    }

    @Test
    void measuresOfSizeHaveNoRegion() {
        Panel panel = panel(funnel(Ordinate.INVERSE_ROOT_N, OptionalDouble.of(0)));
        assertThat(panel.marks()).hasOnlyElementsOfTypes(Mark.Points.class, Mark.Segment.class);
    }

    @Test
    void contoursLieAroundNoEffectOneWithinTheOther() {
        Figure figure = FunnelPlot.of("f", funnel(Ordinate.STANDARD_ERROR, OptionalDouble.of(0)));
        List<Mark.Area> areas =
                Drawn.all(figure.panels().get(0).marks(), Mark.Area.class).toList();
        assertThat(areas).hasSize(4);
        assertThat(areas.get(3).ink()).isEqualTo(Ink.WHITE);
        double[] ratios = {2.575829, 1.959964, 1.644854};
        for (int i = 0; i < 3; i++) {
            Mark.Area area = areas.get(i + 1);
            assertThat(area.x()[1] / area.y()[1]).isCloseTo(ratios[i], Offset.offset(1e-6));
        }
        assertThat(Drawn.texts(figure)).contains("p > 0.1", "0.05\u20130.1", "0.01\u20130.05", "< 0.01");
    }

    @Test
    void filledInStudiesAreHollowAndCountedApart() {
        Figure figure = FunnelPlot.of("f", funnel(Ordinate.STANDARD_ERROR, OptionalDouble.empty()));
        assertThat(Drawn.texts(figure)).contains("study (2)", "filled in (1)");
        assertThat(Drawn.all(figure.panels().get(0).marks(), Mark.Points.class).map(Mark.Points::ink))
                .containsExactly(Ink.BLUE, Ink.WHITE, Ink.BLUE.withOpacity(Looks.POINT_OPACITY));
    }

    @Test
    void aStudyFarFromAllOthersIsAnArrowAndSaidSo() {
        Figure figure = PooledSamples.named("funnel-outliers");
        assertThat(Drawn.points(figure.panels().get(0))).isEqualTo(30);
        assertThat(Drawn.all(figure.furniture(), Mark.Segment.class).filter(Mark.Segment::arrow))
                .hasSize(2);
        assertThat(Drawn.texts(figure)).contains("Arrows: 2 studies beyond the axes.");
    }

    @Test
    void theDoiPlotHasTwoLimbsFromItsTip() {
        Panel panel = PooledSamples.named("doi-bcg").panels().get(0);
        Mark.Curve limbs =
                Drawn.all(panel.marks(), Mark.Curve.class).findFirst().orElseThrow();
        assertThat(limbs.x()).isSorted().hasSize(13);
        assertThat(limbs.y()[6]).isCloseTo(0, Offset.offset(1e-12));
        assertThat(Arrays.stream(limbs.y()).max().orElseThrow()).isCloseTo(0, Offset.offset(1e-12));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Point(Double.NaN, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an effect: NaN");
        assertThatThrownBy(() -> new Point(0, -1, false)).hasMessageContaining("below 0");
    }

    private static Panel panel(Funnel funnel) {
        return FunnelPlot.of("f", funnel).panels().get(0);
    }

    private static Funnel funnel(Ordinate ordinate, OptionalDouble contours) {
        return new Funnel(EffectScale.PLAIN, "Effect", ordinate, THREE, 0.1, Optional.empty(), contours, "");
    }
}
