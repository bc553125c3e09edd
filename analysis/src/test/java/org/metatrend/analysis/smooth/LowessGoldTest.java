package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.smooth.Lowess.Mode;

/** LOWESS against R 4.2.2 and statsmodels 0.13.5. */
class LowessGoldTest {
    private static final JsonNode STATSMODELS = Gold.json("lowess-statsmodels.json");
    private static final JsonNode R = Gold.json("lowess-r.json");
    private static final JsonNode STUDIES = Gold.json("lowess-studies.json");
    private static final JsonNode PUBLISHED = Gold.json("published.json");
    private static final List<String[]> ROWS = Gold.csv("studies.csv");

    static Stream<Named<JsonNode>> statsmodels() {
        return cases(STATSMODELS);
    }

    static Stream<Named<JsonNode>> r() {
        return cases(R);
    }

    static Stream<Named<JsonNode>> studies() {
        return cases(STUDIES);
    }

    static Stream<String> tasks() {
        return Stream.of("AD vs HC", "MCI vs HC", "pMCI vs sMCI");
    }

    @Test
    void no_reference_case_is_missing() {
        assertThat(List.of(statsmodels().count(), r().count(), studies().count()))
                .containsExactly(80L, 61L, 32L);
    }

    @ParameterizedTest
    @MethodSource("statsmodels")
    void agrees_with_statsmodels(JsonNode gold) {
        agrees(gold, STATSMODELS, Mode.STATSMODELS, 1e-10);
    }

    @ParameterizedTest
    @MethodSource("r")
    void agrees_with_r(JsonNode gold) {
        agrees(gold, R, Mode.CLEVELAND, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void agrees_with_statsmodels_on_studies(JsonNode gold) {
        IntPredicate subset = switch (gold.get("subset").asText()) {
            case "all" -> year -> true;
            case "year>=2017" -> year -> year >= 2017;
            case "2013<year<2017" -> year -> year > 2013 && year < 2017;
            case "year<=2013" -> year -> year <= 2013;
            default -> throw new IllegalArgumentException(gold.toString());
        };
        List<String[]> rows = ROWS.stream()
                .filter(row -> row[0].equals(gold.get("task").asText()))
                .filter(row -> subset.test(Integer.parseInt(row[2])))
                .toList();
        double[] x = Gold.column(rows, 3);
        if (gold.get("x").asText().equals("logn")) {
            x = Arrays.stream(x).map(Math::log).toArray();
        }
        double[] y = Gold.column(rows, 4);
        LowessFit fit = smoother(gold, Mode.STATSMODELS).fit(x, y);
        assertThat(fit.fitted().length).isEqualTo(gold.get("n").asInt());
        agrees(fit, gold.get("curve"), 1e-10 * range(y));
    }

    /** Large enough for the sums by block moments. */
    @ParameterizedTest
    @MethodSource("large")
    void agrees_on_a_large_sample(Mode mode, double fraction, double tolerance, double[] everyTwoHundredTwentySecond) {
        int n = 2000;
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> i * 0.6180339887498949 % 1)
                .toArray();
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> Math.sin(6 * x[i]) + (i * i % 17 - 8) / 8.0)
                .toArray();
        double[] fitted = new Lowess(fraction, 3, 0, mode).fit(x, y).fitted();
        double[] picked = IntStream.iterate(0, i -> i < n, i -> i + 222)
                .mapToDouble(i -> fitted[i])
                .toArray();
        assertThat(picked).containsExactly(everyTwoHundredTwentySecond, within(tolerance * range(y)));
    }

    static Stream<Arguments> large() {
        // R: i <- 0:1999; x <- (i*0.6180339887498949)%%1; y <- sin(6*x)+((i*i)%%17-8)/8
        //    lowess(x, y, f=f, iter=3, delta=0)$y[seq(1, 2000, by=222)]
        // statsmodels: lowess(y, x, frac=f, it=3)[::222, 1] of the same
        return Stream.of(
                Arguments.of(Mode.CLEVELAND, 2.0 / 3.0, 1e-9, new double[] {
                    0.6141882687876995,
                    0.6611278632325719,
                    0.6668744570988275,
                    0.637499848605571,
                    0.3134530121360315,
                    -0.12986232539456935,
                    -0.528252490402673,
                    -0.6979121796898871,
                    -0.835908018957351,
                    -0.9385452652059499
                }),
                Arguments.of(Mode.CLEVELAND, 0.1, 1e-9, new double[] {
                    -0.05836484311650237,
                    0.6699554043693913,
                    1.010205374210894,
                    0.8414219443376681,
                    0.3968401323821327,
                    -0.1368345938777725,
                    -0.6911495795435775,
                    -1.0115883109935973,
                    -0.8802106228327435,
                    -0.3131407889454825
                }),
                Arguments.of(Mode.STATSMODELS, 2.0 / 3.0, 1e-10, new double[] {
                    0.6141882680358052,
                    0.6611278629613969,
                    0.6668744573416261,
                    0.6374998490428426,
                    0.31345301210066323,
                    -0.12986232541979562,
                    -0.528252490568866,
                    -0.6979121802178958,
                    -0.8359080190138084,
                    -0.9385452645295137
                }),
                Arguments.of(Mode.STATSMODELS, 0.1, 1e-10, new double[] {
                    -0.05836484307675722,
                    0.6699554043695792,
                    1.0102053742112511,
                    0.8414219443376691,
                    0.3968401323819926,
                    -0.13683459390966982,
                    -0.6911495795435882,
                    -1.0115883111298003,
                    -0.880210622832744,
                    -0.3131407889454794
                }));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void reproduces_the_published_accuracy_curves(String task) {
        List<String[]> rows = ROWS.stream().filter(row -> row[0].equals(task)).toList();
        LowessFit fit = published().fit(Gold.column(rows, 3), Gold.column(rows, 4));
        agreesRelatively(fit, PUBLISHED.get("lowessAccuracyOnSubjects").get(task));
    }

    @Test
    void reproduces_the_published_curve_of_sample_size_over_time() {
        List<String[]> rows = Gold.csv("subjects-by-year.csv");
        LowessFit fit = published().fit(Gold.column(rows, 0), Gold.column(rows, 1));
        agreesRelatively(fit, PUBLISHED.get("lowessSubjectsOnYear"));
    }

    private static Lowess published() {
        return new Lowess(0.8, 3, 0, Mode.STATSMODELS);
    }

    private static void agrees(JsonNode gold, JsonNode file, Mode mode, double toleranceOfRange) {
        assertThat(file.get("toleranceOfRange").asDouble()).isEqualTo(toleranceOfRange);
        JsonNode input = file.get("inputs").get(gold.get("input").asText());
        double[] y = Gold.numbers(input.get("y"));
        LowessFit fit = smoother(gold, mode).fit(Gold.numbers(input.get("x")), y);
        double scale = y.length > 1 ? range(y) : 1;
        assertThat(fit.fitted()).containsExactly(Gold.numbers(gold.get("fitted")), within(toleranceOfRange * scale));
    }

    private static void agrees(LowessFit fit, JsonNode curve, double tolerance) {
        assertThat(fit.x()).containsExactly(column(curve, 0), within(1e-12));
        assertThat(fit.fitted()).containsExactly(column(curve, 1), within(tolerance));
    }

    private static void agreesRelatively(LowessFit fit, JsonNode curve) {
        double[] expected = column(curve, 1);
        assertThat(fit.x()).isEqualTo(column(curve, 0));
        double[] ratios = new double[expected.length];
        double[] ones = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            ratios[i] = fit.fitted()[i] / expected[i];
            ones[i] = 1;
        }
        assertThat(ratios).containsExactly(ones, within(1e-9));
    }

    private static Lowess smoother(JsonNode gold, Mode mode) {
        double delta = gold.has("delta") ? gold.get("delta").asDouble() : 0;
        return new Lowess(
                gold.get("fraction").asDouble(), gold.get("iterations").asInt(), delta, mode);
    }

    private static double[] column(JsonNode rows, int column) {
        return Gold.elements(rows)
                .mapToDouble(row -> row.get(column).asDouble())
                .toArray();
    }

    private static double range(double[] y) {
        return Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    }

    private static Stream<Named<JsonNode>> cases(JsonNode file) {
        return Gold.elements(file.get("cases"))
                .map(gold -> Named.of(gold.get("name").asText(), gold));
    }
}
