package org.metatrend.ingest.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Which rows of a grid are kept, and in which block and below which sub-heading each stands: in runs of rows that
 * follow each other, since a table of millions of rows has few.
 */
final class RowRuns {
    private final List<String> sections = new ArrayList<>();
    /** For each run: its first row here, its first row in the grid, its block, its sub-heading. */
    private int[] runs = new int[64];

    private int count;
    private int size;
    private int last;

    /**
     * Keeps a row.
     *
     * @param row its place in the grid, from 0
     */
    void add(int row, String section, int block) {
        int at = 4 * count - 4;
        boolean goesOn = count > 0
                && runs[at + 1] + size - runs[at] == row
                && runs[at + 2] == block
                && sections.get(runs[at + 3]).equals(section);
        if (!goesOn) {
            if (sections.isEmpty() || !sections.get(sections.size() - 1).equals(section)) {
                sections.add(section);
            }
            if (4 * count + 4 > runs.length) {
                runs = Arrays.copyOf(runs, runs.length + runs.length / 2);
            }
            int next = 4 * count++;
            runs[next] = size;
            runs[next + 1] = row;
            runs[next + 2] = block;
            runs[next + 3] = sections.size() - 1;
        }
        size++;
    }

    int size() {
        return size;
    }

    /** The place in the grid of a row that was kept, from 0. */
    int row(int index) {
        int at = run(index);
        return runs[at + 1] + index - runs[at];
    }

    /** Each row's number in the file, from 1. */
    List<Integer> rows() {
        return list(i -> row(i) + 1);
    }

    /** The sub-heading of each row. */
    List<String> sections() {
        return list(i -> sections.get(runs[run(i) + 3]));
    }

    /** The block of each row. */
    List<Integer> blocks() {
        return list(i -> runs[run(i) + 2]);
    }

    /** Whether any row has a sub-heading. */
    boolean hasSections() {
        return sections.stream().anyMatch(s -> !s.isEmpty());
    }

    private int run(int index) {
        Objects.checkIndex(index, size);
        int low = 0;
        int high = count - 1;
        // mostly the row asked for is in the run of the one before, or in the next
        if (runs[4 * last] <= index) {
            low = last;
            high = last + 1 < count && runs[4 * last + 4] <= index ? high : last;
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[4 * middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        last = low;
        return 4 * low;
    }

    private <T> List<T> list(IntFunction<T> element) {
        return new View<>(size, element);
    }

    /** A list that makes its elements when they are asked for. */
    static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> element;

        View(int size, IntFunction<T> element) {
            this.size = size;
            this.element = element;
        }

        @Override
        public T get(int index) {
            return element.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
