package org.metatrend.ingest.search;

/**
 * The place of a record in the whole search as one number that grows with the order of the sources, their files and the
 * records in a file: 7 bits of source, 24 of file, 32 of record. The same files give the same keys, however the work is
 * divided.
 */
public final class RecordKey {
    /** The most sources of one search. */
    public static final int MOST_SOURCES = 1 << 7;

    /** The most files of one source. */
    public static final int MOST_FILES = 1 << 24;

    private RecordKey() {}

    /**
     * A record's key.
     *
     * @param source the source's number, from 0
     * @param file the file's rank among those of the source, from 0; of versions of one record the later file's counts
     * @param record the record's number in the file, from 0, below 2^32
     */
    public static long of(int source, int file, long record) {
        if (source < 0 || source >= MOST_SOURCES || file < 0 || file >= MOST_FILES || record >>> 32 != 0) {
            throw new IllegalArgumentException("source " + source + ", file " + file + ", record " + record);
        }
        return (long) source << 56 | (long) file << 32 | record;
    }

    /** The source's number. */
    public static int source(long key) {
        return (int) (key >>> 56);
    }

    /** The file's rank. */
    public static int file(long key) {
        return (int) (key >>> 32) & (MOST_FILES - 1);
    }

    /** The record's number in its file. */
    public static long record(long key) {
        return key & 0xFFFF_FFFFL;
    }
}
