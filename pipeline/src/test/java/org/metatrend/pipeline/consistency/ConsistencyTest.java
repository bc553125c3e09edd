package org.metatrend.pipeline.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.study.ClassSizes;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.consistency.Consistency.Checked;

/** Made studies with one fault each: what is flagged, what the ledger says, and that all else stays as it was. */
class ConsistencyTest {
    private static final PackagePlan PLAN = new PackagePlan(
            Kind.STUDIES,
            List.of(),
            List.of(
                    new ClassTerm("melanoma", List.of("MM"), List.of("thin melanoma", "thick melanoma")),
                    new ClassTerm("naevus", List.of("nevus"), List.of())),
            List.of(),
            List.of(),
            null);
    private static final ClassSizes SIZES = new ClassSizes(Map.of("MM", 12, "nevus", 25), true);

    @Test
    void flagsAnAccuracyThatNoCountGives() {
        Study study = study(37, SIZES, Map.of(), accuracy(0.917, 3), accuracy(0.919, 3), accuracy(0.92, 2));

        Checked checked = check(study);

        assertThat(flags(checked)).containsExactly(List.of(Flag.GRIM), List.of(), List.of());
        assertThat(findings(checked)).singleElement().satisfies(f -> {
            assertThat(f.get("check")).isEqualTo("grim");
            assertThat(f.get("found")).isEqualTo("0.917 of n = 37");
            assertThat(f.get("possible")).isEqualTo("33/37 = 0.892 or 34/37 = 0.919");
            assertThat(f.get("innocent_causes_to_consider"))
                    // (10/12 + 25/25) / 2; of three folds of 3 and seven of 4 one third and two quarters are wrong
                    .isEqualTo("another number of subjects, such as 36; balanced accuracy of 12 and 25 subjects; "
                            + "mean over 10 folds; mean over repetitions or of the subjects' own "
                            + "accuracies; a share of a test set, of scans, of trials or of segments");
        });
        assertThat(checked.tables().get(0).ledger().entries())
                .extracting(Entry::reason)
                .containsExactly("blank", "", "no number", "no count out of n gives this accuracy", "", "");
        Tally tally = (Tally) checked.checks().numbers().get("grim");
        assertThat(tally.testable()).isEqualTo(3);
        assertThat(tally.flagged()).isEqualTo(1);
        // of 1001, 1001 and 101 values 38 are possible
        assertThat(tally.expectedByChance()).isCloseTo(3 - 38 / 1001.0 - 38 / 1001.0 - 38 / 101.0, within(1e-12));
    }

    @Test
    void countsTheWholeStudyApart() {
        Result weak = accuracy(0.917, 3).flagged(List.of(Flag.STUDY_SIZE));

        Checked checked = check(study(37, ClassSizes.NONE, Map.of(), weak));

        assertThat(flags(checked)).containsExactly(List.of(Flag.STUDY_SIZE, Flag.GRIM));
        assertThat(findings(checked))
                .singleElement()
                .satisfies(f -> assertThat(f.get("check")).isEqualTo("grim-whole-study"));
        assertThat(checked.checks().sentence())
                .isEqualTo("1 of 1 testable accuracies cannot come from the size of their whole study (1.0 if values "
                        + "were arbitrary); 0 of 1 testable accuracies are below chance");
    }

    @Test
    void testsNothingThatWasNotPrintedAsAnExactShare() {
        Result mean = new Result(
                "melanoma vs naevus",
                "accuracy",
                OptionalDouble.of(0.917),
                OptionalInt.of(37),
                List.of(),
                "0.917 ± 0.02",
                place());

        Checked checked = check(
                study(37, SIZES, Map.of(), mean, accuracy(0.8333333333, 10), accuracy(1.2, 1), value("AUC", 0.917, 3)));

        assertThat(findings(checked)).isEmpty();
        assertThat(((Tally) checked.checks().numbers().get("grim")).notTestable())
                .isEqualTo(Map.of(Reported.NO_PRINTED_FRACTION, 3L));
    }

    @Test
    void flagsClassesThatDoNotAddUp() {
        ClassSizes parts = new ClassSizes(Map.of("MM", 12, "thin melanoma", 7, "nevus", 25), true);

        assertThat(flags(check(study(37, SIZES, Map.of(), accuracy(0.9, 1))))).containsExactly(List.of());
        assertThat(flags(check(study(37, parts, Map.of(), accuracy(0.9, 1))))).containsExactly(List.of());
        Checked wrong = check(study(36, SIZES, Map.of(), accuracy(0.9, 1)));
        assertThat(flags(wrong)).containsExactly(List.of(Flag.CLASS_SUM));
        assertThat(findings(wrong)).singleElement().satisfies(f -> {
            assertThat(f.get("found")).isEqualTo("total 36");
            assertThat(f.get("possible")).endsWith(" = 37");
        });
        assertThat(wrong.tables().get(0).ledger().entries())
                .extracting(Entry::reason)
                .containsExactly("blank", Flag.CLASS_SUM.words(), "no number", Flag.CLASS_SUM.words());
    }

    @Test
    void flagsAnAccuracyThatSensitivityAndSpecificityCannotGive() {
        Result sensitivity = value("sensitivity", 0.73, 2);
        Result specificity = value("specificity", 0.75, 2);

        assertThat(flags(check(study(37, ClassSizes.NONE, Map.of(), sensitivity, specificity, accuracy(0.74, 2))))
                        .get(2))
                .doesNotContain(Flag.SENS_SPEC);
        Checked wrong = check(study(37, ClassSizes.NONE, Map.of(), sensitivity, specificity, accuracy(0.78, 2)));
        assertThat(flags(wrong).get(2)).contains(Flag.SENS_SPEC);
        assertThat(flags(wrong).get(0)).isEmpty();
        // as a package may call them
        Checked declared = check(study(
                37, ClassSizes.NONE, Map.of(), value("Recall", 0.73, 2), specificity, value("Accuracy", 0.78, 2)));
        assertThat(flags(declared).get(2)).contains(Flag.SENS_SPEC);
        assertThat(findings(wrong))
                .singleElement()
                .satisfies(f -> assertThat(f.get("possible")).isEqualTo("0.7250 to 0.7550"));
    }

    @Test
    void weighsSensitivityAndSpecificityByTheClassSizesEitherWayRound() {
        Result sensitivity = value("sensitivity", 0.92, 2);
        Result specificity = value("specificity", 0.48, 2);
        // 11 of 12 and 12 of 25 are 23 of 37; 23 of 25 and 0.48 of 12 about 0.777
        assertThat(sensSpec(sensitivity, specificity, accuracy(0.62, 2))).isFalse();
        assertThat(sensSpec(sensitivity, specificity, accuracy(0.78, 2))).isFalse();
        assertThat(sensSpec(sensitivity, specificity, accuracy(0.70, 2))).isTrue();
    }

    @Test
    void saysWhichValuesCannotBePaired() {
        Checked checked = check(study(
                37,
                SIZES,
                Map.of(),
                value("sensitivity", 0.1, 2),
                value("sensitivity", 0.2, 2),
                value("specificity", 0.1, 2),
                accuracy(0.92, 2)));

        assertThat(((Tally) checked.checks().numbers().get("sens-spec")).notTestable())
                .hasSize(1);
    }

    @Test
    void flagsAStudyOlderThanItsMethod() {
        Map<String, String> resnet = Map.of("Model type", "ResNet-50", "dataset", "GAN");

        Checked checked = check(study(37, SIZES, resnet, accuracy(0.92, 2)));

        assertThat(flags(checked)).containsExactly(List.of(Flag.METHOD_YEAR));
        assertThat(findings(checked)).singleElement().satisfies(f -> {
            assertThat(f.get("column")).isEqualTo("Model type");
            assertThat(f.get("found")).isEqualTo("published 2012");
            assertThat(f.get("possible")).isEqualTo("ResNet since 2015 (arXiv:1512.03385)");
        });
        assertThat(flags(check(study(37, SIZES, Map.of("classifier", "SVM"), accuracy(0.92, 2)))))
                .containsExactly(List.of());
    }

    @Test
    void leavesAloneWhatHasNothingToCheck() {
        Study bare = study(0, ClassSizes.NONE, Map.of());

        Checked checked = check(bare);

        assertThat(checked.tables()).isEqualTo(List.of(table(bare)));
        assertThat(checked.checks().sentence()).isEqualTo("nothing could be tested");
    }

    @Test
    void setsNothingAside() {
        for (Check check : Check.values()) {
            assertThat(check.flag().setsAside()).isEqualTo(check == Check.BELOW_CHANCE);
        }
    }

    private static boolean sensSpec(Result... results) {
        return flags(check(study(37, SIZES, Map.of(), results))).get(2).contains(Flag.SENS_SPEC);
    }

    private static Checked check(Study study) {
        return Consistency.check(PLAN, List.of(table(study)));
    }

    private static StudyTable table(Study study) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("made", 2, "", Stage.ROWS, Outcome.EXCLUDED, "blank", "2"));
        entries.add(new Entry("made", 1, "", Stage.ROWS, Outcome.KEPT, "", "1"));
        entries.add(new Entry("made", 1, "accuracy", Stage.RESULTS, Outcome.EXCLUDED, "no number", "n"));
        study.results()
                .forEach(r ->
                        entries.add(new Entry("made", 1, "accuracy", Stage.RESULTS, Outcome.KEPT, "", r.verbatim())));
        return new StudyTable("made", Reading.CORRECTED, List.of(study), new Ledger(entries));
    }

    private static Study study(int total, ClassSizes sizes, Map<String, String> context, Result... results) {
        return new Study(
                "made:Ito 2012",
                "Made et al. 2020",
                "Ito 2012",
                OptionalInt.of(2012),
                total == 0 ? OptionalInt.empty() : OptionalInt.of(total),
                "the sizes",
                context,
                List.of(results),
                place(),
                sizes,
                Methodology.NOT_STATED);
    }

    private static Result accuracy(double value, int decimals) {
        return value("accuracy", value, decimals);
    }

    private static Result value(String measure, double value, int decimals) {
        return new Result(
                "melanoma vs naevus",
                measure,
                OptionalDouble.of(value),
                OptionalInt.of(37),
                List.of(),
                Double.toString(value),
                place(),
                OptionalInt.of(decimals));
    }

    private static Provenance place() {
        return new Provenance("made", 1, "accuracy");
    }

    private static List<List<Flag>> flags(Checked checked) {
        return checked.tables().get(0).studies().get(0).results().stream()
                .map(Result::flags)
                .toList();
    }

    private static List<CSVRecord> findings(Checked checked) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            return format.parse(new StringReader(new String(checked.checks().csv(), StandardCharsets.UTF_8)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
