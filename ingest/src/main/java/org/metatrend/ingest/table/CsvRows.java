package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of separated text, read in pieces from where they lie. Of the pieces those asked for last are kept, up to a
 * bound: small tables are in memory, large ones are not.
 */
final class CsvRows extends LazyRows {
    /** Some dozen pieces, or the whole of a table of some megabytes. */
    private static final long MOST_KEPT = 24L << 20;

    private final CsvIndex index;
    private final int first;
    private final int size;
    private final int width;
    private final Map<Integer, Piece> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;
    private Piece last = new Piece(0, List.of(), 0);

    /**
     * Rows of an index.
     *
     * @param first the first of them, from 0
     * @param size how many
     * @param width how many cells each has: further ones are blank and left out, missing ones are empty
     */
    CsvRows(CsvIndex index, int first, int size, int width) {
        this.index = index;
        this.first = first;
        this.size = size;
        this.width = width;
    }

    /** Some rows. */
    private record Piece(int first, List<List<String>> rows, long weight) {}

    @Override
    public synchronized List<String> get(int at) {
        int row = Objects.checkIndex(at, size) + first;
        if (row < last.first() || row >= last.first() + last.rows().size()) {
            last = piece(index.piece(row));
        }
        return last.rows().get(row - last.first());
    }

    @Override
    public int size() {
        return size;
    }

    private Piece piece(int number) {
        Piece known = kept.get(number);
        if (known != null) {
            return known;
        }
        Piece read = read(number);
        weight += read.weight();
        kept.put(number, read);
        Iterator<Piece> oldest = kept.values().iterator();
        while (weight > MOST_KEPT && kept.size() > 1) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
        return read;
    }

    private Piece read(int number) {
        int from = index.firstRow(number);
        int rows = index.firstRow(number + 1) - from;
        List<List<String>> read = new ArrayList<>(rows);
        long heavy = 0;
        try (BlockReader reader = index.reader(number);
                CSVParser lines = index.text().lines(reader)) {
            for (CSVRecord line : lines) {
                if (index.text().isRow(line)) {
                    PackedRow row = PackedRow.of(line, width);
                    heavy += row.weight();
                    read.add(row);
                }
                reader.rowEnded();
                if (read.size() == rows) {
                    return new Piece(from, read, heavy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text that was read before is well-formed", e);
        }
        throw new IllegalStateException(rows + " rows were there before, now " + read.size());
    }
}
