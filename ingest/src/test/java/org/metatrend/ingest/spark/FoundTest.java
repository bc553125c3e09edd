package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.PartFile;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.Sighting;
import org.metatrend.ingest.search.SourceFile;

/** Resolving in one process comes to what resolving with Spark comes to. */
class FoundTest {
    private static final int PARTS = 4;
    private static final int RECORDS = 150;
    private static final String[] TITLES = {
        "Automatic reading of chest scans for lung nodules in %d patients",
        "Depression after %d trials of sleep in veterans, a cohort",
        "Editorial",
        "Images of the breast number %d and what readers see in them"
    };

    private static Spark spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = Spark.start();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private static Reference reference(Random random, int source, int file, int record, long id) {
        int number = random.nextInt(60);
        String doi = random.nextBoolean() ? "10.1000/w" + number : "";
        return new Reference(
                new Origin("source" + source, "file" + file, "line " + record),
                new Identifiers(id < 0 ? "" : "W" + id, "", doi),
                String.format(java.util.Locale.ROOT, TITLES[number % TITLES.length], number),
                random.nextBoolean() ? "An abstract of some length, made up for record " + number : "",
                random.nextInt(8) == 0 ? 0 : 2010 + number % 7,
                List.of("Arden B" + number),
                new Venue("Journal " + number % 3, "1", "2", Integer.toString(number), ""),
                new Descriptors("article", "en", List.of(), List.of(), List.of("Medicine"), List.of("KR", "NL")));
    }

    /** Parts of two sources; in the first one records come in versions and are deleted. */
    private SearchJobs.Scanned made(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        List<FileTally> tallies = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int source = part % 2;
            Path file = folder.resolve(part + ".records");
            long candidates = 0;
            try (PartFile.Writer out = new PartFile.Writer(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (int record = 0; record < RECORDS; record++) {
                    long key = RecordKey.of(source, part, record);
                    long id = source == 0 ? random.nextInt(120) : Sighting.NO_ID;
                    Sighting sighting = new Sighting(key, id, random.nextInt(2));
                    if (id >= 0) {
                        out.seen(sighting);
                    }
                    if (id >= 0 && random.nextInt(10) == 0) {
                        out.deleted(random.nextInt(120), key);
                    }
                    if (random.nextInt(3) > 0) {
                        candidates++;
                        out.candidate(new Candidate(
                                sighting, 1 + random.nextInt(7), reference(random, source, part, record, id)));
                    }
                }
            }
            parts.add(file.toUri().toString());
            SourceFile of =
                    new SourceFile(source, "source" + source, part, file.toUri().toString(), "file" + part, 1);
            tallies.add(new FileTally(of, "made", "", candidates, Map.of(), 0, source == 0 ? 1 : 0));
        }
        return new SearchJobs.Scanned(folder.toUri().toString(), parts, tallies);
    }

    private static List<String> said(Found found) {
        List<String> said = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            said.add(found.counts(grouping).toString());
        }
        said.add(found.outcomes().toString());
        found.ledger().forEachRemaining(l -> said.add(l.toString()));
        found.kept().forEachRemaining(s -> said.add(s.toString()));
        return said;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameHereAndOnSpark(long seed) throws IOException {
        SearchJobs.Scanned scanned = made(seed);
        boolean abstracts = seed == 2;

        try (Found here = spark.searches().resolve(scanned, abstracts);
                Found onSpark = spark.searches().resolveOnSpark(scanned, abstracts)) {
            assertThat(here).isInstanceOf(FoundHere.class);
            assertThat(said(here)).isEqualTo(said(onSpark));
            assertThat(here.outcomes().get(0)).containsOnlyKeys("kept", "duplicate", "superseded", "deleted");
        }
    }
}
