package org.metatrend.ingest.spark;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.metatrend.ingest.search.Candidates;
import org.metatrend.ingest.search.Resolution;
import org.metatrend.ingest.search.Sighting;
import scala.Tuple2;

/** What becomes of the candidates of one bucket; its deletions and sightings come first. */
final class ResolvedRecords implements Iterator<Resolution.Resolved> {
    private final Iterator<Tuple2<Integer, byte[]>> records;
    private final Resolution resolution = new Resolution();
    private byte[] candidate;

    ResolvedRecords(Iterator<Tuple2<Integer, byte[]>> records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        while (candidate == null && records.hasNext()) {
            Tuple2<Integer, byte[]> record = records.next();
            ByteBuffer block = ByteBuffer.wrap(record._2());
            switch (record._1() % PartRecords.KINDS) {
                case PartRecords.DELETIONS -> {
                    while (block.hasRemaining()) {
                        resolution.deleted(block.getLong(), block.getLong());
                    }
                }
                case PartRecords.SIGHTINGS -> {
                    while (block.hasRemaining()) {
                        resolution.seen(new Sighting(block.getLong(), block.getLong(), (int) block.getLong()));
                    }
                }
                default -> candidate = record._2();
            }
        }
        return candidate != null;
    }

    @Override
    public Resolution.Resolved next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Resolution.Resolved resolved = resolution.of(Candidates.of(candidate));
        candidate = null;
        return resolved;
    }
}
