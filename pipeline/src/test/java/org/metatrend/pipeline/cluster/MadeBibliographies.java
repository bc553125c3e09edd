package org.metatrend.pipeline.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Bibliographies of made-up papers: OpenAlex with versions, MEDLINE with deletions, many small exports, all overlapping. */
final class MadeBibliographies {
    static final String QUERIES = """
            {
              "title": "Made-up imaging",
              "denominators": [{"name": "imaging", "query": "imaging"}, {"name": "everything", "query": "*"}],
              "topics": [
                {"name": "lung", "query": "lung AND (nodul* OR tumor)", "of": ["imaging", "everything"]},
                {"name": "breast", "query": "breast", "of": ["imaging"]}
              ]
            }
            """;

    private static final String[] ORGANS = {"lung", "breast", "brain", "liver", "kidney"};
    private static final String[] THINGS = {"nodules", "tumor", "lesions", "vessels"};
    private static final String[] MEANS = {"imaging", "histology", "spectroscopy"};
    private static final int EXPORTS = 600;

    private MadeBibliographies() {}

    /** Writes {@code openalex/}, {@code pubmed/} and {@code exports/} below a folder. */
    static void write(Path folder) throws IOException {
        for (int day = 1; day <= 3; day++) {
            StringBuilder works = new StringBuilder();
            for (int i = 100 * day; i < 100 * day + 300; i++) {
                works.append(work(i, day)).append('\n');
            }
            gzip(folder.resolve("openalex/works/updated_date=2024-01-0" + day + "/part_000.gz"), works.toString());
        }
        for (int file = 1; file <= 2; file++) {
            StringBuilder articles = new StringBuilder();
            for (int i = 150 * file; i < 150 * file + 200; i++) {
                articles.append(article(i, file));
            }
            String orders = file == 1 ? "" : "<DeleteCitation><PMID Version=\"1\">9160</PMID></DeleteCitation>";
            gzip(
                    folder.resolve("pubmed/pubmed24n000" + file + ".xml.gz"),
                    "<?xml version=\"1.0\"?><PubmedArticleSet>" + articles + orders + "</PubmedArticleSet>");
        }
        Files.createDirectories(folder.resolve("exports"));
        for (int i = 0; i < EXPORTS; i++) {
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "exports/%04d.ris", i)), export(i));
        }
        Files.writeString(folder.resolve("queries.json"), QUERIES);
    }

    /** Two papers as RIS. */
    static String export(int number) {
        return ris(number) + ris(number + 1000);
    }

    private static String title(int i) {
        return "Study " + i + " of " + ORGANS[i % 5] + " " + THINGS[i % 4] + " in " + MEANS[i % 3] + " with method "
                + Integer.toString(i * 7919, 36);
    }

    private static int year(int i) {
        return 2010 + i % 12;
    }

    private static String work(int i, int day) {
        if (i == 250 && day == 2) {
            return "{\"id\":\"https://openalex.org/W250\",\"doi\":";
        }
        return "{\"id\":\"https://openalex.org/W" + i + "\",\"doi\":\"https://doi.org/10.1000/p" + i
                + "\",\"title\":\"" + title(i) + "\",\"publication_year\":" + year(i)
                + ",\"type\":\"article\",\"language\":\"en\",\"abstract_inverted_index\":{\"Version\":[0],\"" + day
                + "\":[1],\"imaging\":[2]}}";
    }

    private static String article(int i, int version) {
        return "<PubmedArticle><MedlineCitation><PMID Version=\"" + version + "\">" + (9000 + i)
                + "</PMID><Article><Journal><JournalIssue><PubDate><Year>" + year(i)
                + "</Year></PubDate></JournalIssue><Title>Made</Title></Journal><ArticleTitle>" + title(i)
                + "</ArticleTitle><ELocationID EIdType=\"doi\">10.1000/p" + i
                + "</ELocationID><Language>eng</Language></Article></MedlineCitation></PubmedArticle>\n";
    }

    private static String ris(int i) {
        return "TY  - JOUR\nTI  - " + title(i) + "\nPY  - " + year(i) + "\nDO  - 10.1000/p" + i + "\nER  - \n\n";
    }

    private static void gzip(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
