package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.ChallengePanel.Noise;

class ChallengeFigureTest {
    /** 101 teams from -0.5 to 0.5, and one far away. */
    private static final double[] DIFFERENCES = IntStream.rangeClosed(0, 101)
            .mapToDouble(i -> i == 101 ? 40 : (i - 50) / 100.0)
            .toArray();

    private static final ChallengePanel CHALLENGE = new ChallengePanel(
            "A challenge",
            "Dice",
            "overfit",
            DIFFERENCES,
            new double[][] {{-0.6, 0, 0.6}, {0, 1, 0}},
            new Noise(-0.45, -0.02, 0.45, 0.0123));

    @Test
    void aPanelShowsTeamsNoiseShiftAndGap() {
        Figure figure = ChallengeFigure.noise("3", List.of(CHALLENGE, CHALLENGE));

        assertThat(figure.widthMm()).isEqualTo(180);
        assertThat(figure.panels()).hasSize(2);
        Panel panel = figure.panels().get(0);
        assertThat(panel.x().max()).isLessThan(1);
        assertThat(segments(panel))
                .anySatisfy(s -> assertThat(List.of(s.x1(), s.x2())).containsExactly(-0.45, 0.45))
                .anySatisfy(s -> {
                    assertThat(List.of(s.x1(), s.x2())).containsExactly(0.0, -0.02);
                    assertThat(s.arrow()).isTrue();
                })
                .anySatisfy(s -> assertThat(List.of(s.x1(), s.x2())).containsExactly(0.0, 0.0123));
        assertThat(panel.marks())
                .filteredOn(Mark.Text.class::isInstance)
                .extracting(mark -> ((Mark.Text) mark).text())
                .containsExactly("median shift \u22120.020", "winner gap 0.012");
    }

    @Test
    void teamsBeyondTheAxisAreCountedNotDrawn() {
        Figure figure = ChallengeFigure.noise("3", List.of(CHALLENGE));

        Mark.Points teams = figure.panels().get(0).marks().stream()
                .filter(Mark.Points.class::isInstance)
                .map(Mark.Points.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(teams.x()).hasSize(101);
        assertThat(figure.furniture())
                .filteredOn(Mark.Text.class::isInstance)
                .extracting(mark -> ((Mark.Text) mark).text())
                .contains("A challenge", "overfit", "Dice, 102 teams, 1 beyond the axis");
    }

    @Test
    void teamsStayWithinTheOutlineOfTheirDensity() {
        Panel panel = ChallengeFigure.noise("3", List.of(CHALLENGE)).panels().get(0);

        Mark.Points teams = (Mark.Points) panel.marks().stream()
                .filter(Mark.Points.class::isInstance)
                .findFirst()
                .orElseThrow();
        double centre = 0.68;
        for (int i = 0; i < teams.x().length; i++) {
            double half = 0.28 * Math.max(0, 1 - Math.abs(teams.x()[i]) / 0.6);
            assertThat(Math.abs(teams.y()[i] - centre)).isLessThanOrEqualTo(half);
        }
    }

    private static List<Mark.Segment> segments(Panel panel) {
        return panel.marks().stream()
                .filter(Mark.Segment.class::isInstance)
                .map(Mark.Segment.class::cast)
                .toList();
    }
}
