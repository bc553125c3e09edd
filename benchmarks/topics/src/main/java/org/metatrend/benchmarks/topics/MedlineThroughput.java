package org.metatrend.benchmarks.topics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.medline.MedlineReader;

/** How many megabytes of MEDLINE's XML one thread reads in a second: articles in memory, over and over in one document. */
public final class MedlineThroughput {
    private static final int LEAST_BYTES = 60_000_000;
    private static final int RUNS = 32;
    private static final String FIRST = "<PubmedArticle>";
    private static final String LAST = "</PubmedArticle>";

    private MedlineThroughput() {}

    /**
     * Measures.
     *
     * @param args the folder of some files .xml.gz
     */
    public static void main(String[] args) throws Exception {
        byte[] xml = document(Path.of(args[0]));
        for (int run = 0; run < RUNS; run++) {
            AtomicLong kept = new AtomicLong();
            Measurement cost = Measurement.of(() -> new MedlineReader()
                    .read(
                            new ByteArrayInputStream(xml),
                            new Origin("made", "made.xml", ""),
                            record -> kept.addAndGet(record instanceof ReadRecord.Kept ? 1 : 0)));
            System.out.printf(
                    Locale.ROOT,
                    "%,d records in %.0f MB: %.0f MB/s of wall time, %.0f MB/s of processor time%n",
                    kept.get(),
                    xml.length / 1e6,
                    xml.length / 1e6 / cost.wall(),
                    xml.length / 1e6 / cost.cpu());
        }
    }

    private static byte[] document(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".xml.gz")).sorted().toList();
        }
        ByteArrayOutputStream articles = new ByteArrayOutputStream();
        for (Path file : files) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int from = text.indexOf(FIRST);
                int to = text.lastIndexOf(LAST);
                if (from >= 0 && to > from) {
                    articles.writeBytes(text.substring(from, to + LAST.length()).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        if (articles.size() == 0) {
            throw new IllegalArgumentException("found no article in " + folder + ", expected files .xml.gz of PubMed");
        }
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8));
        while (document.size() < LEAST_BYTES) {
            articles.writeTo(document);
        }
        document.writeBytes("\n</PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8));
        return document.toByteArray();
    }
}
