package org.metatrend.ingest.spark;

import java.util.Iterator;
import java.util.Map;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.LedgerLine;
import org.metatrend.ingest.search.Occurrence;
import org.metatrend.ingest.search.Survivor;

/** The publications that a search found, each once. May hold space of Spark until it is closed. */
public interface Found extends AutoCloseable {
    /** How many publications count where and when; those merged count once, wherever any of their records does. */
    Map<Occurrence, Long> counts(Grouping grouping);

    /** How many candidates ended how ("kept", "duplicate", "superseded" or "deleted"), by source number. */
    Map<Integer, Map<String, Long>> outcomes();

    /** The records that match and do not count by themselves, in the order of their keys. */
    Iterator<LedgerLine> ledger();

    /** The publications that count, each with where it counts, in the order of their keys. */
    Iterator<Survivor> kept();

    @Override
    void close();
}
