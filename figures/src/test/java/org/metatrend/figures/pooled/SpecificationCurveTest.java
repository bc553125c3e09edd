package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.pooled.Specifications.Choice;
import org.metatrend.figures.pooled.Specifications.Result;

class SpecificationCurveTest {
    private static final List<Choice> CHOICES = List.of(new Choice("Reading", List.of("published", "corrected")));
    private static final List<Result> RESULTS = List.of(
            new Result(0.3, 0.1, 0.5, 0.01, List.of(0)),
            new Result(-0.2, -0.3, -0.1, 0.001, List.of(1)),
            new Result(0.1, -0.1, 0.3, 0.3, List.of(0)));

    @Test
    void estimatesStandInOrderAndTheirSignsDifferInShape() {
        Figure figure = curve(RESULTS);
        List<Mark.Points> points =
                Drawn.all(figure.panels().get(0).marks(), Mark.Points.class).toList();
        assertThat(points.stream().map(Mark.Points::marker))
                .containsExactly(Marker.TRIANGLE_DOWN, Marker.CIRCLE, Marker.TRIANGLE_UP);
        assertThat(points.stream().map(p -> p.x()[0])).containsExactly(0.5, 1.5, 2.5);
        assertThat(points.stream().map(p -> p.y()[0])).containsExactly(-0.2, 0.1, 0.3);
        assertThat(Drawn.texts(figure))
                .contains("below zero, p < 0.05 (1)", "not significant (1)", "above zero, p < 0.05 (1)");
    }

    @Test
    void eachSpecificationMarksOneOptionOfEachChoice() {
        Figure figure = curve(RESULTS);
        List<Mark.Segment> bars =
                Drawn.all(figure.panels().get(1).marks(), Mark.Segment.class).toList();
        assertThat(bars).hasSize(3);
        assertThat(bars.stream().map(bar -> (int) bar.x1())).containsExactly(1, 2, 0);
        assertThat(bars.get(0).y1()).isGreaterThan(bars.get(2).y1());
        assertThat(Drawn.texts(figure)).contains("Reading", "published", "corrected", "3 specifications, by estimate");
    }

    @Test
    void hundredsOfSpecificationsAreCoveredByBarsWithoutGapsOrOverlap() {
        Figure figure = PooledSamples.named("specifications-384");
        double covered = Drawn.all(figure.panels().get(1).marks(), Mark.Segment.class)
                .mapToDouble(bar -> bar.x2() - bar.x1())
                .sum();
        assertThat(covered).isEqualTo(384.0 * 6);
        assertThat(Drawn.points(figure.panels().get(0))).isEqualTo(384);
    }

    @Test
    void anEndlessIntervalEndsAtTheAxis() {
        Figure figure = curve(List.of(
                new Result(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5, List.of(0)),
                new Result(2, Double.NaN, Double.NaN, 0.5, List.of(0))));
        var panel = figure.panels().get(0);
        List<Mark.Segment> intervals = Drawn.all(panel.marks(), Mark.Segment.class)
                .filter(s -> s.x1() == s.x2())
                .toList();
        assertThat(intervals).singleElement().satisfies(interval -> {
            assertThat(interval.y1()).isEqualTo(panel.y().min());
            assertThat(interval.y2()).isEqualTo(panel.y().max());
        });
    }

    @Test
    void anEstimateFarFromAllOthersIsCountedBelow() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            results.add(new Result(i == 0 ? 1e6 : 0.1 * i, Double.NaN, Double.NaN, 0.5, List.of(0)));
        }
        Figure figure = curve(results);
        assertThat(Drawn.points(figure.panels().get(0))).isEqualTo(19);
        assertThat(Drawn.texts(figure)).contains("Not shown: 1 estimate far outside.");
    }

    @Test
    void choicesThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> curve(List.of(new Result(0, 0, 0, 1, List.of(2)))))
                .hasMessage("Reading: no option 2");
        assertThatThrownBy(() -> curve(List.of(new Result(0, 0, 0, 1, List.of()))))
                .hasMessage("a specification with 0 of 1 choices");
    }

    private static Figure curve(List<Result> results) {
        return SpecificationCurve.of("s", new Specifications("Change", CHOICES, results, 0.05, ""));
    }
}
