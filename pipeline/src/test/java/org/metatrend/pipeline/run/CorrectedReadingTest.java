package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.study.Reading;
import org.metatrend.pipeline.output.Outputs;

/** The bundled packages in both readings: what the corrected one does, and that nothing is lost or changes. */
class CorrectedReadingTest {
    private static final List<Path> PACKAGES = List.of(
            Path.of("../data-manifests/alzheimers"),
            Path.of("../data-manifests/kaggle-challenges"),
            Path.of("../data-manifests/oncology-topics"));

    @TempDir
    private static Path out;

    @BeforeAll
    static void run() {
        new Run(PACKAGES, List.of(Reading.values()), out.resolve("first"), what -> {}).run();
    }

    @Test
    void isTheSameToTheLastByteWhenRunAgain() throws IOException {
        new Run(PACKAGES, List.of(Reading.values()), out.resolve("second"), what -> {}).run();

        Map<String, byte[]> first = files(out.resolve("first"));
        Map<String, byte[]> second = files(out.resolve("second"));
        assertThat(second.keySet()).isEqualTo(first.keySet());
        // two study readings of 5 figures, two of one, one of one and one of two, in three formats; three tables each
        // and that of trends; differences; checks, links and conflicts of the one package of studies; of its corrected
        // reading also 4 figures, a forest of 9 pages in two formats and one file of them all, and two tables
        assertThat(first).hasSize(15 * 3 + 6 * 3 + 1 + 3 + 3 + 4 * 3 + 9 * 2 + 1 + 2);
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void knowsAllItsOutputsForItsOwnSoThatARunCanReplaceThem() {
        assertThatCode(() -> new Outputs(out.resolve("first"))
                        .refuseForeign(Set.of("alzheimers", "kaggle-challenges", "oncology-topics")))
                .doesNotThrowAnyException();
    }

    @Test
    void accountsForEveryRowInBothReadings() throws IOException {
        for (String reading : List.of("published", "corrected")) {
            for (String name : List.of("alzheimers", "kaggle-challenges", "oncology-topics")) {
                Map<String, Integer> outcomes = new TreeMap<>();
                Set<String> rows = new HashSet<>();
                for (CSVRecord entry : csv(name + "/" + reading + "/ledger.csv")) {
                    if (entry.get("stage").equals("rows")) {
                        outcomes.merge(entry.get("outcome"), 1, Integer::sum);
                        assertThat(rows.add(entry.get("source") + ":" + entry.get("row")))
                                .isTrue();
                    }
                }
                int read = Map.of("alzheimers", 582, "kaggle-challenges", 10152, "oncology-topics", 9)
                        .get(name);
                assertThat(outcomes.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(read);
            }
        }
    }

    @Test
    void takesTheSubjectsOfTheClassesCompared() throws IOException {
        assertThat(csv("alzheimers/corrected/studies.csv"))
                .filteredOn(l -> l.get("study").equals("Liu et al. 2014")
                        && l.get("source").equals("sakai2019"))
                .extracting(l -> l.get("task") + " " + l.get("sample_size") + " of " + l.get("study_sample_size"))
                .containsExactly("AD vs HC 427 of 830", "pMCI vs HC 396 of 830", "pMCI vs sMCI 403 of 830");
    }

    @Test
    void joinsEverySpellingOfATask() throws IOException {
        assertThat(csv("alzheimers/corrected/studies.csv"))
                .extracting(l -> l.get("task"))
                .doesNotContain("pMCIvs sMCI", "cMCI vs ncMCI", "ncMCI vs cMCI", "sMCI vs cMCI", "aMCI vs CN")
                .contains("pMCI vs sMCI", "aMCI vs HC");
    }

    @Test
    void setsSuspiciousValuesAsideWithTheirFlag() throws IOException {
        assertThat(csv("alzheimers/corrected/studies.csv"))
                .filteredOn(
                        l -> l.get("set_aside").equals("yes") && l.get("source").equals("sakai2019"))
                .extracting(l -> l.get("row") + " " + l.get("value") + " " + l.get("flags"))
                .containsExactly(
                        "34 0.95 task-inferred not-accuracy",
                        "41 0.287 below-chance",
                        "46 0.2 below-chance",
                        "57 0.74 not-accuracy study-size",
                        "57 0.83 not-accuracy study-size",
                        "59 0.74 not-accuracy study-size",
                        "59 0.83 not-accuracy study-size",
                        "60 0.91 task-inferred not-accuracy");
        assertThat(csv("alzheimers/corrected/studies.csv"))
                .filteredOn(l -> l.get("flags").contains("data-leakage"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.get("leakage")).startsWith("Clear"));
    }

    @Test
    void flagsWhatCannotBeAndDropsNothing() throws IOException {
        List<CSVRecord> findings = csv("alzheimers/checks.csv");
        List<CSVRecord> studies = csv("alzheimers/corrected/studies.csv");
        JsonNode counts = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(out.resolve("first/alzheimers/corrected/results.json")))
                .get("consistency");

        assertThat(findings)
                .filteredOn(f -> f.get("source").equals("sakai2019")
                        && f.get("row").equals("7")
                        && f.get("check").equals("grim"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.get("found")).isEqualTo("0.746 of n = 150");
                    assertThat(f.get("possible")).isEqualTo("111/150 = 0.740 or 112/150 = 0.747");
                    assertThat(f.get("innocent_causes_to_consider")).startsWith("cut off instead of rounded; ");
                });
        long flagged =
                studies.stream().filter(l -> l.get("flags").contains("grim")).count();
        assertThat(flagged).isPositive();
        assertThat(findings).filteredOn(f -> f.get("check").startsWith("grim")).hasSize((int) flagged);
        assertThat(csv("alzheimers/corrected/ledger.csv"))
                .filteredOn(e -> e.get("reason").contains("no count out of n gives this accuracy"))
                .hasSize((int) flagged)
                .allSatisfy(e -> assertThat(e.get("outcome")).isEqualTo("kept"));
        assertThat(counts.at("/grim/flagged").asLong()
                        + counts.at("/grim-whole-study/flagged").asLong())
                .isEqualTo(flagged);
        assertThat(counts.at("/class-sum/testable").asLong()).isPositive();
        assertThat(counts.at("/class-sum/flagged").asLong()).isZero();
        assertThat(counts.at("/sens-spec/testable").asLong()).isEqualTo(136);
        assertThat(counts.at("/sens-spec/flagged").asLong()).isEqualTo(42);
        assertThat(findings)
                .filteredOn(f ->
                        f.get("source").equals("ansart2019") && f.get("row").equals("12"))
                .filteredOn(f -> f.get("check").equals("sens-spec"))
                .singleElement()
                .satisfies(f -> assertThat(f.get("found"))
                        .isEqualTo("accuracy 0.61 with sensitivity 0.52 and specificity 0.90"));
    }

    @Test
    void explainsEveryDifference() throws IOException {
        List<CSVRecord> differences = csv("alzheimers/differences.csv");

        assertThat(differences).allSatisfy(d -> {
            assertThat(d.get("reason")).isNotBlank();
            assertThat(d.get("published") + d.get("corrected")).isNotBlank();
        });
        assertThat(differences)
                .filteredOn(
                        d -> d.get("source").equals("sakai2019") && d.get("row").equals("40"))
                .singleElement()
                .satisfies(d -> assertThat(d.get("reason"))
                        .isEqualTo("published: a value whose task follows without a space was lost"));
    }

    @Test
    void joinsNoAmbiguousTeam() throws IOException {
        assertThat(csv("kaggle-challenges/corrected/ledger.csv"))
                .filteredOn(e ->
                        e.get("source").equals("prostate") && e.get("reason").startsWith("ambiguous"))
                .hasSize(32)
                .allSatisfy(e -> assertThat(e.get("reason")).isEqualTo("ambiguous: 16 teams share its name"));
    }

    @Test
    void countsAResultThatTwoReviewsCiteOnce() throws IOException {
        assertThat(csv("alzheimers/corrected/ledger.csv"))
                .filteredOn(e ->
                        e.get("stage").equals("results") && e.get("outcome").equals("merged"))
                .extracting(e -> e.get("source") + " " + e.get("row") + " " + e.get("verbatim"))
                .containsExactly(
                        "arbabshirani2017 11 100%",
                        "arbabshirani2017 14 91.90%",
                        "arbabshirani2017 34 91.70%",
                        "arbabshirani2017 88 94.30%",
                        "dallora2017 6 79.4%",
                        "dallora2017 16 67.13%",
                        "ansart2019 48 84.2",
                        "ansart2019 78 74.82",
                        "ansart2019 91 89.0");
        assertThat(csv("alzheimers/published/ledger.csv"))
                .noneMatch(e -> e.get("outcome").equals("merged"));
    }

    @Test
    void givesAStudyOfTwoReviewsOneIdAndSaysSoInItsRows() throws IOException {
        assertThat(csv("alzheimers/corrected/studies.csv"))
                .filteredOn(l -> l.get("study").startsWith("Cui et al. 2011"))
                .hasSizeGreaterThan(2)
                .allSatisfy(l -> assertThat(l.get("study_id")).isEqualTo("arbabshirani2017:Cui et al. 2011"));
        assertThat(csv("alzheimers/corrected/ledger.csv"))
                .filteredOn(e -> e.get("source").equals("dallora2017")
                        && e.get("row").equals("12")
                        && e.get("stage").equals("rows"))
                .singleElement()
                .satisfies(e -> assertThat(e.get("reason"))
                        .isEqualTo("also cited by Ansart et al. 2020, ansart2019 row 268 (first author and year, value"
                                + " 0.723)"));
    }

    @Test
    void listsWhatReviewsSayDifferently() throws IOException {
        assertThat(csv("alzheimers/conflicts.csv"))
                .extracting(c -> c.get("source") + " " + c.get("row") + ", " + c.get("other_source") + " "
                        + c.get("other_row") + ": " + c.get("what"))
                .containsExactlyInAnyOrder(
                        "sakai2019 9, arbabshirani2017 112: accuracy of AD vs HC",
                        "sakai2019 15, arbabshirani2017 63: sample size",
                        "arbabshirani2017 63, dallora2017 11: accuracy of MCI vs AD",
                        "sakai2019 24, arbabshirani2017 108: year",
                        "sakai2019 42, ansart2019 77: subjects of pMCI vs sMCI",
                        "arbabshirani2017 59, dallora2017 29: accuracy of MCI vs AD",
                        "arbabshirani2017 61, dallora2017 34: accuracy of MCI vs AD",
                        "arbabshirani2017 83, dallora2017 2: accuracy of MCI vs AD",
                        "ansart2019 16, wen2020 15: accuracy of pMCI vs sMCI");
    }

    @Test
    void drawsBandsAroundTheCurves() throws IOException {
        JsonNode figures = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(out.resolve("first/alzheimers/corrected/results.json")))
                .get("figures");
        JsonNode curve = figures.at("/figure-1a-sample-size-by-year/curve");

        assertThat(curve.get("x")).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(curve.get("lower").get(i).doubleValue())
                    .isLessThanOrEqualTo(curve.get("upper").get(i).doubleValue());
        }
    }

    @Test
    void saysHowTheSharesOfTopicsChange() throws IOException {
        JsonNode lines = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(out.resolve("first/oncology-topics/corrected/results.json")))
                .at("/figures/figure-2b-topic-trends/lines");

        assertThat(lines).hasSize(4).allSatisfy(l -> {
            assertThat(l.get("nested").booleanValue()).isFalse();
            assertThat(l.get("nestedStated").booleanValue()).isTrue();
        });
        // R: glm(lung_ai ~ year + offset(log(all_ai)), quasipoisson)
        assertThat(lines.at("/lung, AI/trend/annualRatio/coefficient").doubleValue())
                .isCloseTo(0.05790658999763808, Offset.offset(1e-10));
        assertThat(lines.at("/lung, AI/placeboInTime/p").doubleValue()).isEqualTo(0.75);
        assertThat(csv("oncology-topics/corrected/trends.csv"))
                .filteredOn(l -> l.get("quantity").equals("difference of the changes per year"))
                .extracting(l -> l.get("line") + " - " + l.get("against"))
                .contains("lung, AI - breast, AI");
        assertThat(out.resolve("first/oncology-topics/published/trends.csv")).doesNotExist();
    }

    @Test
    void neverCarriesTheNameOfATeam() throws IOException {
        assertThat(csv("kaggle-challenges/corrected/scores.csv"))
                .allSatisfy(l -> assertThat(l.get("team")).containsOnlyDigits());
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static List<CSVRecord> csv(String path) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(out.resolve("first").resolve(path), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
