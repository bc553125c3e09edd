package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, found without holding them. */
final class Utf8Check {
    private Utf8Check() {}

    /** The line, from 1, with the first bytes that are not UTF-8; 0 if all are. */
    static int firstBadLine(Content content) {
        // a fresh decoder reports malformed bytes instead of replacing them
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int line = 1;
        try (InputStream in = content.from(0)) {
            while (true) {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                int from = bytes.position();
                CoderResult result = decoder.decode(bytes, chars.clear(), read < 0);
                for (int i = from; i < bytes.position(); i++) {
                    line += bytes.get(i) == '\n' ? 1 : 0;
                }
                if (result.isError()) {
                    return line;
                }
                if (read < 0) {
                    return 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
