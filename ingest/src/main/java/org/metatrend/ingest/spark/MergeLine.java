package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.duplicate.Cluster;
import org.metatrend.ingest.duplicate.Fingerprint;

/**
 * A record of a cluster of duplicates.
 *
 * @param key of the record
 * @param kept the key of the record that stays, which has a line too
 * @param evidence why they are the same, in words; empty for the one that stays
 * @param matches what the records of the cluster match together
 */
record MergeLine(long key, long kept, String evidence, long matches) implements Serializable {
    /**
     * The lines of the clusters of one component.
     *
     * @param members of the component, in any order
     * @param matches of each, by its key
     */
    static List<MergeLine> within(List<Fingerprint> members, Map<Long, Long> matches) {
        List<MergeLine> lines = new ArrayList<>();
        for (Cluster cluster : Cluster.within(members)) {
            long all = matches.get(cluster.kept());
            for (Cluster.Merge merge : cluster.merged()) {
                all |= matches.get(merge.ordinal());
            }
            lines.add(new MergeLine(cluster.kept(), cluster.kept(), "", all));
            for (Cluster.Merge merge : cluster.merged()) {
                lines.add(new MergeLine(merge.ordinal(), cluster.kept(), merge.evidence(), all));
            }
        }
        return lines;
    }

    /** What {@link MergeTable#of} takes. */
    long[] row() {
        return new long[] {key, kept, matches};
    }
}
