package org.metatrend.pipeline.add;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.pipeline.Metatrend;

/** A table larger than what is kept of one in memory, added and read again. */
class LargeTableTest {
    private static final int ROWS = 6_000;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void isAddedCheckedAndTranscribedAgain() throws IOException {
        Path file = folder.resolve("large.csv");
        Path target = folder.resolve("package");
        String text = ", and so on".repeat(440);
        try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_16LE)) {
            to.write("\uFEFFStudy;Year;Sample size;Abstract;Accuracy\r\n");
            for (int i = 0; i < ROWS; i++) {
                // every hundredth row is that before it once more
                int study = i % 100 == 99 ? i - 1 : i;
                to.write("Roe" + study + " et al. 2019;2019;" + (20 + study % 500) + ";\"" + study
                        + ": \"\"quoted\"\"\r\n" + text + "\";0,8" + study % 10 + "\r\n");
            }
        }

        assertThat(metatrend("add", file.toString(), "--new", target.toString(), "--yes"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Rows: 6000 read = 5940 kept + 60 merged + 0 excluded;"
                        + " 5940 with a year, 5940 with a sample size.")
                .contains("Results: 5940, 5940 of them accuracies that count, 0 set aside.");
        assertThat(err.toString()).contains("metatrend: transcribing");
        List<String> lines = Files.readAllLines(target.resolve("large.csv"));
        assertThat(lines).hasSize(ROWS + 1);
        assertThat(lines.get(100)).isEqualTo("100,Roe98 et al. 2019,2019,99,118,\"0,88\"");
        assertThat(lines.get(ROWS)).isEqualTo(ROWS + ",Roe5998 et al. 2019,2019,5999,518,\"0,88\"");
        assertThat(metatrend("check", target.toString())).as(err.toString()).isZero();
        assertThat(metatrend("transcribe", target.toString(), "--from", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("unchanged  ").doesNotContain("written    ");
    }

    private int metatrend(String... arguments) {
        return Metatrend.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
