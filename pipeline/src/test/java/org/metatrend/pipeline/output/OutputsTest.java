package org.metatrend.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void putsTheFormerOutputsBackWhenARenamingFails() throws IOException {
        Outputs outputs = new Outputs(out);
        outputs.replace(Map.of("one", first));
        // the second package cannot be put in place: its parent is no folder
        Files.writeString(out.resolve("blocked"), "a file");

        assertThatThrownBy(() -> outputs.replace(
                        new java.util.TreeMap<>(Map.of("a", second, "blocked/two", second, "one", second))))
                .isInstanceOf(BadInput.class);
        assertThat(out.resolve("one/published/a.csv")).exists();
        assertThat(out.resolve("a")).doesNotExist();
    }

    @Test
    void refusesToReplaceWhatNoRunHasWritten() throws IOException {
        Files.createDirectories(out.resolve("one"));
        Files.writeString(out.resolve("one/thesis.tex"), "precious");

        assertThatThrownBy(() -> new Outputs(out).refuseForeign(List.of("one")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("thesis.tex");
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
