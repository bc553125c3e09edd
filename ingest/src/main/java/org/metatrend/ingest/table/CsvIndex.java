package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where the pieces of a text begin, found in one pass over it. */
final class CsvIndex {
    private static final int PIECE_ROWS = 4096;
    private static final int PIECE_CHARACTERS = 1 << 18;

    private final CsvText text;
    private final int pieceRows;
    private int[] firstRows = new int[16];
    private long[] bytes = new long[16];
    private int[] characters = new int[16];
    private int pieces;
    private int size;

    private CsvIndex(CsvText text, int pieceRows) {
        this.text = text;
        this.pieceRows = pieceRows;
    }

    /** Sees every row once, in their order. */
    interface Visitor {
        /**
         * A row.
         *
         * @param index from 0
         */
        void row(int index, CSVRecord row);
    }

    /**
     * Goes through a text.
     *
     * @throws IOException if it is malformed, as {@link UncheckedIOException} too
     */
    static CsvIndex of(CsvText text, Visitor visitor) throws IOException {
        return of(text, visitor, PIECE_ROWS);
    }

    static CsvIndex of(CsvText text, Visitor visitor, int pieceRows) throws IOException {
        CsvIndex index = new CsvIndex(text, pieceRows);
        index.read(visitor);
        return index;
    }

    private void read(Visitor visitor) throws IOException {
        try (BlockReader reader = text.reader(text.mark());
                CSVParser lines = text.lines(reader)) {
            long pieceStart = 0;
            for (CSVRecord line : lines) {
                long start = line.getCharacterPosition();
                if (text.isRow(line)) {
                    boolean full = pieces > 0
                            && (size - firstRows[pieces - 1] == pieceRows || start - pieceStart > PIECE_CHARACTERS);
                    if (pieces == 0 || full) {
                        begin(reader, start);
                        pieceStart = start;
                    }
                    visitor.row(size++, line);
                }
                reader.rowEnded();
            }
        }
    }

    private void begin(BlockReader reader, long character) {
        if (pieces == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, 2 * pieces);
            bytes = Arrays.copyOf(bytes, 2 * pieces);
            characters = Arrays.copyOf(characters, 2 * pieces);
        }
        firstRows[pieces] = size;
        bytes[pieces] = reader.byteBefore(character);
        characters[pieces++] = reader.within(character);
    }

    /** How many rows there are. */
    int size() {
        return size;
    }

    CsvText text() {
        return text;
    }

    /** The piece with a row. */
    int piece(int row) {
        int at = Arrays.binarySearch(firstRows, 0, pieces, row);
        return at >= 0 ? at : -at - 2;
    }

    /** The first row of a piece; of the one behind the last, the number of rows. */
    int firstRow(int piece) {
        return piece == pieces ? size : firstRows[piece];
    }

    /** A reader at the beginning of a piece. */
    BlockReader reader(int piece) throws IOException {
        BlockReader reader = text.reader(bytes[piece]);
        for (long left = characters[piece]; left > 0; ) {
            left -= reader.skip(left);
        }
        return reader;
    }
}
