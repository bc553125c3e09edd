package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.util.Map;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.LedgerLine;
import org.metatrend.ingest.search.Occurrence;
import org.metatrend.ingest.search.Resolution.Resolved;
import org.metatrend.ingest.search.Survivor;
import org.metatrend.ingest.search.Versions.Fate;

/**
 * A record that matches, and what became of it.
 *
 * @param fate whether its version counts
 * @param winner the key of the version that counts in its place; negative where none does
 * @param survivor the record
 */
record Fated(Fate fate, long winner, Survivor survivor) {
    static Fated of(Resolved resolved, boolean abstracts) {
        return new Fated(resolved.fate(), resolved.winner(), Survivor.of(resolved.candidate(), abstracts));
    }

    boolean counts() {
        return fate == Fate.COUNTS;
    }

    /** The word for it in the account. */
    String outcome(MergeTable merged) {
        return switch (fate) {
            case DELETED -> "deleted";
            case SUPERSEDED -> "superseded";
            case COUNTS -> merged.isMerged(survivor.key()) ? "duplicate" : "kept";
        };
    }

    /** Adds a record whose version counts to the counts, unless it is merged into another. */
    void count(MergeTable merged, Grouping grouping, Map<Occurrence, Long> counts) {
        long key = survivor.key();
        if (!merged.isMerged(key)) {
            long matches = merged.matches(key, survivor.matches());
            for (String group : grouping.of(survivor.reference())) {
                counts.merge(new Occurrence(matches, survivor.reference().year(), group), 1L, Long::sum);
            }
        }
    }

    /** The ledger's line of a record whose version does not count. */
    LedgerLine versionLine() {
        return fate == Fate.DELETED
                ? LedgerLine.of(survivor.key(), survivor.reference(), "excluded", "deleted by the source", -1)
                : LedgerLine.of(
                        survivor.key(), survivor.reference(), "merged", "another version of the record counts", winner);
    }

    /** The ledger's line of a record that is merged. */
    static LedgerLine duplicateLine(Survivor s, MergeLine merge) {
        return LedgerLine.of(s.key(), s.reference(), "merged", "duplicate: " + merge.evidence(), merge.kept());
    }

    /** With the record as bytes, for Spark's shuffles. */
    Packed packed() {
        return new Packed(fate, winner, survivor.bytes());
    }

    /** The same, its record as bytes. */
    record Packed(Fate fate, long winner, byte[] survivor) implements Serializable {
        boolean counts() {
            return fate == Fate.COUNTS;
        }

        Fated unpacked() {
            return new Fated(fate, winner, Survivor.of(survivor));
        }
    }
}
