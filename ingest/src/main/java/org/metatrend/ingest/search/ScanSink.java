package org.metatrend.ingest.search;

import org.metatrend.ingest.bibliography.ReadRecord.Rejected;

/** Hears what a scan of files finds. */
public interface ScanSink {
    /** A record, matching or not, of a source in which one record may stand several times. */
    void seen(Sighting sighting);

    /** An order to forget the versions of a record that stand before the key. */
    void deleted(long id, long key);

    /** A record that matches. */
    void candidate(Candidate candidate);

    /** A record that cannot be read. */
    void rejected(Rejected rejected);

    /** A file has come to its end. */
    void done(FileTally tally);
}
