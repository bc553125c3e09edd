package org.metatrend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them: exit codes, one message, former outputs untouched. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private Path topics;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyAPackage() throws IOException {
        topics = folder.resolve("topics");
        Files.createDirectories(topics);
        try (Stream<Path> files = Files.list(Path.of("../data-manifests/oncology-topics"))) {
            for (Path file : files.toList()) {
                Files.copy(file, topics.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void runsAPackageAndSaysWhatItMade() {
        assertThat(metatrend(
                        "run", topics.toString(), "--out", folder.resolve("out").toString()))
                .isZero();

        assertThat(out.toString())
                .contains("oncology-topics, published: rows: 9 read = 9 kept + 0 merged + 0 excluded")
                .contains("figure-2-topic-shares.png");
        assertThat(err.toString()).contains("metatrend: reading 1 package");
        for (String file :
                List.of("counts.csv", "trends.csv", "ledger.csv", "results.json", "figure-2-topic-shares.pdf")) {
            assertThat(folder.resolve("out/oncology-topics/corrected").resolve(file))
                    .exists();
        }
    }

    @Test
    void takesTheOutputsOfAFormerRunForItsOwn() {
        String outputs = folder.resolve("out").toString();
        assertThat(metatrend("run", topics.toString(), "--out", outputs)).isZero();

        assertThat(metatrend("run", topics.toString(), "--out", outputs)).isZero();
    }

    @Test
    void leavesTheFormerOutputsWhenThePackageIsBad() throws IOException {
        String outputs = folder.resolve("out").toString();
        assertThat(metatrend("run", topics.toString(), "--out", outputs)).isZero();
        Path results = folder.resolve("out/oncology-topics/corrected/results.json");
        byte[] before = Files.readAllBytes(results);

        Files.writeString(topics.resolve("publication-counts.csv"), "year\n2011\n");
        assertThat(metatrend("run", topics.toString(), "--out", outputs)).isEqualTo(2);

        assertThat(Files.readAllBytes(results)).isEqualTo(before);
        assertThat(err.toString())
                .contains("publication-counts.csv: found the checksum")
                .doesNotContain("at org.metatrend");
    }

    @Test
    void checksPackages() throws IOException {
        assertThat(metatrend("check", topics.toString())).isZero();
        assertThat(out.toString()).contains("good  ").contains("1 table, 9 rows");

        Files.delete(topics.resolve("publication-counts.csv"));
        assertThat(metatrend("check", topics.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("found no such file");
    }

    @Test
    void checksTheQueriesOfAPackage() throws IOException {
        Path queries = topics.resolve("queries.json");
        Files.writeString(queries, Files.readString(queries).replaceFirst(" AND \\(", " AND (("));

        assertThat(metatrend("check", topics.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("queries.json").contains("^").doesNotContain("at org.metatrend");
    }

    @Test
    void checksTheLinksOfAPackage() throws IOException {
        Path studies = folder.resolve("studies");
        Files.createDirectories(studies);
        try (Stream<Path> files = Files.list(Path.of("../data-manifests/alzheimers"))) {
            for (Path file : files.toList()) {
                Files.copy(file, studies.resolve(file.getFileName()));
            }
        }
        assertThat(metatrend("check", studies.toString())).isZero();
        Path manifest = studies.resolve("datapackage.json");
        String linked = Files.readString(manifest).replaceFirst("\"kind\": \"studies\",", """
                "kind": "studies",
                "links": [{"verdict": "same", "one": {"resource": "sakai2019", "reference": "Nobody 1900"},
                  "other": {"resource": "wen2020", "row": 1}, "reason": "made"}],""");
        Files.writeString(manifest, linked);

        assertThat(metatrend("check", studies.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("/metatrend/links/0/one").contains("Nobody 1900");
    }

    @Test
    void namesThePackagesThatThereAre() {
        assertThat(metatrend("check", "alzheimer")).isEqualTo(2);
        assertThat(err.toString()).contains("found no such package");
    }

    @Test
    void transcribesNothingWhenAnOriginalIsMissing() {
        assertThat(metatrend("transcribe", topics.toString(), "--from", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("no file with the checksum")
                .contains("publication_counts.xlsx of https://github.com/GaelVaroquaux/ml_med_imaging_failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "transcribe"})
    void helpsWithAnExample(String command) {
        assertThat(metatrend(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example: ").contains("./metatrend " + command);
    }

    @Test
    void saysItsVersionAndItsCommands() {
        assertThat(metatrend("--version")).isZero();
        assertThat(metatrend("--help")).isZero();
        assertThat(out.toString())
                .contains("metatrend ")
                .contains("run")
                .contains("check")
                .contains("transcribe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "run --fly", "run --reading wrong", "transcribe", ""})
    void explainsWrongUsage(String line) {
        assertThat(metatrend(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    private int metatrend(String... args) {
        return Metatrend.execute(new PrintWriter(out), new PrintWriter(err), args);
    }
}
