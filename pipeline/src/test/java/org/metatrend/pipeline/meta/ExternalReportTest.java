package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.accuracy.ExternalLoss;
import org.metatrend.analysis.accuracy.ExternalValidation;
import org.metatrend.analysis.accuracy.ExternalValidations;
import org.metatrend.ingest.BadInput;

class ExternalReportTest {
    private static final String HEADER = "model,internal_accuracy,internal_n,external_accuracy,external_n";

    private static ExternalReport report(String... lines) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of(HEADER.split(",")));
        for (String line : lines) {
            grid.add(Arrays.asList(line.split(",", -1)));
        }
        return ExternalReport.of(MetaTable.of("made.csv", "line", grid));
    }

    @Test
    void poolsWhatTheTableSays() {
        ExternalReport report = report("A,0.92,120,0.85,300", "B,0.88,90,0.86,150", "C,0.95,60,,1000");

        ExternalLoss expected = ExternalValidations.pool(List.of(
                new ExternalValidation(new Correct(110, 120), new Correct(255, 300)),
                new ExternalValidation(new Correct(79, 90), new Correct(129, 150))));
        assertThat(report.loss()).isEqualTo(expected);
        assertThat(report.leftOut()).containsExactly("made.csv: line 4");
        assertThat(report.text()).startsWith("2 models, 1 left out").contains("by size: fewer than three models");
        assertThat(report.json()).containsEntry("k", 2);
    }

    @Test
    void percentagesFractionsOfSubjectsAndSingleModelsAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> report("A,92,120,0.85,300", "B,0.88,90,0.86,150"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made.csv: line 2, column internal_accuracy")
                .hasMessageContaining("0.91");
        assertThatThrownBy(() -> report("A,0.92,120,0.85,0", "B,0.88,90,0.86,150"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2, column external_n");
        assertThatThrownBy(() -> report("A,0.92,120,0.85,300", "B,,90,0.86,150"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("1 rows with all four numbers");
    }
}
