package org.metatrend.ingest.bibliography;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader makes of a small text. */
public final class Records {
    private Records() {}

    public static List<ReadRecord> of(ReferenceReader reader, String text) {
        return of(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<ReadRecord> of(ReferenceReader reader, byte[] bytes) {
        List<ReadRecord> records = new ArrayList<>();
        try {
            reader.read(new ByteArrayInputStream(bytes), new Origin("source", "file", ""), records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    public static List<Reference> kept(List<ReadRecord> records) {
        return records.stream()
                .filter(ReadRecord.Kept.class::isInstance)
                .map(record -> ((ReadRecord.Kept) record).reference())
                .toList();
    }

    public static List<Reference> kept(ReferenceReader reader, String text) {
        return kept(of(reader, text));
    }

    /** Place and reason of each reject. */
    public static List<String> rejected(List<ReadRecord> records) {
        return records.stream()
                .filter(ReadRecord.Rejected.class::isInstance)
                .map(ReadRecord.Rejected.class::cast)
                .map(reject -> reject.origin().place() + ": " + reject.reason())
                .toList();
    }

    public static List<String> rejected(ReferenceReader reader, String text) {
        return rejected(of(reader, text));
    }
}
