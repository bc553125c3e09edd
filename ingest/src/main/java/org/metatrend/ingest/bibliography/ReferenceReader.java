package org.metatrend.ingest.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads one format of bibliography as a stream: the memory needed does not grow with the file. */
public interface ReferenceReader {
    /**
     * Reads a file to its end. What cannot be read is handed over as {@link ReadRecord.Rejected} and the rest goes on.
     *
     * @param in the file, decompressed; not closed here
     * @param origin the source and file; the place is filled in for each record
     * @param sink hears of every record in the order of the file
     * @throws IOException if the stream itself fails
     */
    void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException;
}
