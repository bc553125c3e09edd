package org.metatrend.ingest.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Resolves the versions of the records that fall into one part of the ids. It hears first of all deletions, then of all
 * sightings, then of the candidates.
 */
public final class Resolution {
    private final List<Versions> bySource = new ArrayList<>();

    /**
     * What became of a candidate.
     *
     * @param candidate which
     * @param fate whether its version counts
     * @param winner the key of the version that counts; negative where none does
     */
    public record Resolved(Candidate candidate, Versions.Fate fate, long winner) {}

    private Versions versions(long key) {
        int source = RecordKey.source(key);
        while (bySource.size() <= source) {
            bySource.add(new Versions());
        }
        return bySource.get(source);
    }

    /** Takes an order to delete. */
    public void deleted(long id, long key) {
        versions(key).deleted(id, key);
    }

    /** Takes a sighting. */
    public void seen(Sighting sighting) {
        versions(sighting.key()).seen(sighting);
    }

    /** What becomes of a candidate. */
    public Resolved of(Candidate candidate) {
        return new Resolved(candidate, fate(candidate.sighting()), winner(candidate.sighting()));
    }

    /** Whether the version of a record counts. */
    public Versions.Fate fate(Sighting sighting) {
        return sighting.id() == Sighting.NO_ID
                ? Versions.Fate.COUNTS
                : versions(sighting.key()).fate(sighting);
    }

    /** The key of the version of a record that counts; negative where none does. */
    public long winner(Sighting sighting) {
        return sighting.id() == Sighting.NO_ID
                ? sighting.key()
                : versions(sighting.key()).winner(sighting.id());
    }
}
