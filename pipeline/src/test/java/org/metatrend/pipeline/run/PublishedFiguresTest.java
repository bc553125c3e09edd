package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.study.Reading;

/** The bundled packages, published reading, against the numbers of the published analysis. */
class PublishedFiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SOURCES = Map.of(
            "Ansart et al, 2019", "ansart2019",
            "Arbabshirani et al, 2017", "arbabshirani2017",
            "Dallora et al, 2017", "dallora2017",
            "Gautam et al, 2020", "gautam2020",
            "Sakai et al, 2019", "sakai2019",
            "Wen et al, 2020", "wen2020");

    @TempDir
    private static Path out;

    private static JsonNode gold;

    @BeforeAll
    static void run() throws IOException {
        List<Path> packages = List.of(
                Path.of("../data-manifests/alzheimers"),
                Path.of("../data-manifests/kaggle-challenges"),
                Path.of("../data-manifests/oncology-topics"));
        new Run(packages, List.of(Reading.PUBLISHED), out, what -> {}).run();
        try (InputStream json =
                Objects.requireNonNull(PublishedFiguresTest.class.getResourceAsStream("published.json"))) {
            gold = JSON.readTree(json);
        }
    }

    @Test
    void hasTheTotalsOfEveryReview() throws IOException {
        List<CSVRecord> ledger = csv("alzheimers/published/ledger.csv");
        Map<String, Long> rows = new TreeMap<>();
        ledger.stream()
                .filter(e -> e.get("stage").equals("rows") && e.get("outcome").equals("kept"))
                .forEach(e -> rows.merge(e.get("source"), 1L, Long::sum));

        gold.at("/studiesWithSampleSize/byReview")
                .properties()
                .forEach(review -> assertThat(rows)
                        .containsEntry(
                                SOURCES.get(review.getKey()), review.getValue().longValue()));
        assertThat(results("alzheimers").at("/ledger/results/kept").intValue())
                .isEqualTo(gold.at("/results/total").intValue());
    }

    @Test
    void hasTheRowsOfEveryReviewAndTask() throws IOException {
        Map<List<String>, int[]> counts =
                new TreeMap<>((a, b) -> String.join("|", a).compareTo(String.join("|", b)));
        for (CSVRecord line : csv("alzheimers/published/studies.csv")) {
            if (!line.get("measure").isEmpty()) {
                int[] count = counts.computeIfAbsent(List.of(line.get("source"), line.get("task")), k -> new int[3]);
                count[0]++;
                count[1] += line.get("value").isEmpty() ? 0 : 1;
                count[2] += line.get("sample_size").isEmpty() ? 0 : 1;
            }
        }
        for (JsonNode row : gold.at("/results/byReviewAndTask")) {
            List<String> key = List.of(
                    SOURCES.get(row.get("origin").textValue()), row.get("task").textValue());
            assertThat(counts.remove(key))
                    .as(key.toString())
                    .containsExactly(
                            row.get("rows").intValue(),
                            row.get("withAccuracy").intValue(),
                            row.get("withSampleSize").intValue());
        }
        // nine results of other disorders name no task; they make up the rest of the total
        assertThat(counts).hasSize(1);
        assertThat(counts.get(List.of("arbabshirani2017", ""))).containsExactly(9, 9, 9);
    }

    @Test
    void hasTheCurveOfFigure1a() throws IOException {
        JsonNode curve = figure("alzheimers", "figure-1a-sample-size-by-year").get("curve");

        assertCurve(curve, gold.get("lowessSubjectsOnYear"), 1e-9);
    }

    @Test
    void keepsTheYearsAsTheyAreWhateverTheDrawingDoes() throws IOException {
        for (JsonNode review :
                figure("alzheimers", "figure-1a-sample-size-by-year").get("points")) {
            review.get("x").forEach(year -> assertThat(year.doubleValue() % 1).isZero());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD vs HC", "MCI vs HC", "pMCI vs sMCI"})
    void hasTheCurvesOfFigure1b(String task) throws IOException {
        JsonNode drawn = ofTask(figure("alzheimers", "figure-1b-accuracy-by-sample-size"), task);

        assertThat(drawn.at("/points/x"))
                .hasSize(gold.at("/tasks/" + task + "/withSizeAndAccuracy").intValue());
        assertCurve(drawn.get("curve"), gold.at("/tasks/" + task + "/lowessAccuracyOnSubjects"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD vs HC", "pMCI vs sMCI"})
    void hasThePeriodsOfFigure1cAndTheRegressionOfFigure1e(String task) throws IOException {
        JsonNode periods = figure("alzheimers", "figure-1c-accuracy-by-sample-size-and-period")
                .get(task);
        JsonNode sizes = gold.at("/tasks/" + task + "/byPeriod");
        assertThat(periods.get(0).at("/points/x"))
                .hasSize(sizes.get("year <= 2013").intValue());
        assertThat(periods.get(1).at("/points/x"))
                .hasSize(sizes.get("2013 < year < 2017").intValue());
        assertThat(periods.get(2).at("/points/x"))
                .hasSize(sizes.get("year >= 2017").intValue());

        JsonNode fit = figure("alzheimers", "figure-1e-regression").get(task);
        JsonNode ols = gold.at("/tasks/" + task + "/ols");
        assertThat(fit.get("n").intValue()).isEqualTo(ols.get("n").intValue());
        int i = 0;
        for (JsonNode term : fit.get("terms")) {
            assertClose(term.get("estimate"), ols.get("coef").get(i), 1e-8);
            assertClose(term.get("se"), ols.get("se").get(i), 1e-8);
            assertClose(term.get("t"), ols.get("t").get(i), 1e-8);
            assertClose(term.get("p"), ols.get("p").get(i), 1e-8);
            assertClose(term.at("/ci95/0"), ols.get("ci95").get(i).get(0), 1e-8);
            assertClose(term.at("/ci95/1"), ols.get("ci95").get(i).get(1), 1e-8);
            i++;
        }
        assertClose(fit.get("rSquared"), ols.get("rSquared"), 1e-8);
        assertClose(fit.get("adjustedRSquared"), ols.get("adjRSquared"), 1e-8);
        assertClose(fit.get("f"), ols.get("F"), 1e-8);
        assertClose(fit.get("pOfF"), ols.get("pF"), 1e-8);
        assertClose(fit.get("logLikelihood"), ols.get("logLikelihood"), 1e-8);
        assertClose(fit.get("aic"), ols.get("aic"), 1e-8);
        assertClose(fit.get("bic"), ols.get("bic"), 1e-8);
    }

    @Test
    void hasTheSharesOfFigure2() throws IOException {
        JsonNode shares = figure("oncology-topics", "figure-2-topic-shares").get("shares");
        JsonNode published = gold.get("topicSharePercent");

        for (List<String> line : List.of(
                List.of("lung, oncology", "lung in medical"),
                List.of("lung, AI", "lung in ai"),
                List.of("breast, oncology", "breast in medical"),
                List.of("breast, AI", "breast in ai"))) {
            for (int i = 0; i < published.get("year").size(); i++) {
                assertClose(
                        shares.get(line.get(0)).get(i),
                        published.get(line.get(1)).get(i),
                        1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "data-science-bowl-2017, diminishing returns",
        "mlsp-2014-mri, diminishing returns",
        "siim-acr-pneumothorax-segmentation, overfit",
        "ultrasound-nerve-segmentation, real improvement",
        "2021-prostate, diminishing returns",
        "2021-rsna-pneumonia, diminishing returns",
        "2021-rsna-intracranial, diminishing returns",
        "2021-siim-covid19, real improvement"
    })
    void hasTheNoiseAndTheVerdictsOfFigure3(String challenge, String verdict) throws IOException {
        JsonNode panel =
                figure("kaggle-challenges", "figure-3-evaluation-noise").get(challenge.replace("2021-", ""));
        JsonNode published = gold.get("kaggle").get(challenge);

        assertThat(panel.get("teams").intValue())
                .isEqualTo(published.get("teams").intValue());
        for (String number : List.of("median", "p5", "p95", "sd", "winnerGap")) {
            assertClose(panel.get(number), published.get(number), 1e-12);
        }
        assertThat(panel.get("verdict").textValue()).isEqualTo(verdict);
    }

    private static void assertCurve(JsonNode curve, JsonNode published, double relative) {
        assertThat(curve.get("x")).hasSize(published.size());
        for (int i = 0; i < published.size(); i++) {
            assertClose(curve.get("x").get(i), published.get(i).get(0), relative);
            assertClose(curve.get("y").get(i), published.get(i).get(1), relative);
        }
    }

    private static void assertClose(JsonNode actual, JsonNode expected, double relative) {
        double value = expected.doubleValue();
        assertThat(actual.doubleValue()).isCloseTo(value, within(relative * Math.abs(value)));
    }

    private static JsonNode ofTask(JsonNode drawn, String task) {
        List<JsonNode> found = new ArrayList<>();
        drawn.forEach(d -> {
            if (d.at("/points/name").textValue().equals(task)) {
                found.add(d);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static JsonNode figure(String packageName, String id) throws IOException {
        return results(packageName).get("figures").get(id);
    }

    private static JsonNode results(String packageName) throws IOException {
        return JSON.readTree(Files.readAllBytes(out.resolve(packageName).resolve("published/results.json")));
    }

    private static List<CSVRecord> csv(String path) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(out.resolve(path), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
