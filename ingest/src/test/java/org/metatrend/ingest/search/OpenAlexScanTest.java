package org.metatrend.ingest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.bibliography.file.BibliographyFormat;
import org.metatrend.ingest.bibliography.openalex.OpenAlexReader;
import org.metatrend.ingest.query.QueryFileReader;
import org.metatrend.ingest.query.TopicQueries;

/** Scanning bytes comes to what reading every work comes to: the same works in, out and rejected, for the same reasons. */
class OpenAlexScanTest {
    private static final Path WORKS = Path.of("../../shared/data/bibliographies/openalex_synergy/works");
    private static final Origin ORIGIN = new Origin("made", "made.gz", "");
    private static final int MADE = 400;

    /** Words, phrases, NEAR, NOT, wildcards, fields, filters; selective and not. */
    private static final List<TopicQueries> QUERIES = Stream.of("""
            {"title": "T", "denominators": [{"name": "a", "query": "lung OR depression"}],
             "topics": [{"name": "b", "query": "scan OR PTSD", "of": ["a"]}]}""", """
            {"title": "T", "denominators": [{"name": "a", "query": "\\"deep learning\\" OR \\"mental disorder\\""}],
             "topics": [{"name": "b", "query": "lung NEAR/2 scan OR stress NEAR/3 disorder", "of": ["a"]}]}""", """
            {"title": "T", "plurals": false, "filters": {"years": [2001, 2015]},
             "denominators": [{"name": "a", "query": "tumo?r* OR depress*"}],
             "topics": [{"name": "b", "query": "*ung NOT learning", "of": ["a"], "nested": false}]}""", """
            {"title": "T", "denominators": [{"name": "a", "query": "mesh:\\"lung neoplasms\\" OR venue:radiology"}],
             "topics": [{"name": "b", "query": "keyword:scan OR any:lung OR naive", "of": ["a"], "nested": false}]}""", """
            {"title": "T", "filters": {"types": ["article", "journal-article"], "languages": ["en"]},
             "denominators": [{"name": "a", "query": "*"}, {"name": "c", "query": "title:lung"}],
             "topics": [{"name": "b", "query": "abstract:\\"i lung\\" OR \\"r d\\"", "of": ["a", "c"]}]}""", """
            {"title": "T", "americanSpelling": true, "denominators": [{"name": "a", "query": "\\"lung tumor scan\\""}],
             "topics": [{"name": "b", "query": "\\"learning of lung\\" OR hemophilia", "of": ["a"], "nested": false}]}""")
            .map(text -> QueryFileReader.parse("queries.json", text.getBytes(StandardCharsets.UTF_8)))
            .toList();

    private interface Scan {
        void run(RecordScan scan) throws IOException;
    }

    /** All that a scan says, in its order. */
    private static List<String> said(TopicQueries queries, Scan reading) throws IOException {
        List<String> said = new ArrayList<>();
        ScanSink sink = new ScanSink() {
            @Override
            public void seen(Sighting sighting) {
                said.add(sighting.toString());
            }

            @Override
            public void deleted(long id, long key) {
                said.add("deleted " + id + " before " + key);
            }

            @Override
            public void candidate(Candidate candidate) {
                said.add(candidate.toString());
            }

            @Override
            public void rejected(Rejected rejected) {
                said.add(rejected.toString());
            }

            @Override
            public void done(FileTally tally) {
                said.add(tally.toString());
            }
        };
        RecordScan scan = new RecordScan(queries, new SourceFile(0, "made", 0, "file:/made.gz", "made.gz", 1), sink);
        scan.format(BibliographyFormat.OPENALEX);
        reading.run(scan);
        sink.done(scan.tally(""));
        return said;
    }

    private static void assertThatBothAgree(byte[] lines) throws IOException {
        for (TopicQueries queries : QUERIES) {
            List<String> read = said(
                    queries, scan -> new OpenAlexReader().read(new ByteArrayInputStream(lines), ORIGIN, scan::record));
            List<String> scanned =
                    said(queries, scan -> new OpenAlexScan(scan, ORIGIN).read(new ByteArrayInputStream(lines)));
            for (int i = 0; i < Math.min(read.size(), scanned.size()); i++) {
                assertThat(scanned.get(i)).as(queries.queries().toString()).isEqualTo(read.get(i));
            }
            assertThat(scanned).hasSameSizeAs(read);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofMadeWorks(long seed) throws IOException {
        MadeWorks works = new MadeWorks(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MADE; i++) {
            lines.append(works.next(i)).append(i % 7 == 0 ? "\r\n" : "\n");
        }
        assertThatBothAgree(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofWorksWithBytesOfAnotherEncoding() throws IOException {
        MadeWorks works = new MadeWorks(9);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < MADE; i++) {
            lines.writeBytes(
                    (works.next(i) + "\n").getBytes(i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
        assertThatBothAgree(lines.toByteArray());
    }

    @Test
    void aWorkOutsideTheYearsIsNotLookedAtFurtherThanItsYear() throws IOException {
        byte[] line =
                "{\"id\":\"https://openalex.org/W1\",\"publication_year\":1990,\"abstract_inverted_index\":{\"lung\":[1e99]}}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(said(QUERIES.get(2), scan -> new OpenAlexScan(scan, ORIGIN).read(new ByteArrayInputStream(line))))
                .first()
                .isEqualTo("Sighting[key=0, id=1, version=0]");
    }

    @Test
    void aNumberTooLargeForAPositionIsRejected() throws IOException {
        assertThatBothAgree(
                "{\"id\":\"https://openalex.org/W1\",\"publication_year\":2010,\"abstract_inverted_index\":{\"of\":[99999999999]}}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofPublishedWorks() throws IOException {
        assumeTrue(Files.isDirectory(WORKS), "the originals are not beside the project");
        List<Path> files;
        try (Stream<Path> all = Files.walk(WORKS)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(44);
        for (Path file : files) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                assertThatBothAgree(in.readAllBytes());
            }
        }
    }
}
