package org.metatrend.ingest.duplicate;

import java.util.Arrays;
import java.util.Collection;

/** The records that edges connect, each connected lot under its least ordinal. */
public final class Components implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] ordinals;
    private final DisjointSets sets;

    private Components(long[] ordinals, DisjointSets sets) {
        this.ordinals = ordinals;
        this.sets = sets;
    }

    /** The components of a graph; repeated edges do no harm, and the order of the edges does not matter. */
    public static Components of(Collection<Edge> edges) {
        long[] ends = new long[2 * edges.size()];
        int end = 0;
        for (Edge edge : edges) {
            ends[end++] = edge.a();
            ends[end++] = edge.b();
        }
        Arrays.sort(ends);
        int distinct = 0;
        for (int i = 0; i < ends.length; i++) {
            if (i == 0 || ends[i] != ends[i - 1]) {
                ends[distinct++] = ends[i];
            }
        }
        long[] ordinals = Arrays.copyOf(ends, distinct);
        DisjointSets sets = new DisjointSets(distinct);
        for (Edge edge : edges) {
            sets.union(Arrays.binarySearch(ordinals, edge.a()), Arrays.binarySearch(ordinals, edge.b()));
        }
        return new Components(ordinals, sets);
    }

    /** The least ordinal of the record's component: its own where no edge touches it. */
    public long of(long ordinal) {
        int index = Arrays.binarySearch(ordinals, ordinal);
        return index < 0 ? ordinal : ordinals[sets.find(index)];
    }

    /** Whether an edge touches the record. */
    public boolean isConnected(long ordinal) {
        return Arrays.binarySearch(ordinals, ordinal) >= 0;
    }
}
