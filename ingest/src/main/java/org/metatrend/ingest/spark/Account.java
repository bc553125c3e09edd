package org.metatrend.ingest.spark;

import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.ScanSink;
import org.metatrend.ingest.search.Sighting;

/** Hears of the account of a part alone. */
record Account(Consumer<Rejected> rejects, Consumer<FileTally> tallies) implements ScanSink {
    static final Account IGNORED = new Account(r -> {}, t -> {});

    @Override
    public void seen(Sighting sighting) {
        // among the records
    }

    @Override
    public void deleted(long id, long key) {
        // among the records
    }

    @Override
    public void candidate(Candidate candidate) {
        // among the records
    }

    @Override
    public void rejected(Rejected rejected) {
        rejects.accept(rejected);
    }

    @Override
    public void done(FileTally tally) {
        tallies.accept(tally);
    }
}
