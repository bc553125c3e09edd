package org.metatrend.ingest.bibliography.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of some names out of a large XML file, each as its bytes, so that one that is malformed does not spoil those
 * behind it. What stands around them, a DOCTYPE with entities too, is never parsed. Elements of one name must not nest.
 */
public final class ElementReader {
    /** A bound so that an element without an end cannot exhaust the memory. */
    public static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final List<byte[]> names;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private int limit;
    private long bufferOffset;
    private byte[] name = {};
    private String problem = "";

    /** @param names of the elements, in ASCII */
    public ElementReader(InputStream in, List<String> names) {
        this.in = in;
        this.names = names.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Goes to the next element, or to what is left of one; false at the end of the file. */
    public boolean next() throws IOException {
        start = end;
        problem = "";
        while (seekTag()) {
            boolean closing = start + 1 < limit && buffer[start + 1] == '/';
            byte[] found = nameAt(start + (closing ? 2 : 1));
            if (found.length == 0) {
                start += isAt(start, "<!--") ? skipComment() : 1;
                continue;
            }
            name = found;
            if (closing) {
                end = start + 2 + name.length;
                problem = "found the end of " + name() + " without its beginning";
            } else {
                seekEnd();
            }
            return true;
        }
        return false;
    }

    /** Moves to the next '<' with enough bytes behind it to tell its name. */
    private boolean seekTag() throws IOException {
        while (true) {
            while (start < limit && buffer[start] != '<') {
                start++;
            }
            if (start + 64 <= limit || !more()) {
                return start < limit;
            }
        }
    }

    private int skipComment() throws IOException {
        int at = start + 4;
        while (!isAt(at, "-->")) {
            if (at + 3 >= limit) {
                int ahead = at - start;
                if (ahead > LONGEST / 2 || !more()) {
                    return 4; // never closed: no comment
                }
                at = start + ahead;
            } else {
                at++;
            }
        }
        return at + 3 - start;
    }

    private boolean isAt(int at, String ascii) {
        if (at + ascii.length() > limit) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private byte[] nameAt(int at) {
        for (byte[] candidate : names) {
            if (isNameAt(candidate, at)) {
                return candidate;
            }
        }
        return new byte[0];
    }

    private boolean isNameAt(byte[] candidate, int at) {
        int behind = at + candidate.length;
        if (behind >= limit || !Arrays.equals(buffer, at, behind, candidate, 0, candidate.length)) {
            return false;
        }
        byte next = buffer[behind];
        return next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t' || next == '/';
    }

    /** Finds the end of the element that starts here, looking at every length-of-the-name-th byte (Horspool). */
    private void seekEnd() throws IOException {
        int[] shift = shifts(name);
        int last = name.length - 1;
        int at = start + 1 + name.length;
        while (true) {
            while (at + last + 1 >= limit) {
                int ahead = at - start;
                if (limit - start > LONGEST || !more()) {
                    end = limit;
                    boolean file = limit - start <= LONGEST;
                    problem = "found " + (file ? "the end of the file" : LONGEST + " bytes") + " inside " + name()
                            + ", expected its end";
                    return;
                }
                at = start + ahead;
            }
            if (buffer[at + last] == name[last] && isNameAt(name, at)) {
                if (buffer[at - 1] == '/' && buffer[at - 2] == '<') {
                    end = closed(at + name.length);
                    return;
                }
                if (buffer[at - 1] == '<') {
                    end = at - 1;
                    problem = "found another " + name() + " inside it, expected its end";
                    return;
                }
            }
            at += shift[buffer[at + last] & 0xFF];
        }
    }

    private int closed(int at) {
        int close = at;
        while (close < limit && buffer[close] != '>') {
            close++;
        }
        return Math.min(close + 1, limit);
    }

    private static int[] shifts(byte[] name) {
        int[] shift = new int[256];
        Arrays.fill(shift, name.length);
        for (int i = 0; i < name.length - 1; i++) {
            shift[name[i] & 0xFF] = name.length - 1 - i;
        }
        return shift;
    }

    private boolean more() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            bufferOffset += start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count >= 0;
    }

    /** The element's name. */
    public String name() {
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Why the element is not whole; empty where it is. */
    public String problem() {
        return problem;
    }

    /** The buffer that holds the element, valid until the next one. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the element starts in the buffer. */
    public int start() {
        return start;
    }

    /** How many bytes it has. */
    public int length() {
        return end - start;
    }

    /** The offset of its first byte in the file. */
    public long offset() {
        return bufferOffset + start;
    }

    /** The element's beginning, for a message. */
    public String head() {
        return LineReader.text(buffer, start, Math.min(length(), 200));
    }

    /** Whether its bytes are UTF-8. */
    boolean isUtf8() {
        return LineReader.isUtf8(buffer, start, length());
    }

    /** The element as text, of bytes that are not UTF-8. */
    String text() {
        return LineReader.text(buffer, start, length());
    }
}
