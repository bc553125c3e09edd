package org.metatrend.ingest.bibliography;

import java.io.Serializable;

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
        return new Origin(source, file, "line " + grouped(line));
    }

    /** The same file at a byte of the decompressed file, counted from 0. */
    public Origin atByte(long offset) {
        return new Origin(source, file, "byte " + grouped(offset));
    }

    /** The same file at a character, counted from 0. */
    public Origin atCharacter(long offset) {
        return new Origin(source, file, "character " + grouped(offset));
    }

    /** With commas between thousands; by hand, because it is done for every record. */
    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
