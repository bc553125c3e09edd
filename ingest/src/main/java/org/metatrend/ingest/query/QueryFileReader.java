package org.metatrend.ingest.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.ManifestReader;

/** Reads a file of queries strictly: a field that is not known, or known twice, is an error, and so is a faulty query. */
public final class QueryFileReader {
    /** The file's name in a package. */
    public static final String QUERIES = "queries.json";

    private static final long MOST_BYTES = 2L << 20;

    private QueryFileReader() {}

    /**
     * Reads a file of queries and makes them ready.
     *
     * @throws BadInput if it cannot be read, is not a file of queries, or a query does not parse
     */
    public static TopicQueries read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file.toString(), "no such file", "a file of queries", "correct the path");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(
                        file.toString(), Files.size(file) + " bytes", "at most " + MOST_BYTES, "split the file");
            }
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BadInput(
                    file.toString(),
                    "a file that cannot be read (" + e.getMessage() + ")",
                    "a readable file",
                    "check its permissions",
                    e);
        }
    }

    /**
     * Parses a file of queries and makes them ready.
     *
     * @param file the name messages give it
     * @throws BadInput as {@link #read} does
     */
    public static TopicQueries parse(String file, byte[] bytes) {
        QueryFile queries = ManifestReader.parse(file, bytes, QueryFile.class);
        QueryFileCheck.check(file, queries);
        return TopicQueries.of(file, queries);
    }
}
