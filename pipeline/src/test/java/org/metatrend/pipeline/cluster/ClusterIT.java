package org.metatrend.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.pipeline.cluster.LoopbackCluster.Ended;
import org.metatrend.pipeline.cluster.LoopbackCluster.Running;

/**
 * A search on a cluster: the same bytes as on one machine, whatever is lost on the way. The cluster is real, the command is
 * the one of docs/cluster.md, and one of the files is held so that processes die while it is read.
 */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PAGE = Path.of("..", "docs", "cluster.md");
    private static final String HELD = MadeBibliographies.export(700);

    @TempDir
    static Path shared;

    private static Path folder;
    private static LoopbackCluster cluster;
    private static Map<String, String> local;

    @BeforeAll
    static void searchOnOneMachine() throws IOException, InterruptedException {
        MadeBibliographies.write(shared);
        folder = Files.createTempDirectory(TARGET, "cluster");
        cluster = new LoopbackCluster(TARGET.resolve("lib"), folder);
        try (HeldFile held = held()) {
            List<String> command = new ArrayList<>(List.of(
                    LoopbackCluster.java(),
                    "-jar",
                    TARGET.resolve("metatrend.jar").toString()));
            List<String> words = words();
            command.addAll(words.subList(words.indexOf("topics"), words.size()));
            Running running = cluster.start("local", folder, command);
            LoopbackCluster.await(
                    "a reader", () -> held.isReadBy(running.process().toHandle()));
            held.release(HELD);
            succeeds(running);
        }
        local = outputs();
        assertThat(local).containsKeys("_SUCCESS", "run.json", "shares.csv", "ledger.csv", "rejects/openalex.csv");
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static HeldFile held() throws IOException, InterruptedException {
        return new HeldFile(shared.resolve("exports/held.ris"));
    }

    private static Path out() {
        return shared.resolve("out/topics");
    }

    /** What the documented command for a standalone cluster says, for this one. */
    private static List<String> words() throws IOException {
        Matcher command = Pattern.compile("(?ms)^spark-submit --master spark://(.*?[^\\\\])$")
                .matcher(Files.readString(PAGE));
        assertThat(command.find()).isTrue();
        String line = command.group()
                .replace("\\\n", " ")
                .replace("spark://head:7077", cluster.master())
                .replace(
                        "metatrend-cluster.jar",
                        TARGET.resolve("metatrend-cluster.jar").toString())
                .replace("/shared/", shared + "/");
        return Arrays.asList(line.strip().split("\\s+"));
    }

    private static Running submit(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--conf", "spark.driver.host=127.0.0.1",
                "--conf", "spark.ui.enabled=false",
                "--conf", "spark.shuffle.io.retryWait=500ms"));
        words.addAll(words().subList(1, words().size()));
        words.addAll(List.of(more));
        return cluster.spark("submit", "org.apache.spark.deploy.SparkSubmit", words.toArray(String[]::new));
    }

    private static Ended succeeds(Running running) throws IOException, InterruptedException {
        Ended ended = LoopbackCluster.end(running);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(shared.resolve("out/topics.work")).doesNotExist();
        return ended;
    }

    private static ProcessHandle reader(HeldFile held) {
        List<ProcessHandle> reader = new ArrayList<>();
        LoopbackCluster.await("an executor that reads", () -> {
            cluster.executors().stream().filter(held::isReadBy).forEach(reader::add);
            return !reader.isEmpty();
        });
        return reader.get(0);
    }

    /** The checksum of every file. */
    private static Map<String, String> outputs() throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                outputs.put(out().relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return outputs;
    }

    private static void forget() throws IOException {
        Files.move(out(), Files.createTempDirectory(shared, "done").resolve("out"));
    }

    @Test
    @Order(1)
    void aKilledExecutorChangesNothing() throws IOException, InterruptedException {
        forget();
        try (HeldFile held = held()) {
            Running running = submit();
            ProcessHandle first = reader(held);
            first.destroyForcibly();
            first.onExit().join();
            ProcessHandle second = reader(held);
            held.release(HELD);
            succeeds(running);

            assertThat(second).isNotEqualTo(first);
            assertThat(outputs()).isEqualTo(local);
        }
    }

    @Test
    @Order(2)
    void aFileThatExecutorsDoNotSeeIsNamed() throws IOException, InterruptedException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("a.ris"), HELD);
        Files.deleteIfExists(shared.resolve("exports/held.ris"));

        // every process has a working folder of its own
        Ended ended = LoopbackCluster.end(submit("--from", "mine:/proc/self/cwd/mine"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "metatrend: file:///proc/self/cwd/mine/a.ris: found a file that cannot be read where the work is"
                                + " done")
                .doesNotContain("\tat ");
        assertThat(outputs()).isEqualTo(local);
    }

    @Test
    @Order(3)
    void aKilledDriverLeavesTheFormerOutputs() throws IOException, InterruptedException {
        try (HeldFile held = held()) {
            Running running = submit();
            reader(held);
            Path parts = shared.resolve("out/topics.work");
            LoopbackCluster.await("a finished part", () -> finished(parts));
            List<ProcessHandle> executors = cluster.executors();
            running.process().destroyForcibly();
            executors.forEach(e -> e.onExit().join());

            assertThat(outputs()).isEqualTo(local);
            forget();

            Running resumed = submit("--resume");
            reader(held);
            held.release(HELD);
            LoopbackCluster.await("the scan's end", () -> says(resumed, "resolving"));
            cluster.loseWorker();
            Ended ended = succeeds(resumed);

            assertThat(ended.err()).containsPattern("going on from a stopped run: [1-9] of 3 parts are there already");
            assertThat(outputs()).isEqualTo(local);
        }
    }

    private static boolean says(Running running, String words) {
        try {
            return running.said().contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean finished(Path parts) {
        try (Stream<Path> files = Files.walk(parts)) {
            return files.anyMatch(f -> f.toString().endsWith(".account"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
