package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

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
        // and that of trends; differences
        assertThat(first).hasSize(15 * 3 + 6 * 3 + 1 + 3);
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
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
