package org.metatrend.benchmarks.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Measures decompression, Metatrend and DuckDB in turn, each run in a process of its own, and compares the counts. */
public final class TopicsBenchmark {
    private static final String INFLATION = "JDK inflation";
    private static final String METATREND = "Metatrend";
    private static final String DUCKDB = "DuckDB";

    /** Works that bring every class of a search into use. */
    private static final int FEW = 2_000;

    private TopicsBenchmark() {}

    /** How often each process does the same: the first time is what a command costs, the later ones what more data do. */
    private static final String TIMES = "6";

    /** What one process said, of all its times. */
    private record Run(List<Measurement> costs, List<String> counts) {
        Measurement first() {
            return costs.get(0);
        }
    }

    /**
     * Measures.
     *
     * @param args the folder of the files, a folder for what comes of them, how often
     */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        Files.createDirectories(work);
        Path queries = work.resolve("queries.json");
        try (InputStream in = TopicsBenchmark.class.getResourceAsStream("queries.json")) {
            Files.write(queries, in.readAllBytes());
        }
        Path archive = archive(Path.of(args[0]), queries, work);
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            add(runs, INFLATION, run("", Inflation.class, args[0], TIMES));
            add(
                    runs,
                    METATREND,
                    run(
                            "-XX:SharedArchiveFile=" + archive,
                            MetatrendSearch.class,
                            args[0],
                            queries.toString(),
                            work + "/out",
                            TIMES));
            add(runs, DUCKDB, run("", DuckDbSearch.class, args[0], TIMES));
        }
        List<String> ours = runs.get(METATREND).get(0).counts();
        for (String who : List.of(METATREND, DUCKDB)) {
            for (Run run : runs.get(who)) {
                if (!run.counts().equals(ours) || ours.isEmpty()) {
                    throw new IllegalStateException(
                            "the counts differ\n" + METATREND + " " + ours + "\n" + who + " " + run.counts());
                }
            }
        }
        report(runs, ours);
    }

    /** The classes of a search of a few works, as the launcher keeps them. */
    private static Path archive(Path data, Path queries, Path work) throws IOException, InterruptedException {
        Path few = Files.createDirectories(work.resolve("few"));
        Path first;
        try (Stream<Path> files = Files.list(data)) {
            first = files.sorted().findFirst().orElseThrow();
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(first)), StandardCharsets.UTF_8))) {
            Files.write(few.resolve("works.jsonl"), lines.lines().limit(FEW).toList());
        }
        Path archive = work.resolve("classes.jsa");
        Files.deleteIfExists(archive);
        run(
                "-XX:ArchiveClassesAtExit=" + archive,
                MetatrendSearch.class,
                few.toString(),
                queries.toString(),
                work + "/out-few",
                "1");
        return archive;
    }

    private static void add(Map<String, List<Run>> runs, String who, Run run) {
        runs.computeIfAbsent(who, w -> new ArrayList<>()).add(run);
        for (Measurement cost : run.costs()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %7.2f s wall %7.2f s processor %6.0f MiB heap; load of the machine %.1f%n",
                    who,
                    cost.wall(),
                    cost.cpu(),
                    cost.heap(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private static void report(Map<String, List<Run>> runs, List<String> counts) {
        System.out.println("\nthe median over the processes of the first time, and of the least of the later ones\n");
        System.out.println("| what | first: wall, s | processor, s | x inflation | later: wall, s | processor, s |"
                + " x inflation | peak heap, MiB |\n|---|---|---|---|---|---|---|---|");
        double bare = median(runs.get(INFLATION), r -> r.first().cpu());
        double laterBare = median(runs.get(INFLATION), r -> later(r, Measurement::cpu));
        runs.forEach((who, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %s |%n",
                who,
                median(of, r -> r.first().wall()),
                median(of, r -> r.first().cpu()),
                median(of, r -> r.first().cpu()) / bare,
                median(of, r -> later(r, Measurement::wall)),
                median(of, r -> later(r, Measurement::cpu)),
                median(of, r -> later(r, Measurement::cpu)) / laterBare,
                who.equals(DUCKDB) ? "not of Java" : String.format(Locale.ROOT, "%.0f", peak(of))));
        long total = counts.stream()
                .mapToLong(c -> Long.parseLong(c.split(" ", -1)[1]))
                .sum();
        System.out.printf(Locale.ROOT, "%nequal counts: %,d publications match, in %d years%n", total, counts.size());
    }

    private static double later(Run run, ToDoubleFunction<Measurement> what) {
        return run.costs().stream().skip(1).mapToDouble(what).min().orElseThrow();
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        double[] sorted = runs.stream().mapToDouble(what).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double peak(List<Run> runs) {
        return runs.stream()
                .flatMap(r -> r.costs().stream())
                .mapToDouble(Measurement::heap)
                .max()
                .orElseThrow();
    }

    private static Run run(String option, Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseParallelGC",
                // as the launcher has them
                "-XX:Tier4InvocationThreshold=500000",
                "-XX:Tier4MinInvocationThreshold=60000",
                "-XX:Tier4CompileThreshold=1500000",
                "-XX:Tier4BackEdgeThreshold=4000000",
                "-XX:CompileCommand=quiet",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Djava.awt.headless=true"));
        for (String hot : List.of(
                "bibliography.openalex.WorkScanner",
                "bibliography.openalex.IndexScanner",
                "bibliography.openalex.JsonBytes",
                "bibliography.input.Bytes",
                "bibliography.input.LineReader",
                "query.NeededWords")) {
            command.add("-XX:CompileCommand=CompileThresholdScaling,org.metatrend.ingest." + hot + "::*,0.01");
        }
        if (!option.isEmpty()) {
            command.add(option);
        }
        for (String opened : List.of("nio", "util", "lang", "lang.invoke")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.add("--add-opens=java.base/sun.util.calendar=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> counts = new ArrayList<>();
        List<Measurement> costs = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Measurement.isLine(line)) {
                    costs.add(Measurement.parse(line));
                } else {
                    counts.add(line);
                }
            }
        }
        if (process.waitFor() != 0 || costs.isEmpty()) {
            throw new IllegalStateException(main.getSimpleName() + " failed; its messages are above");
        }
        return new Run(costs, counts);
    }
}
