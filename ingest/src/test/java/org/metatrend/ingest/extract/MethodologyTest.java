package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.LeakageColumn;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Answer;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.study.Validation;
import org.metatrend.ingest.table.Table;

/** Columns about how studies worked and what they share. */
class MethodologyTest {
    private static final List<String> HEADER =
            List.of("study", "when", "accuracy", "classifier", "cv", "external", "data", "code", "open", "leak");
    private static final StudyColumns COLUMNS = new StudyColumns(
            "Made 2020",
            "study",
            null,
            "when",
            null,
            List.of(new PerformanceColumn("accuracy", null, false, false, null)),
            null,
            new LeakageColumn("leak", null),
            null,
            "classifier",
            "cv",
            "external",
            "data",
            "code",
            "open");

    @Test
    void readsEachColumnByItsGrammar() {
        Study study = read(
                        Reading.CORRECTED,
                        List.of(
                                "A",
                                "Mar 2018",
                                "0.9",
                                "Linear  SVM",
                                "5-fold CV",
                                "no",
                                "ADNI, OASIS",
                                "on request",
                                "Yes",
                                "No"))
                .studies()
                .get(0);

        assertThat(study.year()).isEqualTo(OptionalInt.of(2018));
        Methodology of = study.methodology();
        assertThat(of.method()).isEqualTo("Linear SVM");
        assertThat(of.validation()).extracting(Validation::words).containsExactly("5-fold");
        assertThat(of.external()).isEqualTo(Answer.NO);
        assertThat(of.datasets()).containsExactly("ADNI", "OASIS");
        assertThat(of.code()).isEqualTo(Answer.ON_REQUEST);
        assertThat(of.data()).isEqualTo(Answer.YES);
        assertThat(study.context())
                .containsEntry("cv", "5-fold CV")
                .containsEntry("open", "Yes")
                .hasSize(6);
    }

    @Test
    void anExternalSchemeIsAnExternalValidation() {
        StudyTable table =
                read(Reading.CORRECTED, List.of("A", "2018", "0.9", "", "CV, external validation", "", "", "", "", ""));

        assertThat(table.studies().get(0).methodology().external()).isEqualTo(Answer.YES);
    }

    @Test
    void leakageWithoutAPrefixIsAYes() {
        StudyTable table = rows(
                Reading.CORRECTED,
                List.of(
                        List.of("A", "2018", "0.9", "", "", "", "", "", "", "Yes"),
                        List.of("B", "2018", "0.9", "", "", "", "", "", "", "Unclear")));

        assertThat(table.studies())
                .extracting(s -> s.results().get(0).flags())
                .containsExactly(List.of(Flag.DATA_LEAKAGE), List.of());
    }

    @Test
    void saysInTheLedgerWhatIsNotUnderstood() {
        StudyTable table = read(
                Reading.CORRECTED, List.of("A", "in press", "0.9", "", "as in [3]", "", "", "see text", "n/a", ""));

        assertThat(table.ledger().entries())
                .filteredOn(e -> e.stage() == Stage.ROWS)
                .extracting(Entry::reason)
                .containsExactly("year not understood: \"in press\"; not yet published; validation not understood:"
                        + " \"as in [3]\"; no scheme that is known here is named; availability of code not"
                        + " understood: \"see text\"; no answer that is known here");
    }

    @Test
    void thePublishedReadingCarriesTheColumnsAlongAsPrinted() {
        StudyTable table =
                read(Reading.PUBLISHED, List.of("A", "2018", "0.9", "SVM", "as in [3]", "", "", "see text", "", ""));

        assertThat(table.studies().get(0).methodology()).isEqualTo(Methodology.NOT_STATED);
        assertThat(table.studies().get(0).context()).containsEntry("cv", "as in [3]");
        assertThat(table.ledger().entries())
                .filteredOn(e -> e.stage() == Stage.ROWS)
                .extracting(Entry::reason)
                .containsExactly("");
    }

    private static StudyTable read(Reading reading, List<String> row) {
        return rows(reading, List.of(row));
    }

    private static StudyTable rows(Reading reading, List<List<String>> rows) {
        ResourcePlan plan = new ResourcePlan(null, null, COLUMNS, null, null, false);
        PackagePlan words = new PackagePlan(Kind.STUDIES, null, null, null, null, null);
        return new StudyExtractor(MadeResource.of("made", HEADER, plan), words, reading)
                .extract(new Table("made", HEADER, rows));
    }
}
