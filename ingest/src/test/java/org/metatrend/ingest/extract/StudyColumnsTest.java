package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.Table;

/** Cells that can only be read by their column or by the package. */
class StudyColumnsTest {
    private static final List<String> HEADER = List.of("study", "size", "accuracy");
    private static final StudyColumns COLUMNS = new StudyColumns(
            "Made et al. 2020",
            "study",
            null,
            "study",
            List.of(new SizeColumn("size", null)),
            List.of(new PerformanceColumn("accuracy", null, false, false, null)),
            null,
            null,
            List.of());

    @Test
    void readsDecimalCommasWhereTheWholeColumnHasThem() {
        StudyTable table = read(
                List.of("A 2010", "1.204", "0,85 (AD vs HC), 0,7 (MCI vs AD)"),
                List.of("B 2011", "37,0", "0,9 (AD vs HC)"),
                List.of("C 2012", "90,0", "0,8 (AD vs HC)"));

        assertThat(table.studies()).extracting(s -> s.sampleSize().orElse(0)).containsExactly(1204, 37, 90);
        assertThat(table.studies())
                .flatExtracting(Study::results)
                .extracting(r -> r.value().orElse(0))
                .containsExactly(0.85, 0.7, 0.9, 0.8);
    }

    @Test
    void doesNotReadWhatTheColumnLeavesOpenAndSaysSo() {
        StudyTable table = read(List.of("A 2010", "37", "91,9%"), List.of("B 2011", "37", "88.5%"));

        assertThat(reasons(table, Stage.RESULTS))
                .containsExactly(
                        "no number could be read: '91,9' is one number or two:"
                                + " 1 of 2 cells have a decimal point, 1 a decimal comma",
                        Flag.STUDY_SIZE.words());
    }

    @Test
    void takesANameForATaskOnlyIfThePackageDeclaresIt() {
        StudyTable table = read(List.of("A 2010", "37", "AD converter: 0.8, CNN: 0.7"));

        assertThat(table.studies())
                .flatExtracting(Study::results)
                .extracting(Result::task, Result::measure)
                .containsExactly(tuple("pMCI vs sMCI", "accuracy"), tuple("", "CNN"));
    }

    @Test
    void saysInTheLedgerWhatToKnowAboutAValue() {
        StudyTable table = read(
                List.of("A 2010", "80 stimuli, 10 subjects", "up to 0.9 (AD vs HC)"),
                List.of("B 2010", "20-30", "> 0.9"),
                List.of("C 2010", "about 40", "NR"));

        assertThat(reasons(table, Stage.ROWS))
                .containsExactly(
                        "not counted: '80 stimuli'",
                        "sample size not understood or not complete: \"20-30\"; a range, not a value",
                        "approximate");
        assertThat(reasons(table, Stage.RESULTS))
                .containsExactly(
                        Flag.STUDY_SIZE.words() + "; the best of several",
                        "only a lower bound is given",
                        "not reported: 'nr'");
    }

    private static List<String> reasons(StudyTable table, Stage stage) {
        return table.ledger().entries().stream()
                .filter(e -> e.stage() == stage)
                .map(Entry::reason)
                .toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static StudyTable read(List<String>... rows) {
        return new StudyExtractor(
                        MadeResource.of("made", HEADER, new ResourcePlan(null, null, COLUMNS, null, List.of(), false)),
                        TaskVocabularyTest.PLAN,
                        Reading.CORRECTED)
                .extract(new Table("made.csv", HEADER, List.of(rows)));
    }
}
