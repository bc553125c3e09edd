package org.metatrend.ingest.table;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that are written once and then read: in memory while they are few, beyond that in a file of the folder for
 * temporary files. The file goes when the program ends.
 */
public final class Spool extends OutputStream {
    private static final int MOST_IN_MEMORY = 8 << 20;

    private final int most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private OutputStream to = memory;
    private long written;
    private Path file;

    /** An empty spool. */
    public Spool() {
        this(MOST_IN_MEMORY);
    }

    Spool(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file == null && written + length > most) {
            file = Files.createTempFile("metatrend", ".spool");
            file.toFile().deleteOnExit();
            to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            memory.writeTo(to);
            memory.reset();
        }
        to.write(bytes, offset, length);
        written += length;
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    /** What was written, once the spool is closed. */
    public Content content() {
        try {
            return file == null ? Content.of(memory.toByteArray()) : Content.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOnDisk() {
        return file != null;
    }
}
