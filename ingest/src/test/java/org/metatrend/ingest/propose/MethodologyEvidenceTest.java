package org.metatrend.ingest.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.table.Table;

class MethodologyEvidenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Classifier                 | SVM; CNN; LDA             | METHOD
            Model type                 | SVM; CNN; LDA             | METHOD
            Feature selection method   | PCA; none; RFE            |
            Validation                 | 10-fold; LOOCV; hold-out  | VALIDATION
            Evaluation                 | 10-fold; LOOCV; hold-out  | VALIDATION
            CV/hold-out                | HO; CV; CV                | VALIDATION
            Post-hoc CV?               | Yes; No; No               |
            Internal validation        | 1; 0; 1                   |
            External validation        | 1; 0; 1                   | EXTERNAL
            Dataset                    | ADNI; OASIS; in-house     | DATASET
            Dataset                    | Yes; No; Yes              |
            Dataset size               | 10; 20; 30                | SAMPLE_SIZE
            Open dataset (shared 1/0)  | 1; 0; 0                   | DATA
            Dataset accessibility      | Public; Private; Both     | DATA
            Data available             | Yes; No; on request       | DATA
            Code available             | No; No; No                | CODE
            Link to code               | NA; https://x.org/y; NA   |
            Data leakage               | Clear (a); None; Unclear  | LEAKAGE
            Remarks                    | yes; no; SVM              |
            """)
    void findsTheRoleByNameAndCells(String heading, String cells, Role role) {
        String[] of = cells.split("; ");
        Table table = new Table(
                "made",
                List.of("Study", heading),
                IntStream.range(0, of.length)
                        .mapToObj(i -> List.of("Roe et al. 201" + i, of[i]))
                        .toList());

        Map<Role, List<String>> columns = Proposal.of(table, Map.of()).columns();

        assertThat(Arrays.stream(Role.values())
                        .filter(r -> columns.get(r).contains(heading))
                        .toList())
                .isEqualTo(role == null ? List.of() : List.of(role));
    }

    @Test
    void asksNothingAboutRolesThatNoFigureNeeds() {
        Table table = new Table(
                "made",
                List.of("Study", "Classifier", "Algorithm", "N", "Accuracy"),
                List.of(List.of("A 2010", "SVM", "SMO", "10", "0.9"), List.of("B 2011", "LDA", "QR", "20", "0.8")));

        assertThat(Proposal.of(table, Map.of()).unclear()).doesNotContainKey(Role.METHOD);
    }
}
