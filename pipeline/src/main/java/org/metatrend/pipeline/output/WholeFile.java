package org.metatrend.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces one file whole: who reads it finds the former content or the new one, never a part. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes under a temporary name beside the file, and renames. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
