package org.metatrend.ingest.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.metatrend.ingest.BadInput;

/**
 * Unpacks the compressed streams of a PDF without keeping them, before PDFBox does so in memory: a few bytes can unpack
 * to more than any machine holds.
 */
final class Unpacked {
    /** The largest text, fonts and tables of objects of papers are a tenth of it. */
    private static final long MOST_OF_A_STREAM = 64L << 20;

    /** An uncompressed colour image of 170 million points. */
    private static final long MOST_OF_AN_IMAGE = 512L << 20;

    private static final long MOST_OF_ALL = 8L << 30;

    /** Streams can be packed several times over. */
    private static final int MOST_LAYERS = 3;

    private static final byte[] MARK = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DICTIONARY = 1000;

    private final String source;
    private final byte[] bytes;
    private long all;

    private Unpacked(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /** @throws BadInput if a stream, or all of them, unpack to more than a paper holds */
    static void refuseBomb(String source, byte[] bytes) {
        new Unpacked(source, bytes).all();
    }

    private void all() {
        int i = 0;
        while (i + MARK.length + 2 < bytes.length) {
            if (!marked(i)) {
                i++;
                continue;
            }
            int from = i + MARK.length;
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                from++;
            }
            i = packed(bytes, from, bytes.length) ? from + stream(from) : from;
        }
    }

    private boolean marked(int at) {
        for (int k = 0; k < MARK.length; k++) {
            if (bytes[at + k] != MARK[k]) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes begin like zlib (RFC 1950, 2.2). */
    private static boolean packed(byte[] bytes, int at, int end) {
        return at + 2 <= end
                && (bytes[at] & 0x0F) == 8
                && (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    /** Unpacks the stream that begins there and returns how many bytes it took. */
    private int stream(int from) {
        int before = Math.max(0, from - LONGEST_DICTIONARY);
        String dictionary = new String(bytes, before, from - before, StandardCharsets.ISO_8859_1);
        boolean image =
                dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))).contains("/Image");
        Layer layer = new Layer(image ? MOST_OF_AN_IMAGE : MOST_OF_A_STREAM, 1);
        try {
            return Math.max(1, layer.unpack(bytes, from, bytes.length - from));
        } finally {
            layer.end();
        }
    }

    /** One packing of a stream, and what is packed inside it. */
    private final class Layer {
        private final Inflater inflater = new Inflater();
        private final byte[] buffer = new byte[1 << 15];
        private final long most;
        private final int depth;
        private Layer inner;
        private boolean begun;
        private boolean broken;
        private long unpacked;

        Layer(long most, int depth) {
            this.most = most;
            this.depth = depth;
        }

        int unpack(byte[] from, int at, int length) {
            inflater.setInput(from, at, length);
            try {
                for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                    count(n);
                    look(n);
                }
            } catch (DataFormatException e) {
                // spoilt or not packed at all: PDFBox takes the part that unpacks, which is counted by now
                broken = true;
            }
            return inflater.getTotalIn();
        }

        private void look(int n) {
            if (!begun) {
                begun = true;
                if (depth < MOST_LAYERS && packed(buffer, 0, n)) {
                    inner = new Layer(most, depth + 1);
                }
            }
            if (inner != null && !inner.broken) {
                inner.unpack(buffer, 0, n);
            }
        }

        private void count(int n) {
            unpacked += n;
            all += n;
            if (unpacked > most || all > MOST_OF_ALL) {
                throw new BadInput(
                        source,
                        "a stream that unpacks to more than " + (unpacked > most ? most : MOST_OF_ALL) + " bytes",
                        "a paper",
                        "print the pages with the tables to a new PDF");
            }
        }

        void end() {
            inflater.end();
            if (inner != null) {
                inner.end();
            }
        }
    }
}
