package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.Quirk;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.LeakageColumn;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.ClassSizes;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.Table;

class StudyExtractorTest {
    private static final List<String> HEADER = List.of("row", "study", "size", "accuracy", "validation", "leakage");
    private static final StudyColumns COLUMNS = new StudyColumns(
            "Made et al. 2020",
            "study",
            null,
            "study",
            List.of(new SizeColumn("size", null)),
            List.of(new PerformanceColumn("accuracy", null, false, false, null)),
            null,
            new LeakageColumn("leakage", "Clear"),
            List.of("validation"));
    private static final List<Quirk> QUIRKS = List.of(
            new Quirk.DropBlank(List.of("validation"), "blank cell"),
            new Quirk.BareNumbersOnly("no bare number"),
            new Quirk.DropUnlabelled("no label"),
            new Quirk.LabelNeedsSpace("no blank before the label"),
            new Quirk.LiteralLabels("NC", "HC", "letter by letter"),
            new Quirk.StudySize("the study's total"));

    @Test
    void readsARowAsTheCorrectedAnalystDoes() {
        StudyTable table = read(
                Reading.CORRECTED,
                List.of(
                        "1",
                        "Suk et al. 2014",
                        "AD = 50, cMCI = 40, HC = 60, total = 150",
                        "0.95 (NC vs AD), 0.7 (cMCI vs ncMCI)",
                        "10-fold",
                        "None"));

        assertThat(table.studies())
                .containsExactly(new Study(
                        "made:Suk et al. 2014",
                        "Made et al. 2020",
                        "Suk et al. 2014",
                        OptionalInt.of(2014),
                        OptionalInt.of(150),
                        "AD = 50, cMCI = 40, HC = 60, total = 150",
                        Map.of("validation", "10-fold"),
                        List.of(
                                result("AD vs HC", 0.95, 110, List.of(), "0.95 (NC vs AD)", 2),
                                result("pMCI vs sMCI", 0.7, 150, List.of(Flag.STUDY_SIZE), "0.7 (cMCI vs ncMCI)", 1)),
                        new Provenance("made", 1, "study"),
                        new ClassSizes(Map.of("AD", 50, "cMCI", 40, "HC", 60), true),
                        Methodology.NOT_STATED));
    }

    @Test
    void readsTheSameRowAsThePublishedAnalysisDoes() {
        StudyTable table = read(
                Reading.PUBLISHED,
                List.of(
                        "1",
                        "Suk et al. 2014",
                        "AD = 50, cMCI = 40, HC = 60, total = 150",
                        "0.95 (NC vs AD), 0.7 (cMCI vs ncMCI)",
                        "10-fold",
                        "None"));

        assertThat(table.studies().get(0).results())
                .containsExactly(
                        result("HC vs AD", 0.95, 150, List.of(), "0.95 (NC vs AD)"),
                        result("cMCI vs ncMCI", 0.7, 150, List.of(), "0.7 (cMCI vs ncMCI)"));
    }

    @Test
    void accountsForWhatThePublishedAnalysisLoses() {
        StudyTable table = read(
                Reading.PUBLISHED,
                List.of("1", "A 2010", "37", "0.9 (AD vs HC)", "", ""),
                List.of("2", "B 2010", "37", "AUC = 0.9 (AD vs HC), 0.8, 0.7(AD vs HC), good", "5-fold", ""));

        assertThat(table.ledger().entries())
                .containsExactly(
                        new Entry(
                                "made",
                                1,
                                "",
                                Stage.ROWS,
                                Outcome.EXCLUDED,
                                "blank cell",
                                "1 | A 2010 | 37 | 0.9 (AD vs HC) |  | "),
                        new Entry(
                                "made",
                                2,
                                "",
                                Stage.ROWS,
                                Outcome.KEPT,
                                "",
                                "2 | B 2010 | 37 | AUC = 0.9 (AD vs HC), 0.8, 0.7(AD vs HC), good | 5-fold | "),
                        value(2, Outcome.EXCLUDED, "no bare number", "AUC = 0.9 (AD vs HC)"),
                        value(2, Outcome.EXCLUDED, "no label", "0.8"),
                        value(2, Outcome.EXCLUDED, "no blank before the label", "0.7(AD vs HC)"),
                        value(2, Outcome.EXCLUDED, "no number could be read", "good"));
    }

    @Test
    void countsARepeatedRowOnceAndDropsNothingForAnUnrelatedBlank() {
        StudyTable table = read(
                Reading.CORRECTED,
                List.of("1", "A 2010", "37", "0.9 (AD vs HC)", "", ""),
                List.of("2", "B 2010", "37", "0.9 (AD vs HC)", "", ""),
                List.of("3", "A 2010", "37", "0.9 (AD vs HC)", "", ""));

        assertThat(table.studies()).extracting(Study::reference).containsExactly("A 2010", "B 2010");
        assertThat(table.ledger().totals(Stage.ROWS).sentence()).isEqualTo("3 read = 2 kept + 1 merged + 0 excluded");
        assertThat(table.ledger().entries().get(4).reason()).isEqualTo("repeats row 1");
    }

    @Test
    void setsSuspiciousValuesAside() {
        StudyTable table = read(
                Reading.CORRECTED,
                List.of("1", "A 2010", "37", "0.2 (AD vs HC), 91 (AD vs HC), AUC = 0.9 (AD vs HC)", "x", ""),
                List.of("2", "B 2010", "AD = 20, NC = 17, total = 37", "0.9", "x", "Clear (a)"));

        assertThat(table.studies())
                .flatExtracting(Study::results)
                .extracting(Result::flags, Result::setAside, Result::measure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                List.of(Flag.BELOW_CHANCE, Flag.STUDY_SIZE), true, "accuracy"),
                        org.assertj.core.groups.Tuple.tuple(List.of(Flag.ABOVE_ONE, Flag.STUDY_SIZE), true, "accuracy"),
                        org.assertj.core.groups.Tuple.tuple(List.of(Flag.NOT_ACCURACY, Flag.STUDY_SIZE), true, "AUC"),
                        org.assertj.core.groups.Tuple.tuple(
                                List.of(Flag.TASK_INFERRED, Flag.DATA_LEAKAGE), true, "accuracy"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static StudyTable read(Reading reading, List<String>... rows) {
        Resource resource = MadeResource.of("made", HEADER, new ResourcePlan(null, null, COLUMNS, null, QUIRKS, false));
        return new StudyExtractor(resource, TaskVocabularyTest.PLAN, reading)
                .extract(new Table("made.csv", HEADER, List.of(rows)));
    }

    private static Result result(String task, double value, int subjects, List<Flag> flags, String verbatim) {
        return new Result(
                task,
                "accuracy",
                OptionalDouble.of(value),
                OptionalInt.of(subjects),
                flags,
                verbatim,
                new Provenance("made", 1, "accuracy"));
    }

    private static Result result(
            String task, double value, int subjects, List<Flag> flags, String verbatim, int decimals) {
        return new Result(
                task,
                "accuracy",
                OptionalDouble.of(value),
                OptionalInt.of(subjects),
                flags,
                verbatim,
                new Provenance("made", 1, "accuracy"),
                OptionalInt.of(decimals));
    }

    private static Entry value(int row, Outcome outcome, String reason, String verbatim) {
        return new Entry("made", row, "accuracy", Stage.RESULTS, outcome, reason, verbatim);
    }
}
