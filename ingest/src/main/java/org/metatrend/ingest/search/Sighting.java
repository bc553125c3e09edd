package org.metatrend.ingest.search;

/**
 * That a record was seen, matching or not: a later version that matches no query takes an earlier one, which does, out of
 * the counts.
 *
 * @param key where it stands: {@link RecordKey}
 * @param id the record's number in its source, such as a PMID; {@link #NO_ID} in sources without versions
 * @param version the number that the source gives the version, 0 to 255; 0 where it gives none
 */
public record Sighting(long key, long id, int version) {
    /** The id of a record that has no versions. */
    public static final long NO_ID = -1;

    public Sighting {
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version " + version);
        }
    }
}
