package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TopicFigureTest {
    private static final double[] YEARS = {2014, 2015, 2016, 2017};

    @Test
    void topicsShareAColourAndFieldsADash() {
        Figure figure = TopicFigure.shares(
                "2",
                List.of(
                        line("lung", "AI", 3),
                        line("lung", "oncology", 2),
                        line("breast", "AI", 1.5),
                        line("breast", "oncology", 1)),
                Optional.of(new YearMark(2016, "an event")));

        Panel panel = figure.panels().get(0);
        List<Line> lines = panel.marks().stream()
                .filter(Mark.Curve.class::isInstance)
                .map(mark -> ((Mark.Curve) mark).line())
                .toList();
        assertThat(lines).extracting(Line::ink).containsExactly(Ink.BLUE, Ink.BLUE, Ink.VERMILION, Ink.VERMILION);
        assertThat(lines).extracting(Line::dash).containsExactly(Dash.SOLID, Dash.DASHED, Dash.SOLID, Dash.DASHED);
        assertThat(panel.y().min()).isZero();
        assertThat(panel.marks())
                .first()
                .satisfies(mark -> assertThat(((Mark.Area) mark).x())
                        .containsExactly(new double[] {2016, 2016, 2016, 2016}, Offset.offset(0.02)));
    }

    @Test
    void longLabelsAskForAWiderPage() {
        assertThat(TopicFigure.shares("2", List.of(line("lung", "AI", 1)), Optional.of(new YearMark(2016, "")))
                        .widthMm())
                .isEqualTo(85);
        ShareLine wordy = new ShareLine("t", "f", "a label of quite some length indeed", YEARS, YEARS);
        assertThat(TopicFigure.shares("2", List.of(wordy), Optional.of(new YearMark(2016, "")))
                        .widthMm())
                .isEqualTo(120);
    }

    @Test
    void trendsStandInAPanelPerHeadingBesideTheirNumbers() {
        Figure figure = TopicFigure.trends(
                "2b",
                List.of(
                        new TrendEstimate("Change per year", "lung, AI", 5.96, 2.26, 9.8, 0.0061, 9),
                        new TrendEstimate("Change of level", "lung, AI", -3, -40, 30, 0.5, 9)));

        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.furniture().stream()
                        .filter(Mark.Text.class::isInstance)
                        .map(mark -> ((Mark.Text) mark).text()))
                .contains("Change per year", "lung, AI", "+6.0 [+2.3, +9.8]", "0.006", "\u22123.0 [\u221240.0, +30.0]");
    }

    private static ShareLine line(String topic, String field, double percent) {
        return new ShareLine(
                topic, field, topic + ", " + field, YEARS, new double[] {percent, percent, percent, percent});
    }
}
