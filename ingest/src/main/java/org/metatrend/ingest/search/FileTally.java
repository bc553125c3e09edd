package org.metatrend.ingest.search;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of one file: every record read is a candidate, excluded for a reason or rejected.
 *
 * @param file which
 * @param format the format it was read as
 * @param sha256 of its bytes as stored, hexadecimal
 * @param candidates records that match a query
 * @param excluded records left out, by reason
 * @param rejected records that could not be read
 * @param deletions orders to delete; they are no records
 */
public record FileTally(
        SourceFile file,
        String format,
        String sha256,
        long candidates,
        Map<String, Long> excluded,
        long rejected,
        long deletions)
        implements Serializable {
    public FileTally {
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    /** The same of a file that was read in another form. */
    public FileTally of(String stored, String checksum) {
        return new FileTally(file, format + " in " + stored, checksum, candidates, excluded, rejected, deletions);
    }

    /** All records of the file. */
    public long read() {
        return candidates + excluded.values().stream().mapToLong(n -> n).sum() + rejected;
    }
}
