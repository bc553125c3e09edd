package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.TypeWidth;

class ParagraphTest {
    @Test
    void setsAMinusBeforeNumbersAndLeavesHyphens() {
        assertThat(Paragraph.of("Knapp-Hartung: -0.41 (95% CI -0.74 to -.08), 2011-2016, COVID-19", 85)
                        .lines())
                .containsExactly("Knapp-Hartung: \u22120.41 (95% CI \u22120.74 to \u2212.08), 2011-2016, COVID-19");
    }

    @Test
    void breaksLinesThatAreTooWide() {
        assertThat(Paragraph.of("one two  three", TypeWidth.mm("one two", Paragraph.TYPE_PT) + 0.01)
                        .lines())
                .containsExactly("one two", "three");
    }
}
