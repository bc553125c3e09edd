package org.metatrend.ingest.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Reads one file of a source against the queries; carried to wherever the file is read. */
@FunctionalInterface
public interface FileScan extends Serializable {
    /**
     * Reads a file to its end, and ends with {@link ScanSink#done}. A damaged file is read up to the damage, which is a
     * reject.
     *
     * @param file which
     * @param stored its bytes as stored, compressed or not; not closed here
     * @param sink hears of what is found
     * @throws IOException if the bytes cannot be had
     */
    void scan(SourceFile file, InputStream stored, ScanSink sink) throws IOException;
}
