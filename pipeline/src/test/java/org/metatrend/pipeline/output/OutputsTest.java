package org.metatrend.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;

class OutputsTest {
    @TempDir
    private Path out;

    private final Map<String, byte[]> first = Map.of("published/a.csv", new byte[] {1});
    private final Map<String, byte[]> second = Map.of("corrected/b.csv", new byte[] {2});

    @Test
    void replacesThePackagesOfTheRunAndLeavesTheOthers() throws IOException {
        Outputs outputs = new Outputs(out);
        outputs.replace(Map.of("one", first, "two", first));
        outputs.replace(Map.of("one", second));

        assertThat(files()).containsExactly("one/corrected/b.csv", "two/published/a.csv");
    }

    @Test
    void leavesTheFormerOutputsWhenWritingFails() {
        Outputs outputs = new Outputs(out);
        outputs.replace(Map.of("one", first));

        assertThatThrownBy(() -> outputs.replace(new TreeMap<>(Map.of("one", second, "x".repeat(300), second))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be written");
        assertThat(out.resolve("one/published/a.csv")).exists();
        assertThat(out.resolve("one/corrected")).doesNotExist();
    }

    @Test
    void completesARunThatWasKilledBetweenTwoRenamings() throws IOException {
        new Outputs(out).replace(Map.of("one", first, "two", first));
        // killed: "one" is moved away and not yet replaced, "two" still to come
        Path part = out.resolve(".metatrend-part");
        for (String name : List.of("one", "two")) {
            Files.createDirectories(part.resolve("new").resolve(name).resolve("corrected"));
            Files.write(part.resolve("new").resolve(name).resolve("corrected/b.csv"), new byte[] {2});
        }
        Files.createFile(part.resolve("ready"));
        Files.createDirectories(part.resolve("old"));
        Files.move(out.resolve("one"), part.resolve("old/one"));

        new Outputs(out).recover();

        assertThat(files()).containsExactly("one/corrected/b.csv", "two/corrected/b.csv");
    }

    @Test
    void clearsAwayWhatAKilledRunHadNotWrittenInFull() throws IOException {
        new Outputs(out).replace(Map.of("one", first));
        Files.createDirectories(out.resolve(".metatrend-part/new/one/corrected"));

        new Outputs(out).recover();

        assertThat(files()).containsExactly("one/published/a.csv");
        assertThat(out.resolve(".metatrend-part")).doesNotExist();
    }

    @Test
    void refusesToReplaceWhatNoRunHasWritten() throws IOException {
        Files.createDirectories(out.resolve("one"));
        Files.writeString(out.resolve("one/thesis.tex"), "precious");

        assertThatThrownBy(() -> new Outputs(out).refuseForeign(List.of("one")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("thesis.tex");

        Files.createDirectories(out.resolve("two/published"));
        Files.writeString(out.resolve("two/published/notes.txt"), "precious");
        assertThatThrownBy(() -> new Outputs(out).refuseForeign(List.of("two")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("published/notes.txt");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");

        assertThatThrownBy(() -> new Outputs(file)).isInstanceOf(BadInput.class).hasMessageContaining("--out");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> out.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }
}
