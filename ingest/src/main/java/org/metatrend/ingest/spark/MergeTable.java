package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which records are merged into which, as sorted numbers: 24 bytes for each record of a cluster.
 *
 * @param keys of all records of clusters, ascending
 * @param kept of each the key of the record that stays
 * @param matches of each what the records of its cluster match together
 */
record MergeTable(long[] keys, long[] kept, long[] matches) implements Serializable {

    /** Rows of key, key kept, matches. */
    static MergeTable of(List<long[]> rows) {
        long[][] sorted = rows.toArray(long[][]::new);
        Arrays.sort(sorted, Comparator.comparingLong(r -> r[0]));
        return new MergeTable(column(sorted, 0), column(sorted, 1), column(sorted, 2));
    }

    private static long[] column(long[][] rows, int column) {
        return Arrays.stream(rows).mapToLong(r -> r[column]).toArray();
    }

    /** Whether the record says the same as another one, which stays. */
    boolean isMerged(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at >= 0 && kept[at] != key;
    }

    /** What the record matches, with what is merged into it. */
    long matches(long key, long own) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? own : matches[at];
    }
}
