package org.metatrend.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.TwoByTwo;

/** The reference values of meta-analysis with their inputs, and how closely they must be met. */
public final class StatisticsGold {
    private StatisticsGold() {}

    /** The outputs of a file under gold/statistics. */
    public static JsonNode outputs(String id) {
        return Gold.json("statistics/" + id + ".json").get("outputs");
    }

    /** The effect sizes that a file was made from. */
    public static EffectSizes effects(String id) {
        JsonNode file = Gold.json("statistics/" + id + ".json");
        return new EffectSizes(Gold.numbers(file.get("yi")), Gold.numbers(file.get("vi")));
    }

    /** An input table without quotes. */
    public static List<String[]> input(String name) {
        return Gold.csv("statistics/inputs/" + name).stream()
                .map(row ->
                        Arrays.stream(row).map(cell -> cell.replace("\"", "")).toArray(String[]::new))
                .toList();
    }

    /** The trials of BCG vaccination. */
    public static List<TwoByTwo> bcg() {
        return input("bcg.csv").stream()
                .map(row -> new TwoByTwo(number(row, 3), number(row, 4), number(row, 5), number(row, 6)))
                .toList();
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    /** Asserts a relative distance; a value of 0 must be met within the tolerance itself. */
    public static void close(String what, double actual, double expected, double tolerance) {
        double scale = expected == 0 ? 1 : Math.abs(expected);
        assertThat(Math.abs(actual - expected) / scale)
                .as("%s: %s for %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    /** The same of a JSON number. */
    public static void close(String what, double actual, JsonNode expected, double tolerance) {
        assertThat(expected).as(what).isNotNull();
        assertThat(expected.isNumber()).as(what + " is a number").isTrue();
        close(what, actual, expected.asDouble(), tolerance);
    }

    /** The same of an array. */
    public static void close(String what, double[] actual, JsonNode expected, double tolerance) {
        assertThat(expected).as(what).isNotNull();
        double[] numbers = Gold.numbers(expected);
        assertThat(actual.length).as(what).isEqualTo(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            close(what + "[" + i + "]", actual[i], numbers[i], tolerance);
        }
    }
}
