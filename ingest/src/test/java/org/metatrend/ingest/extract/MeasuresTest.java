package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.table.Table;

/** What a package's own measures do to its results. */
class MeasuresTest {
    private static final List<String> HEADER = List.of("study", "performance");

    @Test
    void aPackageThatDeclaresNoneIsAboutAccuracy() {
        assertThat(read(List.of(), Reading.CORRECTED, "AUC = 0.9, accuracy: 0.8"))
                .containsExactly(tuple("AUC", 0.9, List.of(Flag.NOT_ACCURACY)), tuple("accuracy", 0.8, List.of()));
        assertThat(read(List.of(), Reading.PUBLISHED, "AUC = 0.9, accuracy: 0.8"))
                .containsExactly(tuple("accuracy", 0.9, List.of()), tuple("accuracy", 0.8, List.of()));
    }

    @Test
    void declaredMeasuresCountAndOthersAreSetAside() {
        List<MeasureTerm> measures = List.of(MeasureTerm.drawn("AUROC"), MeasureTerm.drawn("kappa"));

        assertThat(read(measures, Reading.CORRECTED, "AUC = 0.9, accuracy: 0.8, kappa = 0.7"))
                .containsExactly(
                        tuple("AUROC", 0.9, List.of()),
                        tuple("accuracy", 0.8, List.of(Flag.UNDECLARED_MEASURE)),
                        tuple("kappa", 0.7, List.of()));
        assertThat(read(measures, Reading.PUBLISHED, "AUC = 0.9, accuracy: 0.8"))
                .containsExactly(tuple("AUROC", 0.9, List.of()), tuple("accuracy", 0.8, List.of()));
    }

    @Test
    void aMeasureOfThePackagesOwnIsKnownByItsSpellings() {
        MeasureTerm own =
                new MeasureTerm("concordance", List.of("C-index"), "concordance index", true, null, 0.5, null);

        assertThat(read(List.of(own), Reading.CORRECTED, "c-index: 0.7, C-Index = 0.4, HR: 0.9"))
                .containsExactly(
                        tuple("concordance", 0.7, List.of()),
                        tuple("concordance", 0.4, List.of(Flag.BELOW_CHANCE)),
                        tuple("HR", 0.9, List.of(Flag.UNDECLARED_MEASURE)));
    }

    @Test
    void worseThanGuessingIsBelowChanceWhicheverWayIsBetter() {
        MeasureTerm error = new MeasureTerm("error", null, null, true, null, 0.5, null);
        MeasureTerm auc = new MeasureTerm("AUC", null, null, true, null, 0.5, null);

        assertThat(read(List.of(error, auc), Reading.CORRECTED, "error: 0.2, AUC: 0.4, error rate: 0.7"))
                .containsExactly(
                        tuple("error", 0.2, List.of()),
                        tuple("AUC", 0.4, List.of(Flag.BELOW_CHANCE)),
                        tuple("error", 0.7, List.of(Flag.BELOW_CHANCE)));
    }

    @Test
    void onlyWhatCorrectsForGuessingMayBeNegative() {
        MeasureVocabulary vocabulary = new MeasureVocabulary(
                plan(List.of(MeasureTerm.drawn("kappa"), MeasureTerm.drawn("MCC"), MeasureTerm.drawn("F1"))));

        assertThat(List.of("kappa", "MCC", "F1"))
                .extracting(m -> vocabulary.look(m, -0.1, org.metatrend.ingest.study.Task.NONE))
                .containsExactly(
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.of(Flag.BELOW_RANGE));
    }

    private static PackagePlan plan(List<MeasureTerm> measures) {
        return new PackagePlan(Kind.STUDIES, null, null, null, null, null, measures, null, null, null);
    }

    private static List<Tuple> read(List<MeasureTerm> measures, Reading reading, String cell) {
        StudyColumns columns = new StudyColumns(
                "Made 2020",
                "study",
                null,
                "study",
                null,
                List.of(new PerformanceColumn("performance", null, false, false, null)),
                null,
                null,
                null);
        ResourcePlan resource = new ResourcePlan(null, null, columns, null, null, false);
        Table table = new Table("made", HEADER, List.of(List.of("A 2010", cell)));
        return new StudyExtractor(MadeResource.of("made", HEADER, resource), plan(measures), reading)
                .extract(table).studies().stream()
                        .map(Study::results)
                        .flatMap(List::stream)
                        .map(r -> tuple(r.measure(), r.value().orElseThrow(), r.flags()))
                        .toList();
    }
}
