package org.metatrend.ingest.bibliography;

import java.io.Serializable;
import java.util.Locale;

/**
 * Where a reference was read.
 *
 * @param source the source as the user named it, such as "pubmed"
 * @param file the file's path within the source
 * @param place within the file, such as "line 120" or "byte 3,141"
 */
public record Origin(String source, String file, String place) implements Serializable {
    /** The same file at a line, counted from 1. */
    public Origin atLine(long line) {
        return new Origin(source, file, String.format(Locale.ROOT, "line %,d", line));
    }

    /** The same file at a byte of the decompressed file, counted from 0. */
    public Origin atByte(long offset) {
        return new Origin(source, file, String.format(Locale.ROOT, "byte %,d", offset));
    }
}
