package org.metatrend.ingest.bibliography.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16 with its byte order mark, as the bytes of the same text in UTF-8. */
public final class Utf16Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = {};
    private int position;

    public Utf16Stream(InputStream in) {
        reader = new InputStreamReader(in, StandardCharsets.UTF_16);
    }

    /** Whether a file that begins so has the mark of UTF-16. */
    public static boolean isMarked(byte[] head) {
        return head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (position >= bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, from, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int count = reader.read(chars, 0, chars.length - 1);
        if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[count++] = (char) low;
            }
        }
        bytes = new String(chars, 0, Math.max(count, 0)).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
