package org.metatrend.ingest.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.Candidates;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.PartFile;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.ScanSink;
import org.metatrend.ingest.search.Sighting;
import org.metatrend.ingest.search.Versions;
import scala.Tuple2;

/**
 * The records of a part, each under the bucket of its id: deletions first, then sightings, several to a block, then
 * candidates. One pass over the file in little memory.
 */
final class PartRecords implements ScanSink, Iterator<Tuple2<Integer, byte[]>> {
    static final int DELETIONS = 0;
    static final int SIGHTINGS = 1;
    static final int CANDIDATES = 2;
    static final int KINDS = 3;

    private static final int BLOCK = 1 << 14;

    private final BufferedInputStream in;
    private final PartFile.Reader reader;
    private final int buckets;
    private final Map<Integer, ByteArrayOutputStream> blocks = new HashMap<>();
    private final ArrayDeque<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
    private boolean ended;

    PartRecords(String uri, int buckets) {
        this.buckets = buckets;
        try {
            in = new BufferedInputStream(Storage.HERE.open(uri), 1 << 16);
            reader = new PartFile.Reader(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key under which something of a bucket is sorted. */
    private static int key(int bucket, int kind) {
        return bucket * KINDS + kind;
    }

    private int bucket(long key, long id) {
        return Versions.part(RecordKey.source(key), id == Sighting.NO_ID ? key : id, buckets);
    }

    private void block(int key, long... numbers) {
        ByteArrayOutputStream block = blocks.computeIfAbsent(key, k -> new ByteArrayOutputStream());
        try {
            DataOutputStream out = new DataOutputStream(block);
            for (long number : numbers) {
                out.writeLong(number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (block.size() >= BLOCK) {
            ready.add(new Tuple2<>(key, block.toByteArray()));
            block.reset();
        }
    }

    @Override
    public void seen(Sighting sighting) {
        block(key(bucket(sighting.key(), sighting.id()), SIGHTINGS), sighting.key(), sighting.id(), sighting.version());
    }

    @Override
    public void deleted(long id, long key) {
        block(key(bucket(key, id), DELETIONS), id, key);
    }

    @Override
    public void candidate(Candidate candidate) {
        Sighting sighting = candidate.sighting();
        ready.add(new Tuple2<>(key(bucket(sighting.key(), sighting.id()), CANDIDATES), Candidates.bytes(candidate)));
    }

    @Override
    public void rejected(Rejected rejected) {
        // in the account
    }

    @Override
    public void done(FileTally tally) {
        // in the account
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !ended) {
                if (!reader.next(this)) {
                    ended = true;
                    in.close();
                    blocks.forEach((key, block) -> {
                        if (block.size() > 0) {
                            ready.add(new Tuple2<>(key, block.toByteArray()));
                        }
                    });
                    blocks.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
