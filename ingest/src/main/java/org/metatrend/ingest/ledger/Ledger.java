package org.metatrend.ingest.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;

/**
 * Every row that was read and its one outcome.
 *
 * @param entries in the order of the sources, their rows and columns
 */
public record Ledger(List<Entry> entries) {
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The ledgers of several sources as one. */
    public static Ledger join(List<Ledger> ledgers) {
        List<Entry> entries = new ArrayList<>();
        ledgers.forEach(l -> entries.addAll(l.entries()));
        return new Ledger(entries);
    }

    /** The counts of a stage. */
    public Totals totals(Stage stage) {
        Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
        for (Entry entry : entries) {
            if (entry.stage() == stage) {
                count.merge(entry.outcome(), 1, Integer::sum);
            }
        }
        return new Totals(
                count.getOrDefault(Outcome.KEPT, 0),
                count.getOrDefault(Outcome.MERGED, 0),
                count.getOrDefault(Outcome.EXCLUDED, 0));
    }

    /**
     * Holds the ledger against what was read and what came out.
     *
     * @param stage which stage
     * @param read how many were read, counted where they were read
     * @param kept how many came out
     * @return this ledger
     * @throws IllegalStateException if anything was lost or invented
     */
    public Ledger balance(Stage stage, int read, int kept) {
        Totals totals = totals(stage);
        if (totals.read() != read || totals.kept() != kept) {
            throw new IllegalStateException(
                    stage + ": " + read + " read and " + kept + " kept, but the ledger has " + totals.sentence());
        }
        return this;
    }

    /** The counts of one stage. */
    public record Totals(int kept, int merged, int excluded) {
        /** What was read: the sum of the three ends. */
        public int read() {
            return kept + merged + excluded;
        }

        /** Such as "588 read = 572 kept + 3 merged + 13 excluded". */
        public String sentence() {
            return read() + " read = " + kept + " kept + " + merged + " merged + " + excluded + " excluded";
        }
    }
}
