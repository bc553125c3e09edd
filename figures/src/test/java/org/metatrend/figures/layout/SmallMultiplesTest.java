package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.SmallMultiples.Part;

class SmallMultiplesTest {
    private static final Axis AXIS = Axis.hidden(0, 1);

    private static Figure one(double panelTop) {
        Mark inside = new Mark.Points(new double[] {0.5}, new double[] {0.5}, Marker.CIRCLE, 3, Ink.BLUE);
        Panel panel = new Panel(new Box(5, panelTop, 70, 40), AXIS, AXIS, Panel.Frame.BOTH, List.of(inside));
        List<Mark> furniture = List.of(
                Mark.Text.level(1, 2, "key", 7, Anchor.START),
                new Mark.Segment(1, 2, 3, 4, Line.solid(1, Ink.BLUE), false),
                new Mark.Curve(new double[] {1, 2}, new double[] {3, 4}, Line.solid(1, Ink.BLUE)),
                new Mark.Area(new double[] {1, 2, 1}, new double[] {3, 4, 5}, Ink.BLUE),
                inside);
        return new Figure("one", "One panel.", 85, panelTop + 50, List.of(panel), furniture);
    }

    @Test
    void twoStandBesideEachOtherAndTheThirdBelow() {
        Figure page = SmallMultiples.of(
                "page", List.of(new Part("A", one(10)), new Part("B", one(14)), new Part("C", one(10))));

        assertThat(page.widthMm()).isEqualTo(2 * 85 + 3);
        List<Box> boxes = page.panels().stream().map(Panel::box).toList();
        assertThat(boxes.get(1).left() - boxes.get(0).left()).isEqualTo(88);
        // keys of different heights do not put panels of one row at different heights
        assertThat(boxes.get(1).top()).isEqualTo(boxes.get(0).top());
        assertThat(boxes.get(2).left()).isEqualTo(5);
        assertThat(boxes.get(2).top()).isGreaterThan(boxes.get(1).bottom());
        assertThat(boxes).allSatisfy(b -> assertThat(b.bottom()).isLessThan(page.heightMm()));
        assertThat(page.description()).isEqualTo("A: One panel. B: One panel. C: One panel.");
    }

    @Test
    void onlyWhatLiesOnThePageMoves() {
        Figure page = SmallMultiples.of("page", List.of(new Part("", one(10)), new Part("", one(10))));

        assertThat(((Mark.Points) page.panels().get(1).marks().get(0)).x()).containsExactly(0.5);
        assertThat(((Mark.Text) page.furniture().get(5)).x()).isEqualTo(1 + 88);
        assertThat(((Mark.Points) page.furniture().get(9)).x()).containsExactly(0.5 + 88);
        assertThat(((Mark.Area) page.furniture().get(8)).y()).containsExactly(3, 4, 5);
    }

    @Test
    void oneStandsAloneAndNoneIsRefused() {
        assertThat(SmallMultiples.of("page", List.of(new Part("", one(10)))).widthMm())
                .isEqualTo(85);
        assertThatThrownBy(() -> SmallMultiples.of("page", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
