package org.metatrend.ingest.bibliography.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;

/** A file of bibliographic records on this machine, read by the reader of its format. */
record BibliographyFile(Path path, String source, String name) {

    /** Reads it to its end or to the damage, and tells the format; empty where it is not known. */
    Optional<BibliographyFormat> read(Consumer<ReadRecord> sink) throws IOException {
        AtomicReference<Optional<BibliographyFormat>> format = new AtomicReference<>(Optional.empty());
        Origin origin = new Origin(source, name, "");
        try (InputStream stored = Files.newInputStream(path)) {
            BibliographyStream.read(
                    stored,
                    origin,
                    stream -> {
                        format.set(stream.format());
                        if (stream.format().isPresent()) {
                            stream.format().get().reader().read(stream.text(), origin, sink);
                        }
                    },
                    sink);
        }
        return format.get();
    }
}
