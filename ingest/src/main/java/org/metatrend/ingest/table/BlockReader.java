package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Text decoded in blocks, of each of which it is known at which byte it begins: so a reading can begin again in the
 * middle. The encoding must have no state between characters, as UTF-8, UTF-16 of one byte order and windows-1252 have
 * none. A row that does not end is refused before it fills the memory.
 */
final class BlockReader extends Reader {
    /** A row of a study table has some thousand characters; full texts in it, a million. */
    static final int MOST_CHARACTERS = 16 << 20;
    /** Delimiters in a row, in quoted texts too. */
    static final int MOST_DELIMITERS = 1_000_000;

    private static final int BLOCK = 1 << 13;

    /** A row that does not end. */
    static final class EndlessRow extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean lines;

        EndlessRow(String words, boolean lines) {
            super(words);
            this.lines = lines;
        }

        /** Whether there are line feeds in it, as below a quotation mark that is not closed. */
        boolean hasLines() {
            return lines;
        }
    }

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final char delimiter;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    /** Where each block begins: its characters before, its bytes before. */
    private long[] blocks = new long[16];

    private int count;
    private long fed;
    private long decoded;
    private long rowStart;
    private int delimiters;
    private boolean lines;
    private boolean ended;

    /**
     * A reader.
     *
     * @param in the bytes from the beginning of a character on
     * @param at how many bytes the file has before them
     * @param delimiter what parts cells
     */
    BlockReader(InputStream in, long at, Charset charset, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
        this.fed = at;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** A row has been read to its end; the next may be as long again. */
    void rowEnded() {
        rowStart = decoded;
        delimiters = 0;
        lines = false;
    }

    /** The byte at which the block with a character begins. */
    long byteBefore(long character) {
        return blocks[2 * block(character) + 1];
    }

    /** How many characters of its block come before a character. */
    int within(long character) {
        return (int) (character - blocks[2 * block(character)]);
    }

    private int block(long character) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks[2 * middle] <= character) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(buffer, offset, n);
        return n;
    }

    private boolean fill() throws IOException {
        if (decoded - rowStart > MOST_CHARACTERS) {
            throw new EndlessRow("a row of more than " + MOST_CHARACTERS + " characters", lines);
        }
        if (delimiters > MOST_DELIMITERS) {
            throw new EndlessRow("a row of more than " + MOST_DELIMITERS + " cells", lines);
        }
        if (2 * count == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * blocks.length);
        }
        blocks[2 * count] = decoded;
        blocks[2 * count + 1] = fed - bytes.remaining();
        chars.clear();
        while (chars.position() == 0 && !ended) {
            decoder.decode(bytes, chars, false);
            if (chars.position() == 0) {
                more();
            }
        }
        chars.flip();
        if (!chars.hasRemaining()) {
            return false;
        }
        count++;
        decoded += chars.remaining();
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            lines |= c == '\n' || c == '\r';
            delimiters += c == delimiter ? 1 : 0;
        }
        return true;
    }

    private void more() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        fed += Math.max(0, read);
        if (read < 0) {
            decoder.decode(bytes, chars, true);
            decoder.flush(chars);
            ended = true;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
