package org.metatrend.ingest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class PartFileTest {
    private static final Origin ORIGIN = new Origin("mine", "a/b.ris", "line 3");
    private static final Reference REFERENCE = new Reference(
            ORIGIN,
            new Identifiers("W1", "2", "10.1/x"),
            "Größe \u2264 3",
            "z".repeat(70_000),
            2019,
            List.of("Suk H-I", "Shen D"),
            new Venue("NeuroImage", "1", "2", "3-4", "1053-8119"),
            new Descriptors("article", "en", List.of("Humans"), List.of(), List.of("Medicine"), List.of("KR")));

    private static final class Heard implements ScanSink {
        private final List<Object> events = new ArrayList<>();

        @Override
        public void seen(Sighting sighting) {
            events.add(sighting);
        }

        @Override
        public void deleted(long id, long key) {
            events.add(List.of(id, key));
        }

        @Override
        public void candidate(Candidate candidate) {
            events.add(candidate);
        }

        @Override
        public void rejected(Rejected rejected) {
            events.add(rejected);
        }

        @Override
        public void done(FileTally tally) {
            events.add(tally);
        }
    }

    private static void tell(ScanSink sink) {
        Sighting sighting = new Sighting(RecordKey.of(3, 2, 1), 77, 255);
        sink.seen(sighting);
        sink.deleted(78, 5);
        sink.candidate(new Candidate(sighting, 0b101, REFERENCE));
        sink.rejected(new Rejected(ORIGIN, "no title", "TY  - JOUR"));
        sink.done(new FileTally(
                new SourceFile(3, "mine", 2, "file:/x", "b.ris", 12), "ris", "ab", 1, Map.of("year", 2L), 1, 1));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PartFile.Writer writer = new PartFile.Writer(bytes)) {
            tell(writer);
        }
        Heard written = new Heard();
        tell(written);
        Heard read = new Heard();
        PartFile.read(new ByteArrayInputStream(bytes.toByteArray()), read);
        assertThat(read.events).isEqualTo(written.events);
    }

    @Test
    void anUnfinishedPartIsNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PartFile.Writer writer = new PartFile.Writer(bytes)) {
            tell(writer);
        }
        byte[] whole = bytes.toByteArray();
        for (int length : new int[] {0, 3, 4, 100, whole.length - 1}) {
            assertThatThrownBy(() -> PartFile.read(new ByteArrayInputStream(Arrays.copyOf(whole, length)), new Heard()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void candidatesTravelAsBytes() {
        Candidate candidate = new Candidate(new Sighting(1, Sighting.NO_ID, 0), -1L, REFERENCE);
        assertThat(Candidates.of(Candidates.bytes(candidate))).isEqualTo(candidate);
    }

    @Test
    void keysHoldTheirParts() {
        long key = RecordKey.of(127, RecordKey.MOST_FILES - 1, 0xFFFF_FFFFL);
        assertThat(key).isPositive();
        assertThat(RecordKey.source(key)).isEqualTo(127);
        assertThat(RecordKey.file(key)).isEqualTo(RecordKey.MOST_FILES - 1);
        assertThat(RecordKey.record(key)).isEqualTo(0xFFFF_FFFFL);
        assertThat(RecordKey.of(0, 1, 0)).isGreaterThan(RecordKey.of(0, 0, 0xFFFF_FFFFL));
    }
}
