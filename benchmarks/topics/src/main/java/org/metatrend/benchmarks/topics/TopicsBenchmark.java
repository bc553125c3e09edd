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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What one process said. */
    private record Run(Measurement cost, List<String> counts) {}

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
            add(runs, INFLATION, run("", Inflation.class, args[0]));
            add(
                    runs,
                    METATREND,
                    run(
                            "-XX:SharedArchiveFile=" + archive,
                            MetatrendSearch.class,
                            args[0],
                            queries.toString(),
                            work + "/out"));
            add(runs, DUCKDB, run("", DuckDbSearch.class, args[0]));
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
                work + "/out-few");
        return archive;
    }

    private static void add(Map<String, List<Run>> runs, String who, Run run) {
        runs.computeIfAbsent(who, w -> new ArrayList<>()).add(run);
        System.out.printf(
                Locale.ROOT,
                "%-14s %7.2f s wall %7.2f s processor %6.0f MiB heap; load of the machine %.1f%n",
                who,
                run.cost().wall(),
                run.cost().cpu(),
                run.cost().heap(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void report(Map<String, List<Run>> runs, List<String> counts) {
        double bare = least(runs.get(INFLATION), Comparator.comparing(Measurement::cpu))
                .cpu();
        System.out.println(
                "\nthe least of the runs\n\n| what | wall, s | processor, s | x inflation | peak heap, MiB |");
        System.out.println("|---|---|---|---|---|");
        runs.forEach((who, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %s |%n",
                who,
                least(of, Comparator.comparing(Measurement::wall)).wall(),
                least(of, Comparator.comparing(Measurement::cpu)).cpu(),
                least(of, Comparator.comparing(Measurement::cpu)).cpu() / bare,
                who.equals(DUCKDB)
                        ? "not of Java"
                        : String.format(
                                Locale.ROOT,
                                "%.0f",
                                of.stream()
                                        .mapToDouble(r -> r.cost().heap())
                                        .max()
                                        .orElseThrow())));
        long total = counts.stream()
                .mapToLong(c -> Long.parseLong(c.split(" ", -1)[1]))
                .sum();
        System.out.printf(Locale.ROOT, "%nequal counts: %,d publications match, in %d years%n", total, counts.size());
    }

    private static Measurement least(List<Run> runs, Comparator<Measurement> by) {
        return runs.stream().map(Run::cost).min(by).orElseThrow();
    }

    private static Run run(String option, Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseParallelGC",
                // as the launcher has them
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Djava.awt.headless=true"));
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
        Measurement cost = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Measurement.isLine(line)) {
                    cost = Measurement.parse(line);
                } else {
                    counts.add(line);
                }
            }
        }
        if (process.waitFor() != 0 || cost == null) {
            throw new IllegalStateException(main.getSimpleName() + " failed; its messages are above");
        }
        return new Run(cost, counts);
    }
}
