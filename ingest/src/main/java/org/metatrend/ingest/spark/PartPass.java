package org.metatrend.ingest.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.PartFile;
import org.metatrend.ingest.search.ScanSink;
import org.metatrend.ingest.search.Sighting;

/** One pass over parts, for those of their records that it overrides the methods of. */
class PartPass implements ScanSink {
    /**
     * Goes through all of them.
     *
     * @param uris of the parts
     */
    final void over(List<String> uris) {
        for (String uri : uris) {
            try (InputStream in = new BufferedInputStream(Storage.HERE.open(uri), 1 << 16)) {
                PartFile.read(in, this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void seen(Sighting sighting) {
        // not of this pass
    }

    @Override
    public void deleted(long id, long key) {
        // not of this pass
    }

    @Override
    public void candidate(Candidate candidate) {
        // not of this pass
    }

    @Override
    public void rejected(Rejected rejected) {
        // in the account
    }

    @Override
    public void done(FileTally tally) {
        // in the account
    }
}
