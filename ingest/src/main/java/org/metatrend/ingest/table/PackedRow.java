package org.metatrend.ingest.table;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of one row in one string: a file of 200 MB has tens of millions of cells, and an object for each would
 * take gigabytes. Immutable; equal to any list of the same cells.
 */
final class PackedRow extends AbstractList<String> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int[] ends;
    private final int width;

    private PackedRow(String text, int[] ends, int width) {
        this.text = text;
        this.ends = ends;
        this.width = width;
    }

    /** The cells as they are. */
    static List<String> of(List<String> cells) {
        return of(cells, cells.size());
    }

    /** The cells, with empty ones behind them up to a width; they take no place. */
    static List<String> of(List<String> cells, int width) {
        if (cells instanceof PackedRow packed && packed.ends.length <= width) {
            return packed.width == width ? packed : new PackedRow(packed.text, packed.ends, width);
        }
        return of(cells.size(), cells::get, width);
    }

    /** The cells of a line of separated text, cut or filled up to a width. */
    static PackedRow of(CSVRecord line, int width) {
        return of(Math.min(line.size(), width), line::get, width);
    }

    private static PackedRow of(int size, IntFunction<String> cells, int width) {
        int[] ends = new int[size];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String cell = cells.apply(i);
            // a null would be packed as the word "null"
            if (cell == null) {
                throw new IllegalArgumentException("cell " + i + " is null");
            }
            text.append(cell);
            ends[i] = text.length();
        }
        return new PackedRow(text.toString(), ends, width);
    }

    /** About how many bytes it takes. */
    int weight() {
        return 80 + 4 * ends.length + text.length();
    }

    @Override
    public String get(int index) {
        if (index >= ends.length) {
            Objects.checkIndex(index, width);
            return "";
        }
        return text.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    @Override
    public int size() {
        return width;
    }
}
