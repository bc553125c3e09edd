package org.metatrend.ingest.table;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The cells of one row in one string: a file of 200 MB has tens of millions of cells, and an object for each would
 * take gigabytes. Immutable; equal to any list of the same cells.
 */
final class PackedRow extends AbstractList<String> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int[] ends;

    private PackedRow(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    /** The cells as they are. */
    static List<String> of(List<String> cells) {
        return of(cells, cells.size());
    }

    /** The cells, with empty ones behind them up to a width. */
    static List<String> of(List<String> cells, int width) {
        if (cells instanceof PackedRow packed) {
            return packed.ends.length == width ? packed : packed.widened(width);
        }
        int[] ends = new int[width];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            // a null would be packed as the word "null"
            if (cell == null) {
                throw new IllegalArgumentException("cell " + i + " is null");
            }
            text.append(cell);
            ends[i] = text.length();
        }
        Arrays.fill(ends, cells.size(), width, text.length());
        return new PackedRow(text.toString(), ends);
    }

    private List<String> widened(int width) {
        int[] wide = Arrays.copyOf(ends, width);
        Arrays.fill(wide, ends.length, width, text.length());
        return new PackedRow(text, wide);
    }

    @Override
    public String get(int index) {
        return text.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    @Override
    public int size() {
        return ends.length;
    }
}
