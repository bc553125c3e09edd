package org.metatrend.ingest.search;

import java.util.Arrays;

/**
 * Which version of each record counts. An order to delete takes every version that stands before it; of those that are
 * left the highest version counts, and of equal ones the last. So MEDLINE asks for it: per PMID and version the last file
 * wins, then the highest version; and so OpenAlex, whose versions are told apart by their partition alone.
 *
 * <p>Needs 33 bytes for each record, in open addressing: a search of many records is divided by their ids.
 */
public final class Versions {
    private static final long FREE = Long.MIN_VALUE;

    private long[] ids = new long[1 << 10];
    private long[] best = new long[1 << 10];
    private long[] deleted = new long[1 << 10];
    private byte[] version = new byte[1 << 10];
    private int size;

    /** An empty account. */
    public Versions() {
        Arrays.fill(ids, FREE);
    }

    /** What becomes of a version of a record. */
    public enum Fate {
        /** It is the one that counts. */
        COUNTS,
        /** Another version counts. */
        SUPERSEDED,
        /** The source orders it deleted. */
        DELETED
    }

    /** Takes note of an order to delete; all of them come before the first {@link #seen}. */
    public void deleted(long id, long key) {
        int slot = slot(id);
        deleted[slot] = Math.max(deleted[slot], key);
    }

    /** Takes note of a version. */
    public void seen(Sighting sighting) {
        int slot = slot(sighting.id());
        if (sighting.key() >= deleted[slot] && (best[slot] < 0 || newer(sighting, version[slot] & 0xFF, best[slot]))) {
            best[slot] = sighting.key();
            version[slot] = (byte) sighting.version();
        }
    }

    private static boolean newer(Sighting sighting, int version, long key) {
        return sighting.version() != version ? sighting.version() > version : sighting.key() > key;
    }

    /** What becomes of a version, once all are known. */
    public Fate fate(Sighting sighting) {
        int slot = slot(sighting.id());
        if (sighting.key() < deleted[slot]) {
            return Fate.DELETED;
        }
        return best[slot] == sighting.key() ? Fate.COUNTS : Fate.SUPERSEDED;
    }

    /** The key of the version that counts; negative where none does. */
    public long winner(long id) {
        return best[slot(id)];
    }

    private int slot(long id) {
        int mask = ids.length - 1;
        int at = (int) mix(id) & mask;
        while (ids[at] != id) {
            if (ids[at] == FREE) {
                if (2 * (size + 1) > ids.length) {
                    grow();
                    return slot(id);
                }
                ids[at] = id;
                best[at] = -1;
                deleted[at] = -1;
                size++;
                return at;
            }
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldBest = best;
        long[] oldDeleted = deleted;
        byte[] oldVersion = version;
        int length = 2 * oldIds.length;
        ids = new long[length];
        best = new long[length];
        deleted = new long[length];
        version = new byte[length];
        size = 0;
        Arrays.fill(ids, FREE);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != FREE) {
                int slot = slot(oldIds[i]);
                best[slot] = oldBest[i];
                deleted[slot] = oldDeleted[i];
                version[slot] = oldVersion[i];
            }
        }
    }

    /** Spreads the bits of an id: the finaliser of SplitMix64. */
    static long mix(long id) {
        long z = (id ^ (id >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The division of ids among so many parts. */
    public static int part(long source, long id, int parts) {
        return (int) Long.remainderUnsigned(mix(id + source * 0x9E3779B97F4A7C15L), parts);
    }
}
