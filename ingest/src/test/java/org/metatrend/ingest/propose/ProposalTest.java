package org.metatrend.ingest.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.table.Table;

class ProposalTest {
    private static final Table SEGMENTATION = table(
            "Author (year)|Cohort: Patients|Cohort: Dataset|Dice score: Whole tumor|Dice score: Core",
            "Arden et al. (2016)|274|BraTS 2015|0.84|0.72",
            "Brook et al. (2017)|285|BraTS 2013, BraTS 2015|0.90|0.80",
            "Cole et al. (2018)|93|in-house|0.79|0.61");

    @Test
    void doesNotCountWhatNamesDataSets() {
        Proposal proposal = Proposal.of(SEGMENTATION, Map.of());

        assertThat(proposal.columns().get(Role.SAMPLE_SIZE)).containsExactly("Cohort: Patients");
        assertThat(proposal.columns().get(Role.DATASET)).containsExactly("Cohort: Dataset");
    }

    @Test
    void takesTheYearOfADataSetForNoSize() {
        Table table = table(
                "Study|Cohort|Patients|AUC",
                "Arden 2016|ADNI 2010|274|0.84",
                "Brook 2017|ADNI 2012 and AIBL 2011|285|0.90",
                "Cole 2018|OASIS 2007|93|0.79");

        assertThat(Proposal.of(table, Map.of()).columns().get(Role.SAMPLE_SIZE)).containsExactly("Patients");
    }

    @Test
    void stillCountsDataSets() {
        Table table = table("Study|Dataset size|AUC", "Arden 2016|274|0.84", "Brook 2017|285|0.90");

        assertThat(Proposal.of(table, Map.of()).columns().get(Role.SAMPLE_SIZE)).containsExactly("Dataset size");
    }

    @Test
    void saysWhichColumnMayHaveBeenMeant() {
        assertThatThrownBy(() -> Proposal.of(SEGMENTATION, Map.of(Role.SAMPLE_SIZE, List.of("Cohort: Patient"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a column named \"Cohort: Patient\"")
                .hasMessageContaining("did you mean \"Cohort: Patients\"?");
    }

    @Test
    void takesWhatStandsBelowAMeasureForTheTask() {
        List<String> columns = List.of("Dice score: Whole tumor", "Dice score: Core");

        assertThat(columns.stream().map(c -> ColumnLabels.taskBelow(c, columns)))
                .containsExactly("Whole tumor", "Core");
    }

    @Test
    void takesPartsOfTheDataAndOtherMeasuresForNoTask() {
        for (List<String> columns : List.of(
                List.of("Accuracy: Training", "Accuracy: Test"),
                List.of("Accuracy: Internal", "Accuracy: External"),
                List.of("AUC: Mean", "AUC: SD"),
                List.of("Performance: AUC", "Performance: Accuracy"),
                List.of("Accuracy: Core"),
                List.of("Accuracy", "AUC"))) {
            assertThat(columns.stream().map(c -> ColumnLabels.taskBelow(c, columns)))
                    .as(columns.toString())
                    .containsOnlyNulls();
        }
    }

    @Test
    void takesNamesBelowOneMeasureForConditions() {
        Table table = table(
                "Study|n|Accuracy|Results",
                "Arden 2016|27|CNN: 0.84|Arousal: 0.7",
                "Brook 2017|28|SVM: 0.90|Valence: 0.8");
        Proposal proposal = Proposal.of(
                table, Map.of(Role.STUDY, List.of("Study"), Role.PERFORMANCE, List.of("Accuracy", "Results")));

        Map<String, CellMeaning> meanings = new CellMeanings(proposal).proposed();

        assertThat(meanings.get("Accuracy").names()).isEqualTo(NameRule.PART);
        assertThat(meanings.get("Results").names()).isNull();
    }

    private static Table table(String... lines) {
        List<List<String>> rows =
                Arrays.stream(lines).map(l -> List.of(l.split("\\|"))).toList();
        return new Table("table", rows.get(0), rows.subList(1, rows.size()));
    }
}
