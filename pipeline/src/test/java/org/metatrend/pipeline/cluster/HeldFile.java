package org.metatrend.pipeline.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file whose reader waits until it is let go: a named pipe. So a process can be killed in the middle of reading it, as
 * often as the test runs.
 */
final class HeldFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile held;

    HeldFile(Path path) throws IOException, InterruptedException {
        this.path = path;
        Files.deleteIfExists(path);
        if (new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor() != 0) {
            throw new IOException("cannot make " + path);
        }
        held = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Whether a process has begun to read it. */
    boolean isReadBy(ProcessHandle process) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            List<Path> files = open.toList();
            for (Path file : files) {
                if (leadsHere(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // the process is gone
        }
    }

    private boolean leadsHere(Path link) {
        try {
            return Files.readSymbolicLink(link).equals(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets the one who reads it have this text and its end. */
    void release(String text) throws IOException {
        held.write(text.getBytes(StandardCharsets.UTF_8));
        held.close();
    }

    @Override
    public void close() throws IOException {
        held.close();
        Files.deleteIfExists(path);
    }
}
