package org.metatrend.pipeline.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster of processes of their own on this machine, made of Spark's jars alone; ends with all of them. */
final class LoopbackCluster implements AutoCloseable {
    /** Libraries of ours that a Spark distribution lacks: the archive for clusters must bring them. */
    private static final Pattern OURS =
            Pattern.compile("(metatrend|picocli|aalto|stax2|commons-csv|jsoup|pdfbox|fontbox|xchart).*");

    /** A machine may be busy; what never comes ends the test all the same. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Path home;
    private final Path logs;
    private final String master;
    private final List<Process> workers = new ArrayList<>();
    private final Set<ProcessHandle> all = new HashSet<>();

    /** How a program ended. */
    record Ended(int code, String out, String err) {}

    /** A program that runs. */
    record Running(Process process, Path out, Path err) {
        String said() throws IOException {
            return Files.readString(err);
        }
    }

    /**
     * Starts a master and two workers of one core.
     *
     * @param lib all libraries
     * @param folder to work in, empty, on the same disk as the libraries
     */
    LoopbackCluster(Path lib, Path folder) throws IOException {
        home = folder.resolve("spark");
        logs = Files.createDirectories(folder.resolve("logs"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        try (Stream<Path> files = Files.list(lib)) {
            for (Path jar : (Iterable<Path>)
                    files.filter(j -> !OURS.matcher(j.getFileName().toString()).matches())::iterator) {
                Files.createLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        master = "spark://127.0.0.1:" + port;
        try {
            Running first = spark(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--webui-port",
                    "0");
            await("a master", () -> says(first, "New state: ALIVE"));
            for (int i = 1; i <= 2; i++) {
                workers.add(spark(
                                "worker-" + i,
                                "org.apache.spark.deploy.worker.Worker",
                                "--host",
                                "127.0.0.1",
                                "--webui-port",
                                "0",
                                "--cores",
                                "1",
                                "--memory",
                                "4g",
                                "--work-dir",
                                folder.resolve("work-" + i).toString(),
                                master)
                        .process());
            }
            await("two workers", () -> said(first).split("Registering worker", -1).length > 2);
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private static boolean says(Running program, String words) {
        return said(program).contains(words);
    }

    private static String said(Running program) {
        try {
            return program.said();
        } catch (IOException e) {
            return "";
        }
    }

    /** Such as {@code spark://127.0.0.1:7077}. */
    String master() {
        return master;
    }

    /** Starts a class of Spark. */
    Running spark(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", home.resolve("jars") + "/*", mainClass));
        command.addAll(List.of(arguments));
        return start(name, logs.getParent(), command);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts a program in a folder, which is stopped with the cluster at the latest. */
    Running start(String name, Path folder, List<String> command) throws IOException {
        Path out = Files.createTempFile(logs, name, ".out");
        Path err = Files.createTempFile(logs, name, ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        all.add(process.toHandle());
        return new Running(process, out, err);
    }

    static Ended end(Running program) throws IOException, InterruptedException {
        if (!program.process().waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            program.process().destroyForcibly();
            throw new AssertionError("does not end: " + program.said());
        }
        return new Ended(program.process().exitValue(), Files.readString(program.out()), program.said());
    }

    /** The executors of all workers. */
    List<ProcessHandle> executors() {
        List<ProcessHandle> executors =
                workers.stream().flatMap(Process::descendants).toList();
        all.addAll(executors);
        return executors;
    }

    /** Ends a worker and its executors with no chance to say so, as when the power fails. */
    void loseWorker() {
        Process worker = workers.remove(0);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for something that is sure to come. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    @Override
    public void close() {
        executors();
        workers.forEach(Process::destroyForcibly);
        executors();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(p -> p.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
