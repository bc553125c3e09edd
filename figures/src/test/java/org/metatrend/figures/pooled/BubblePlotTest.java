package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.pooled.Bubbles.Point;
import org.metatrend.figures.pooled.Moderator.Kind;

class BubblePlotTest {
    private static final Moderator SIZE = new Moderator("Number of subjects", Kind.LOG);

    @Test
    void areasAreProportionalToWeights() {
        assertThat(BubbleSize.pt(8, 8, 10) / BubbleSize.pt(2, 8, 10)).isCloseTo(2, Offset.offset(0.05));
        assertThat(BubbleSize.pt(0, 0, 3)).isPositive();
        assertThat(BubbleSize.pt(1e-9, 1, 3)).isGreaterThan(1);
    }

    @Test
    void lightStudiesLieOnHeavyOnes() {
        Panel panel = BubblePlot.of("b", bubbles(new Point(10, 1, 1, "a"), new Point(100, 1, 9, "b")))
                .panels()
                .get(0);
        assertThat(panel.x().scale()).isEqualTo(Scale.LOG);
        assertThat(Drawn.all(panel.marks(), Mark.Points.class).map(Mark.Points::sizePt))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void groupsDifferInShapeAndTooManyShareOne() {
        Figure figure = PooledSamples.named("bubbles-groups");
        assertThat(Drawn.texts(figure)).contains("group 0 (10)", "group 10 (10)", "19 other groups");
        assertThat(Drawn.points(figure.panels().get(0))).isEqualTo(300);
        Panel panel = PooledSamples.named("bubbles-size").panels().get(0);
        assertThat(Drawn.all(panel.marks(), Mark.Points.class)
                        .map(Mark.Points::marker)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void bandsOfALineThroughAllAreToldApart() {
        Figure figure = PooledSamples.named("bubbles-bcg");
        assertThat(Drawn.texts(figure)).contains("fit, 95% confidence", "95% prediction");
        assertThat(Drawn.all(figure.panels().get(0).marks(), Mark.Area.class)).hasSize(2);
    }

    @Test
    void aLogarithmicModeratorIsAboveZero() {
        assertThatThrownBy(() -> bubbles(new Point(0, 1, 1, ""))).hasMessage("Number of subjects: no logarithm of 0.0");
    }

    private static Bubbles bubbles(Point... points) {
        return new Bubbles(EffectScale.PLAIN, "Effect", SIZE, List.of(points), List.of(), "");
    }
}
