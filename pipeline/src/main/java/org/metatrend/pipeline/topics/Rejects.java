package org.metatrend.pipeline.topics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.spark.Storage;
import org.metatrend.pipeline.output.SafeCsv;

/** The records that could not be read, a table for each source. */
final class Rejects implements Consumer<Rejected> {
    private static final List<String> HEADER = List.of("file", "place", "reason", "beginning");

    private final String folder;
    private final Map<String, Table> tables = new TreeMap<>();
    private Rejected first;

    private record Table(Writer writer, SafeCsv csv) {}

    /** @param work the folder of the search's parts */
    Rejects(String work) {
        this.folder = work + "/rejects";
        Storage.HERE.delete(folder);
    }

    @Override
    public void accept(Rejected rejected) {
        if (first == null) {
            first = rejected;
        }
        tables.computeIfAbsent(rejected.origin().source(), this::open)
                .csv()
                .row(rejected.origin().file(), rejected.origin().place(), rejected.reason(), rejected.verbatim());
    }

    private Table open(String source) {
        String name = URLEncoder.encode(source, StandardCharsets.UTF_8) + ".csv";
        Writer writer = new OutputStreamWriter(Storage.HERE.create(folder + "/" + name), StandardCharsets.UTF_8);
        return new Table(writer, new SafeCsv(HEADER, writer));
    }

    void close() {
        tables.values().forEach(t -> {
            try {
                t.writer().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The first one. */
    Optional<Rejected> first() {
        return Optional.ofNullable(first);
    }

    /** The folder with the tables. */
    String folder() {
        return folder;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }
}
