package org.metatrend.ingest.bibliography.openalex;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as slices of one buffer that grows with the longest line, up to a limit. */
final class ByteLines {
    /** No record of a bibliography is as long. */
    static final int LONGEST = 64 << 20;

    private static final int FIRST = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST];
    private int start;
    private int filled;
    private int from;
    private int to;
    private long behind;
    private long line;
    private boolean ended;
    private boolean tooLong;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws IOException if the stream fails; the lines before were given, the unfinished one is not
     */
    boolean next() throws IOException {
        tooLong = false;
        int searched = start;
        while (true) {
            int newline = JsonBytes.newline(buffer, searched, filled);
            if (newline >= 0) {
                return take(newline, newline + 1);
            }
            searched = filled;
            if (ended) {
                return start < filled && take(filled, filled);
            }
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                searched -= start;
                start = 0;
            } else if (filled == buffer.length) {
                if (buffer.length >= LONGEST) {
                    return skipLong();
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                ended = true;
            } else {
                filled += read;
            }
        }
    }

    private boolean take(int end, int next) {
        from = start;
        to = end;
        behind += next - start;
        start = next;
        line++;
        return true;
    }

    /** Drops a line that is longer than the limit, all but its beginning. */
    private boolean skipLong() throws IOException {
        tooLong = true;
        line++;
        behind += filled;
        byte[] rest = new byte[1 << 16];
        while (true) {
            int read = in.read(rest);
            if (read < 0) {
                ended = true;
                break;
            }
            int newline = 0;
            while (newline < read && rest[newline] != '\n') {
                newline++;
            }
            behind += Math.min(read, newline + 1);
            if (newline < read) {
                from = 0;
                to = 200;
                byte[] head = Arrays.copyOf(buffer, to);
                System.arraycopy(head, 0, buffer, 0, to);
                start = to;
                filled = to + read - newline - 1;
                System.arraycopy(rest, newline + 1, buffer, to, read - newline - 1);
                return true;
            }
        }
        from = 0;
        to = 200;
        start = filled;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    /** The line's first byte in the buffer. */
    int from() {
        return from;
    }

    /** Behind its last byte, the newline not counted. */
    int to() {
        return to;
    }

    /** The line's number, from 1. */
    long line() {
        return line;
    }

    /** How many bytes of the stream were given so far, the current line included. */
    long behind() {
        return behind;
    }

    /** Whether the line was longer than {@link #LONGEST}: the slice is only its beginning. */
    boolean tooLong() {
        return tooLong;
    }
}
