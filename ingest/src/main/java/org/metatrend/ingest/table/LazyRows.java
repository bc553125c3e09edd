package org.metatrend.ingest.table;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows of one width that are not all in memory: each is read or made when it is asked for. Fast from the first to the
 * last, slow in any other order.
 */
abstract class LazyRows extends AbstractList<List<String>> implements RandomAccess {

    /** Rows that are made one by one. */
    static List<List<String>> of(int size, IntFunction<List<String>> row) {
        return new LazyRows() {
            @Override
            public List<String> get(int index) {
                return row.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Rows changed one by one: now if they are in memory, else when they are asked for. */
    static List<List<String>> map(List<List<String>> rows, UnaryOperator<List<String>> change) {
        return from(rows, rows.size(), i -> change.apply(rows.get(i)));
    }

    /**
     * Rows that are made of others: now if those are in memory, else when they are asked for.
     *
     * @param row makes the row of a number from 0
     */
    static List<List<String>> from(List<List<String>> others, int size, IntFunction<List<String>> row) {
        return others instanceof LazyRows
                ? of(size, row)
                : IntStream.range(0, size).mapToObj(row).toList();
    }

    /** The rows packed; those that are not in memory as they are. */
    static List<List<String>> packed(List<? extends List<String>> rows) {
        return rows instanceof LazyRows lazy
                ? lazy
                : rows.stream().map(PackedRow::of).toList();
    }

    @Override
    public List<List<String>> subList(int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, size());
        return of(to - from, i -> get(from + i));
    }
}
