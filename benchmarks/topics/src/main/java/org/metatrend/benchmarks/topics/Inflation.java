package org.metatrend.benchmarks.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Decompresses the files with the JDK and does nothing else: what any search must cost at least. */
public final class Inflation {
    private Inflation() {}

    /**
     * Measures.
     *
     * @param args the folder of the files, how often
     */
    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.sorted().toList();
        }
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            System.out.println(Measurement.of(() -> inflate(files)).line());
        }
    }

    private static void inflate(List<Path> files) throws InterruptedException, ExecutionException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Long>> sizes = new ArrayList<>();
        files.forEach(f -> sizes.add(threads.submit(() -> inflate(f))));
        for (Future<Long> size : sizes) {
            size.get();
        }
        threads.shutdown();
    }

    private static long inflate(Path file) {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size;
    }
}
