package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Records with a common key, compared with each other. */
public final class Block {
    /** Up to this size every pair is compared. */
    private static final int ALL_PAIRS = 50;

    /** In larger blocks each record is compared with so many that follow it in the order of what they say. */
    private static final int WINDOW = 12;

    /** By what records say, so that duplicates are neighbours; by ordinal in the end. */
    static final Comparator<Fingerprint> BY_CONTENT = Comparator.comparing(Fingerprint::title)
            .thenComparing(Fingerprint::year)
            .thenComparing(Fingerprint::authors)
            .thenComparing(Fingerprint::volume)
            .thenComparing(Fingerprint::page)
            .thenComparing(Fingerprint::doi)
            .thenComparing(Fingerprint::journal)
            .thenComparing(Fingerprint::ordinal);

    private Block() {}

    /**
     * The duplicates of a block. Pairs that follow from others may be left out.
     *
     * @param block records that share a key, in any order
     * @return edges whose components are the same whatever the order of the block
     */
    public static List<Edge> edges(List<Fingerprint> block) {
        List<Fingerprint> sorted = block.stream().sorted(BY_CONTENT).toList();
        int reach = sorted.size() <= ALL_PAIRS ? ALL_PAIRS : WINDOW;
        DisjointSets joined = new DisjointSets(sorted.size());
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            int end = Math.min(sorted.size(), i + 1 + reach);
            for (int j = i + 1; j < end; j++) {
                if (joined.find(i) != joined.find(j)
                        && Decision.of(sorted.get(i), sorted.get(j)).isDuplicate()) {
                    joined.union(i, j);
                    edges.add(Edge.between(sorted.get(i), sorted.get(j)));
                }
            }
        }
        return edges;
    }
}
