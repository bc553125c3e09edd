package org.metatrend.benchmarks.topics;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.pipeline.topics.TopicSearch;
import org.metatrend.pipeline.topics.TopicSearch.From;
import org.metatrend.pipeline.topics.TopicSearch.Options;

/** The whole query with Metatrend, from the files to the figures, several times over in one process. */
public final class MetatrendSearch {
    private MetatrendSearch() {}

    /**
     * Measures.
     *
     * @param args the folder of the files, the file of queries, the folder for the outputs, how often
     */
    public static void main(String[] args) throws Exception {
        // what measures is made ready before anything is measured
        System.err.printf(
                Locale.ROOT, "%6.2f s processor (%.2f s) to start Java%n", Measurement.processorTime(), threads());
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            System.out.println(Measurement.of(() -> search(args)).line());
        }
        counts(Path.of(args[2], "shares.csv")).forEach(System.out::println);
    }

    private static void search(String[] args) {
        long start = System.nanoTime();
        double startThreads = threads();
        double startCpu = Measurement.processorTime();
        new TopicSearch(
                        Path.of(args[1]),
                        List.of(new From("openalex", args[0])),
                        args[2],
                        new Options(Grouping.NONE, false, 0, false, "benchmark"),
                        what -> System.err.printf(
                                Locale.ROOT,
                                "%6.2f s wall, %6.2f s processor (%.2f s in Java's threads): %s%n",
                                (System.nanoTime() - start) / 1e9,
                                Measurement.processorTime() - startCpu,
                                threads() - startThreads,
                                what))
                .run()
                .forEach(System.err::println);
    }

    /** Seconds of the processor in the living threads of Java; the rest is Java's compiler and collector. */
    private static double threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                        .map(threads::getThreadCpuTime)
                        .sum()
                / 1e9;
    }

    /** Lines of year, total and each topic's count, without years that have none. */
    private static List<String> counts(Path shares) throws IOException {
        Map<Integer, List<String>> years = new TreeMap<>();
        for (String line : Files.readAllLines(shares, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("topic") && !cells[5].equals("0")) {
                years.computeIfAbsent(Integer.valueOf(cells[3]), y -> new ArrayList<>(List.of(cells[5])))
                        .add(cells[4]);
            }
        }
        List<String> lines = new ArrayList<>();
        years.forEach((year, counts) -> lines.add(year + " " + String.join(" ", counts)));
        return lines;
    }
}
