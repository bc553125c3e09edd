package org.metatrend.pipeline.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.metatrend.ingest.table.Content;

/** Replaces one file whole: who reads it finds the former content or the new one, never a part. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes under a temporary name beside the file, and renames. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, Content.of(bytes));
    }

    /** The same of bytes that need not be in memory. */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = content.from(0)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
