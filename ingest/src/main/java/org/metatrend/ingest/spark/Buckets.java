package org.metatrend.ingest.spark;

import org.apache.spark.Partitioner;

/** Sends everything of one bucket of ids to one partition. */
final class Buckets extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int count;

    Buckets(int count) {
        this.count = count;
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object key) {
        return (Integer) key / PartRecords.KINDS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Buckets buckets && buckets.count == count;
    }

    @Override
    public int hashCode() {
        return count;
    }
}
