package org.metatrend.pipeline.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.pipeline.multiverse.Multiverse;
import org.metatrend.pipeline.multiverse.MultiverseReport;
import org.metatrend.pipeline.output.PlainJson;

/** Results as no one wants them: what cannot be fitted has a reason, and nothing else stops. */
class HostileAccuraciesTest {
    private static AccuracyResult result(String study, String review, double year, long subjects, double accuracy) {
        return new AccuracyResult(
                study, study, review, "A vs B", year, subjects, accuracy, false, subjects, Double.NaN);
    }

    private static AccuracySynthesis synthesis(List<AccuracyResult> results) {
        return AccuracySynthesis.of(List.of(new TaskResults("A vs B", 0.5, results)));
    }

    /** Everything that is made of results, as text. */
    private static String everything(List<AccuracyResult> results) {
        AccuracySynthesis synthesis = synthesis(results);
        Multiverse multiverse = Multiverse.of(Map.of("corrected", List.of(new TaskResults("A vs B", 0.5, results))));
        return json(synthesis.pooledJson())
                + json(synthesis.associationsJson())
                + json(MultiverseReport.json(multiverse))
                + new String(PooledCsv.of(synthesis.pooled()), StandardCharsets.UTF_8)
                + new String(MultiverseReport.csv(multiverse), StandardCharsets.UTF_8);
    }

    private static String json(Object of) {
        return new String(PlainJson.bytes(of), StandardCharsets.UTF_8);
    }

    private static List<AccuracyResult> alike(int k, long subjects, double accuracy) {
        return IntStream.range(0, k)
                .mapToObj(i -> result("s" + i, "r" + i % 2, 2010 + i, subjects, accuracy))
                .toList();
    }

    @Test
    void twoResultsAreTooFewAndSaidSo() {
        AccuracySynthesis synthesis = synthesis(alike(2, 100, 0.9));

        assertThat(synthesis.pooled()).isEmpty();
        assertThat(synthesis.tooFew()).containsExactly(Map.entry("A vs B", 2));
        assertThat(everything(alike(2, 100, 0.9))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void perfectAccuraciesHaveReasonsWhereTheyAllowNoModel() {
        AccuracySynthesis synthesis = synthesis(alike(12, 50, 1.0));

        assertThat(synthesis.pooled().get(0).models().get("GLMM").reason())
                .isEqualTo("all proportions are 1: their log odds have no estimate");
        assertThat(synthesis.pooled().get(0).models().get("REML").value()).isPresent();
        assertThat(everything(alike(12, 50, 1.0))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneSubjectEachAndManyMillions() {
        List<AccuracyResult> results = new ArrayList<>(alike(11, 1, 1.0));
        results.add(result("zero", "r0", 2011, 1, 0));
        results.add(result("huge", "r1", Double.NaN, 2_000_000_000, 0.987654321));

        assertThat(everything(alike(11, 1, 1.0))).doesNotContain("NaN", "Infinity");
        assertThat(everything(results)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneStudyOfOneReviewWithoutYears() {
        List<AccuracyResult> results = IntStream.range(0, 12)
                .mapToObj(i -> result("only", "only", Double.NaN, 20 + 7L * i, 0.7 + 0.02 * i))
                .toList();
        PooledTask task = synthesis(results).pooled().get(0);

        assertThat(task.models().get("CR2_study").reason()).contains("leave fewer than 4 degrees of freedom");
        assertThat(task.onSizeAndYear().reason()).contains("too few");
        assertThat(everything(results)).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothingStopsAndNothingIsNotANumber(int kind) {
        for (int seed = 0; seed < 3; seed++) {
            List<AccuracyResult> results = random(kind, new Random(100L * kind + seed));

            assertThat(everything(results)).doesNotContain("NaN", "Infinity");
        }
    }

    /** 1: of one subject; 2: all of one size; 3: tiny; 4: 0 or 1; 5: all one half; 6: of one year. */
    private static List<AccuracyResult> random(int kind, Random random) {
        List<AccuracyResult> results = new ArrayList<>();
        int k = 1 + random.nextInt(25);
        for (int i = 0; i < k; i++) {
            long subjects = kind == 1 ? 1 : kind == 2 ? 40 : 1 + random.nextInt(kind == 3 ? 5 : 900);
            double accuracy = kind == 4 ? random.nextInt(2) : kind == 5 ? 0.5 : random.nextDouble();
            double year = random.nextInt(4) == 0 ? Double.NaN : kind == 6 ? 2015 : 2000 + random.nextInt(20);
            results.add(result("s" + random.nextInt(1 + k / 2), "r" + random.nextInt(3), year, subjects, accuracy));
        }
        return results;
    }
}
