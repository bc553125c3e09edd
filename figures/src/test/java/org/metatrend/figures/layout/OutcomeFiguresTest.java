package org.metatrend.figures.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutcomeFiguresTest {
    private static final OutcomeFigures AUC = new OutcomeFigures(new Outcome("AUC", false, 0, false));
    private static final OutcomeFigures ERROR = new OutcomeFigures(new Outcome("error rate", true, 0, true));
    private static final OutcomeFigures KAPPA = new OutcomeFigures(new Outcome("kappa", false, -1, false));
    private static final Series POINTS =
            new Series("A vs B", new double[] {30, 90, 400}, new double[] {0.1, 0.25, 0.32});

    @Test
    void theAxisNamesTheMeasure() {
        assertThat(axis(AUC).label()).isEqualTo("Reported AUC");
        assertThat(axis(ERROR).label()).isEqualTo("Reported error rate (%)");
        assertThat(AUC.bySampleSizeAndPeriod("1c", Map.of("A vs B", List.of(POINTS)), Map.of())
                        .panels()
                        .get(0)
                        .y()
                        .label())
                .isEqualTo("Reported AUC");
        assertThat(AUC.byYear("1d", List.of(POINTS), List.of()).description()).startsWith("Reported AUC against");
    }

    @Test
    void theAxisReachesToTheBestValue() {
        assertThat(axis(AUC).max()).isGreaterThanOrEqualTo(1);
        assertThat(axis(AUC).min()).isBetween(0.0, 0.1);
        assertThat(axis(ERROR).min()).isLessThanOrEqualTo(0);
        assertThat(axis(ERROR).max()).isBetween(32.0, 50.0);
        Series negative = new Series("n", new double[] {30, 90}, new double[] {-0.2, 0.4});
        assertThat(KAPPA.bySampleSize("1b", List.of(negative), List.of())
                        .panels()
                        .get(0)
                        .y()
                        .min())
                .isBetween(-0.4, -0.2);
    }

    @Test
    void coefficientsAreInTheMeasuresUnit() {
        Coefficient one = new Coefficient("A", "year", 0.0123, 0.001, 0.0236, 0.02, 40, 0.1, OptionalInt.empty());

        Panel panel = AUC.coefficients("1e", List.of(one)).panels().get(0);

        assertThat(panel.x().label()).isEqualTo("Change in AUC");
        assertThat(panel.marks())
                .filteredOn(Mark.Points.class::isInstance)
                .singleElement()
                .satisfies(m -> assertThat(((Mark.Points) m).x()).containsExactly(0.0123));
    }

    @Test
    void aRegressionThatCouldNotBeFittedSaysWhy() {
        assertThat(AUC.coefficients("1e", List.of()).furniture())
                .filteredOn(Mark.Text.class::isInstance)
                .extracting(m -> ((Mark.Text) m).text())
                .contains("too few results for a regression");
    }

    @Test
    void aLongLabelIsCutToTheAxis() {
        Outcome endless = new Outcome("area under the curve of a very long name".repeat(5), true, 0, false);

        String label = axis(new OutcomeFigures(endless)).label();

        assertThat(label).startsWith("Reported area under").endsWith("\u2026 (%)");
        assertThat(TypeWidth.mm(label, 7)).isLessThanOrEqualTo(40);
    }

    @Test
    void anOutcomeNeedsAName() {
        assertThatThrownBy(() -> new Outcome(" ", true, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Axis axis(OutcomeFigures figures) {
        return figures.bySampleSize("1b", List.of(POINTS), List.of())
                .panels()
                .get(0)
                .y();
    }
}
