package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.extract.PerformanceCell.Item;

class ListedValuesTest {
    private static final List<Measure> MEASURES = List.of(Measure.SENSITIVITY, Measure.SPECIFICITY);

    @Test
    void givesEachValueItsMeasure() {
        assertThat(read("65/70.5", true)).containsExactly("sensitivity 0.65", "specificity 0.705");
        assertThat(read("0.9; 0.8", false)).containsExactly("sensitivity 0.9", "specificity 0.8");
        assertThat(read("84/89%", false)).containsExactly("sensitivity 0.84", "specificity 0.89");
        assertThat(read("- / 0.84", false)).containsExactly("- none", "specificity 0.84");
    }

    @Test
    void leavesOtherCellsToTheGeneralGrammar() {
        assertThat(read("AUC = 0.9", false)).containsExactly("AUC 0.9");
        assertThat(read("n.r.", false)).containsExactly("- none");
        assertThat(read("0.9 (0.8/0.7)", false)).containsExactly("- 0.9");
    }

    private static List<String> read(String cell, boolean percent) {
        return PerformanceCell.parse(cell, NumberStyle.ASSUMED, ColumnScale.declared(percent), MEASURES).stream()
                .map(ListedValuesTest::words)
                .toList();
    }

    private static String words(Item item) {
        return item.measure().map(Measure::label).orElse("-")
                + (item.value().isPresent() ? " " + item.value().getAsDouble() : " none");
    }
}
