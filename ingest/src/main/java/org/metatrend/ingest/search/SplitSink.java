package org.metatrend.ingest.search;

import org.metatrend.ingest.bibliography.ReadRecord.Rejected;

/**
 * Sends the records one way and the account of them another: the account is small and goes to whoever started the search.
 *
 * @param records hears of records that were seen, deleted or match
 * @param account hears of rejects and of files done
 */
public record SplitSink(ScanSink records, ScanSink account) implements ScanSink {
    @Override
    public void seen(Sighting sighting) {
        records.seen(sighting);
    }

    @Override
    public void deleted(long id, long key) {
        records.deleted(id, key);
    }

    @Override
    public void candidate(Candidate candidate) {
        records.candidate(candidate);
    }

    @Override
    public void rejected(Rejected rejected) {
        account.rejected(rejected);
    }

    @Override
    public void done(FileTally tally) {
        account.done(tally);
    }
}
