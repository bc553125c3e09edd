package org.metatrend.ingest.bibliography.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a file, ended by LF, CR LF or CR, without a byte order mark. A line is UTF-8 if all of it is, else
 * windows-1252: exports of one file mix both. A line longer than the bound is cut and says so.
 */
public final class LineReader {
    /** More than any record that OpenAlex has published takes; a bound so that a hostile file cannot exhaust the memory. */
    public static final int LONGEST = 1 << 26;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final boolean bareReturns;
    /** Several times what streams before it hold, so that most of what they have comes here without another copy. */
    private byte[] buffer = new byte[1 << 18];

    private int start;
    private int end;
    private int next;
    private int limit;
    private long bufferOffset;
    private long number;
    private boolean cut;
    private boolean drained;

    public LineReader(InputStream in) {
        this(in, true);
    }

    /** @param bareReturns whether CR alone ends a line, which in JSON lines it does not */
    public LineReader(InputStream in, boolean bareReturns) {
        this.in = in;
        this.bareReturns = bareReturns;
    }

    /** Goes to the next line; false at the end of the file. */
    public boolean next() throws IOException {
        cut = false;
        start = next;
        if (number == 0) {
            skipMark();
        }
        int at = start;
        while (true) {
            int stop = terminator(at);
            if (stop < limit) {
                finish(stop);
                return true;
            }
            at = more();
            if (at < 0) {
                return last();
            }
        }
    }

    private void skipMark() throws IOException {
        int read = 0;
        while (limit < 3 && read >= 0) {
            read = more();
        }
        boolean mark = limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        start = mark ? 3 : 0;
    }

    private int terminator(int from) {
        return bareReturns
                ? Bytes.indexOf((byte) '\n', (byte) '\r', buffer, from, limit)
                : Bytes.farIndexOf((byte) '\n', buffer, from, limit);
    }

    private void finish(int stop) throws IOException {
        boolean carriageReturn = buffer[stop] == '\r';
        end = stop;
        next = stop + 1;
        if (carriageReturn) {
            if (next == limit) {
                int length = end - start;
                more();
                end = start + length;
                next = end + 1;
            }
            next += next < limit && buffer[next] == '\n' ? 1 : 0;
        } else if (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        number++;
    }

    private boolean last() {
        end = limit;
        next = limit;
        if (end == start) {
            return false;
        }
        number++;
        return true;
    }

    /** Reads more behind the line that is being read, which moves to the front; where that starts, or -1 at the end. */
    private int more() throws IOException {
        if (drained) {
            return -1;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            bufferOffset += start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            if (buffer.length >= LONGEST) {
                cut = true;
                bufferOffset += limit - 1024;
                limit = 1024; // the line's beginning is enough to name it
            } else {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        drained = count < 0;
        int from = limit;
        limit += Math.max(count, 0);
        return drained ? -1 : from;
    }

    /** The line's number, from 1. */
    public long number() {
        return number;
    }

    /** Whether the line is longer than {@link #LONGEST}; then it is not whole. */
    public boolean cut() {
        return cut;
    }

    /** The buffer that holds the line, valid until the next one. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in the buffer. */
    public int start() {
        return start;
    }

    /** How many bytes it has. */
    public int length() {
        return end - start;
    }

    /** The offset of the line's first byte in the file. */
    public long offset() {
        return bufferOffset + start;
    }

    /** Whether it has nothing but blanks. */
    public boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The line as text. */
    public String text() {
        return text(buffer, start, end - start);
    }

    /** Bytes as text: UTF-8 if all of it is, else windows-1252. */
    public static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || isUtf8(bytes, from, length)
                ? text
                : new String(bytes, from, length, WINDOWS_1252);
    }

    /** Whether bytes are UTF-8, without making a text of them. */
    static boolean isUtf8(byte[] bytes, int from, int length) {
        int to = from + length;
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        if (at == to) {
            return true;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes, at, to - at);
        CharBuffer sink = CharBuffer.allocate(1 << 12);
        CoderResult result = decoder.decode(rest, sink, true);
        while (result.isOverflow()) {
            sink.clear();
            result = decoder.decode(rest, sink, true);
        }
        return !result.isError();
    }
}
