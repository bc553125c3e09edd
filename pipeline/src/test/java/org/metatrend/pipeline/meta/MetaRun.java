package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metatrend.pipeline.Metatrend;

/** The command as a user runs it, and the reference values that its JSON is held to. */
final class MetaRun {
    private static final Path GOLD = Path.of("../analysis/src/test/resources/gold");

    private final int code;
    private final String out;
    private final String err;

    private MetaRun(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static MetaRun of(Path table, String... options) {
        List<String> args = new ArrayList<>(List.of("meta", table.toString()));
        args.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Metatrend.execute(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        return new MetaRun(code, out.toString(), err.toString());
    }

    int code() {
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /** What {@code --json} prints. */
    static JsonNode json(Path table, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        MetaRun run = of(table, all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return tree(run.out());
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An input table of the reference values. */
    static Path input(String name) {
        Path beside = GOLD.resolve("statistics/inputs").resolve(name);
        return Files.exists(beside) ? beside : GOLD.resolve(name);
    }

    /** The outputs of a file of reference values. */
    static JsonNode gold(String id) {
        Path beside = GOLD.resolve("statistics").resolve(id + ".json");
        try {
            return tree(Files.readString(Files.exists(beside) ? beside : GOLD.resolve(id + ".json")))
                    .get("outputs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts relative distances of numbers, also of lists. */
    static void close(String what, JsonNode actual, JsonNode expected, double tolerance) {
        assertThat(actual).as(what).isNotNull();
        assertThat(expected).as(what).isNotNull();
        if (expected.isArray()) {
            assertThat(actual.size()).as(what).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                close(what + "[" + i + "]", actual.get(i), expected.get(i), tolerance);
            }
            return;
        }
        assertThat(actual.isNumber() && expected.isNumber())
                .as("%s: %s for %s", what, actual, expected)
                .isTrue();
        double scale = expected.asDouble() == 0 ? 1 : Math.abs(expected.asDouble());
        assertThat(Math.abs(actual.asDouble() - expected.asDouble()) / scale)
                .as("%s: %s for %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    /** The values of one key in a list of blocks. */
    static JsonNode column(JsonNode blocks, String key) {
        var column = JsonMapper.builder().build().createArrayNode();
        blocks.forEach(block -> column.add(block.get(key)));
        return column;
    }

    /** A list of several values. */
    static JsonNode list(JsonNode... values) {
        var list = JsonMapper.builder().build().createArrayNode();
        for (JsonNode value : values) {
            list.add(value);
        }
        return list;
    }
}
