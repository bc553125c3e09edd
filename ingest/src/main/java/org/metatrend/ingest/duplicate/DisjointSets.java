package org.metatrend.ingest.duplicate;

/** Sets of the numbers from 0, joined two by two (Tarjan 1975, doi:10.1145/321879.321884). */
final class DisjointSets implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The least number of the set. */
    int find(int element) {
        int root = element;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void union(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
}
