package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.search.FileScan;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.SourceFile;

class LocalScanTest {
    private static final String MASTER = "spark.master";

    private static final FileScan COUNT = (file, stored, sink) -> {
        long bytes = stored.readAllBytes().length;
        sink.done(new FileTally(file, "text", "", bytes, Map.of(), 0, 0));
    };

    @TempDir
    private Path folder;

    private String work;
    private final List<Long> progress = new ArrayList<>();

    @BeforeEach
    void sign() {
        work = Storage.HERE.uri(folder.resolve("work").toString());
        Storage.HERE.write(ScanTask.sign(work), out -> {});
    }

    private SourceFile file(String name) {
        Path path = folder.resolve(name);
        return new SourceFile(0, "made", 0, path.toUri().toString(), name, 3);
    }

    private List<Refusal> run(FileScan scan, String... names) {
        List<ScanTask> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(new ScanTask(tasks.size(), List.of(file(name))));
        }
        TaskEnds ends = new TaskEnds(tasks, 0, 3L * names.length, new SearchJobs.ScanProgress() {
            @Override
            public void resumed(int parts, int of) {
                // nothing is resumed here
            }

            @Override
            public void read(long bytes, long of) {
                progress.add(bytes);
            }
        });
        return LocalScan.run(tasks, scan, work, 2, ends);
    }

    @Test
    void everyTaskIsDoneAndHeardOf() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Files.writeString(folder.resolve(name), "abc", StandardCharsets.UTF_8);
        }
        assertThat(run(COUNT, "a", "b", "c", "d", "e")).isEmpty();
        assertThat(progress).containsExactly(3L, 6L, 9L, 12L, 15L);
        assertThat(folder.resolve("work")).isDirectoryContaining("glob:**/000004.records");
    }

    @Test
    void whatCannotBeReadIsToldInTheOrderOfTheTasks() throws IOException {
        Files.writeString(folder.resolve("b"), "abc", StandardCharsets.UTF_8);
        assertThat(run(COUNT, "a", "b", "c"))
                .extracting(r -> r.place().replaceFirst(".*/", ""))
                .containsExactly("a", "c");
    }

    @Test
    void aDefectIsNotHidden() throws IOException {
        Files.writeString(folder.resolve("a"), "abc", StandardCharsets.UTF_8);
        FileScan defect = (file, stored, sink) -> {
            throw new IllegalStateException("made");
        };
        assertThatThrownBy(() -> run(defect, "a", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("made");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "local; 1",
                "local[3]; 3",
                "local[2,4]; 2",
                "local[0]; 1",
                "spark://head:7077; 0",
                "local-cluster[2,1,1024]; 0",
                "yarn; 0"
            })
    void asManyAtOnceAsTheMasterAllows(String master, int tasks) {
        String before = System.getProperty(MASTER);
        System.setProperty(MASTER, master);
        try (Spark spark = Spark.whenNeeded()) {
            assertThat(spark.localTasks()).isEqualTo(tasks);
        } finally {
            if (before == null) {
                System.clearProperty(MASTER);
            } else {
                System.setProperty(MASTER, before);
            }
        }
    }
}
