package org.metatrend.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.pipeline.Metatrend;

/** The command from files to outputs, on bibliographies made here. */
class TopicsCommandTest {
    private static final String QUERIES = """
            {"title": "made",
             "filters": {"years": [2010, 2019]},
             "denominators": [{"name": "imaging", "query": "scan OR image"}],
             "topics": [{"name": "lung", "query": "lung", "of": ["imaging"]},
                        {"name": "breast", "query": "breast", "of": ["imaging"], "nested": false}],
             "marks": [{"year": 2015, "label": "challenge"}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path queries;

    @BeforeEach
    void writeTheQueries() throws IOException {
        queries = Files.writeString(folder.resolve("queries.json"), QUERIES);
    }

    private int topics(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(
                                "topics",
                                queries.toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
        return Metatrend.execute(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path writeGzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, gzip(text));
    }

    private static String work(int id, int year, String title, String index) {
        return ("{\"id\":\"https://openalex.org/W%d\",\"doi\":\"https://doi.org/10.1000/w%d\",\"title\":\"%s\","
                        + "\"publication_year\":%d,\"abstract_inverted_index\":{%s}}\n")
                .formatted(id, id, title, year, index);
    }

    private static String ris(int number, int year, String title) {
        return "TY  - JOUR\nTI  - %s\nAU  - Author%d, A.\nPY  - %d\nDO  - 10.1000/r%d\nER  - \n"
                .formatted(title, number, year, number);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }

    private Map<String, String> bytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            f -> root.relativize(f).toString(),
                            f -> {
                                try {
                                    return new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1);
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            },
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    @Test
    void countsWhatMatchesOnceAndAccountsForEveryRecord() throws IOException {
        writeGzip(
                "works/updated_date=2023-01-01/part_000.gz",
                work(1, 2012, "Lungs in old scans", "\"We\":[0]")
                        + work(2, 2012, "Images of the breast", "")
                        + work(3, 2013, "Something else", "\"of\":[0],\"lung\":[1],\"images\":[2]")
                        + work(4, 2001, "Lung scan", ""));
        // a newer version that matches no query takes the older one out of the counts
        writeGzip("works/updated_date=2023-02-01/part_000.gz", work(1, 2012, "Kidneys", ""));
        write(
                "export.ris",
                ris(1, 2013, "Something quite other about a lung scan")
                        + ris(2, 2014, "Breast of chicken")
                        + "TY  - JOUR\nTI  - Something else\nPY  - 2013\nDO  - 10.1000/w3\nER  - \n");

        assertThat(topics(
                        "--from",
                        "openalex:" + folder.resolve("works"),
                        "--from",
                        "mine:" + folder.resolve("export.ris"),
                        "--keep",
                        "--by",
                        "field"))
                .as(err.toString())
                .isZero();

        assertThat(lines("prisma.csv"))
                .containsExactly(
                        "source,stage,reason,records",
                        "openalex,identified,,5",
                        "openalex,rejected,cannot be read,0",
                        "openalex,excluded,matches no query,1",
                        "openalex,excluded,year outside 2010-2019,1",
                        "openalex,excluded,deleted or merged away by the source,0",
                        "openalex,merged,another version of the record counts,1",
                        "openalex,merged,duplicate,0",
                        "openalex,included,,2",
                        "mine,identified,,3",
                        "mine,rejected,cannot be read,0",
                        "mine,excluded,matches no query,1",
                        "mine,excluded,deleted or merged away by the source,0",
                        "mine,merged,another version of the record counts,0",
                        "mine,merged,duplicate,0",
                        "mine,included,,2");
        assertThat(lines("shares.csv").stream()
                        .map(l -> l.split(",", 7)[0] + "," + l.split(",", 7)[3] + "," + l.split(",", 7)[4] + ","
                                + l.split(",", 7)[5]))
                .containsExactly(
                        "topic,year,count,total",
                        "lung,2012,0,1",
                        "lung,2013,2,2",
                        "lung,2014,0,0",
                        "breast,2012,1,1",
                        "breast,2013,0,2",
                        "breast,2014,1,0");
        assertThat(lines("ledger.csv"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Lungs in old scans,merged,another version of the record counts,"
                        + "\"openalex: updated_date=2023-02-01/part_000.gz, record 1\"");
        assertThat(lines("publications.csv")).hasSize(5);
        assertThat(folder.resolve("out/publications.parquet")).exists();
        assertThat(folder.resolve("out/.publications.parquet.crc")).doesNotExist();
        assertThat(folder.resolve("out/shares-by-field.csv")).exists();
        assertThat(folder.resolve("out/_SUCCESS")).exists();
        assertThat(folder.resolve("out.work")).doesNotExist();
        assertThat(folder.resolve("out/figure-2-topic-shares.png")).exists();
        JsonNode run =
                new ObjectMapper().readTree(folder.resolve("out/run.json").toFile());
        assertThat(run.at("/inputs")).hasSize(3);
        assertThat(run.at("/inputs/0/sha256").asText()).hasSize(64);
        assertThat(run.toString()).doesNotContain(folder.toString());
        assertThat(out.toString()).contains("openalex: 5 read = 2 kept + 1 merged + 2 excluded + 0 rejected");
    }

    @Test
    void duplicatesOfSeveralSourcesCountOnceWithTheirEvidence() throws IOException {
        write("a.ris", ris(7, 2015, "A scan of every lung in the whole made-up county"));
        write(
                "b.bib",
                "@article{x, title={A scan of every lung in the whole made-up county}, author={Author7, A.},"
                        + " year=2015, doi={10.1000/R7}, journal={Made}}");

        assertThat(topics("--from", "a:" + folder.resolve("a.ris"), "--from", "b:" + folder.resolve("b.bib")))
                .as(err.toString())
                .isZero();

        assertThat(lines("ledger.csv")).hasSize(2).last().asString().contains(",merged,duplicate: same DOI");
        assertThat(lines("shares.csv").get(1)).startsWith("lung,imaging,yes,2015,1,1,100.0");
    }

    @Test
    void ofMedlineTheLastFileHoldsAndDeletionsAreOrdered() throws IOException {
        String article = "<PubmedArticle><MedlineCitation><PMID Version=\"1\">%d</PMID><Article><Journal><JournalIssue>"
                + "<PubDate><MedlineDate>2016 Sep-Oct</MedlineDate></PubDate></JournalIssue><Title>Made</Title></Journal>"
                + "<ArticleTitle>%s</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
        String set = "<?xml version=\"1.0\"?><PubmedArticleSet>%s</PubmedArticleSet>";
        writeGzip(
                "baseline/pubmed24n0001.xml.gz",
                set.formatted(article.formatted(1, "Lung scan")
                        + article.formatted(2, "Lung <i>image</i>")
                        + article.formatted(3, "A scan of lungs")));
        writeGzip(
                "baseline/pubmed24n0002.xml.gz",
                set.formatted(article.formatted(1, "Heart scan")
                        + "<DeleteCitation><PMID Version=\"1\">2</PMID></DeleteCitation>"));

        assertThat(topics("--from", "pubmed:" + folder.resolve("baseline")))
                .as(err.toString())
                .isZero();

        assertThat(lines("shares.csv").get(1)).startsWith("lung,imaging,yes,2016,1,2,50.0");
        assertThat(lines("prisma.csv"))
                .contains(
                        "pubmed,identified,,4",
                        "pubmed,excluded,deleted or merged away by the source,1",
                        "pubmed,merged,another version of the record counts,1");
    }

    @Test
    void worksMergedAwayDoNotCount() throws IOException {
        writeGzip("works/part_000.gz", work(1, 2012, "Lung scan", "") + work(2, 2012, "Another lung image", ""));
        writeGzip("merged/2023-01-01.csv.gz", "merge_date,id,merge_into_id\n2023-01-01,W1,W2\n");

        assertThat(topics(
                        "--from",
                        "openalex:" + folder.resolve("works"),
                        "--from",
                        "openalex:" + folder.resolve("merged")))
                .as(err.toString())
                .isZero();

        assertThat(lines("shares.csv").get(1)).startsWith("lung,imaging,yes,2012,1,1,100.0");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(work(i, 2012, "Lung scan number " + i + " of many", ""));
        }
        writeGzip("works/part_000.gz", text + "{\"id\":\"https://openalex.org/W9\",\"title\":\n");
        byte[] whole =
                gzip(work(1_000, 2012, "Lung scan in a file that is cut", "").repeat(50));
        Files.write(folder.resolve("works/part_001.gz"), Arrays.copyOf(whole, whole.length - 10));

        assertThat(topics("--from", "openalex:" + folder.resolve("works")))
                .as(err.toString())
                .isZero();

        assertThat(lines("rejects/openalex.csv"))
                .hasSize(3)
                .anySatisfy(l -> assertThat(l).startsWith("part_000.gz,line 301,found malformed JSON"))
                .anySatisfy(l -> assertThat(l).startsWith("part_001.gz,byte "));
    }

    @Test
    void tooManyRejectsEndTheRunAndLeaveTheFormerOutputs() throws IOException {
        writeGzip("works/part_000.gz", work(1, 2012, "Lung scan", ""));
        assertThat(topics("--from", "openalex:" + folder.resolve("works"))).isZero();
        Map<String, String> before = bytes(folder.resolve("out"));
        writeGzip("works/part_000.gz", work(1, 2012, "Lung scan", "") + "{broken\n");

        assertThat(topics("--from", "openalex:" + folder.resolve("works"))).isEqualTo(3);

        assertThat(err.toString())
                .contains("found 1 of 2 records that cannot be read (50.00%), expected at most 1.00%; the first:"
                        + " part_000.gz, line 2")
                .doesNotContain("\tat ");
        assertThat(bytes(folder.resolve("out"))).isEqualTo(before);
        assertThat(topics("--from", "openalex:" + folder.resolve("works"), "--max-rejects", "0.5", "--resume"))
                .isZero();
    }

    /** The list that a dump brings of its own files. */
    private void writeManifest(String entries) throws IOException {
        write("works/manifest", "{\"entries\": [" + entries + "]}");
    }

    private String entry(String path, long bytes, int records) {
        return "{\"url\": \"s3://made/works/%s\", \"meta\": {\"content_length\": %d, \"record_count\": %d}}"
                .formatted(path, bytes, records);
    }

    @Test
    void aDumpIsHeldAgainstItsOwnList() throws IOException {
        String first = "updated_date=2023-01-01/part_000.gz";
        String second = "updated_date=2023-01-02/part_000.gz";
        long bytes = Files.size(writeGzip("works/" + first, work(1, 2012, "Lung scan", "")));
        writeManifest(entry(first, bytes, 1) + "," + entry(second, 99, 1));

        assertThat(topics("--from", "openalex:" + folder.resolve("works"))).isEqualTo(2);

        assertThat(err.toString())
                .contains("openalex: manifest", "1 are not there, the first: s3://made/works/" + second)
                .doesNotContain("\tat ");
        assertThat(topics("--from", "openalex:" + folder.resolve("works") + "/*/*.gz"))
                .as("a pattern leaves the list out")
                .isZero();

        writeManifest(entry(first, bytes + 1, 1));
        assertThat(topics("--from", "openalex:" + folder.resolve("works"))).isEqualTo(2);
        assertThat(err.toString()).contains("found a file of " + bytes + " bytes, expected " + (bytes + 1) + " bytes");
    }

    @Test
    void whatADumpDoesNotListIsReadAndNoted() throws IOException {
        String listed = "updated_date=2023-01-01/part_000.gz";
        long bytes = Files.size(writeGzip("works/" + listed, work(1, 2012, "Lung scan", "")));
        writeGzip("works/updated_date=2023-01-02/part_000.gz", work(2, 2012, "Breast scan", ""));
        writeManifest(entry(listed, bytes, 7));

        assertThat(topics("--from", "openalex:" + folder.resolve("works"))).isZero();

        assertThat(String.join("\n", lines("run.json")))
                .contains(
                        "openalex: manifest does not list updated_date=2023-01-02/part_000.gz, which was read",
                        "openalex: " + listed + " has 1 records, the dump's list says 7");
        assertThat(err.toString()).contains("the dump's list says 7");
        assertThat(lines("prisma.csv")).contains("openalex,identified,,2");
    }

    @Test
    void aRerunIsTheSameToTheByte() throws IOException {
        for (int part = 0; part < 5; part++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(
                        work(part * 150 + i, 2010 + i % 10, (i % 3 == 0 ? "Lung" : "Breast") + " scan " + i % 40, ""));
            }
            writeGzip("works/updated_date=2023-01-0" + (part + 1) + "/part_000.gz", text.toString());
        }
        assertThat(topics("--from", "openalex:" + folder.resolve("works"), "--keep"))
                .isZero();
        Map<String, String> first = bytes(folder.resolve("out"));

        assertThat(topics("--from", "openalex:" + folder.resolve("works"), "--keep"))
                .isZero();

        assertThat(bytes(folder.resolve("out"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from openalex",
                "--from openalex:/nowhere/to/be/found",
                "--from openalex:nosuch://place",
                "--from a:queries.json --max-rejects 2",
                "--from a:queries.json --by moon",
            })
    void badUsageIsOneMessage(String arguments) {
        int code = topics(arguments.replace("a:queries.json", "a:" + queries).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ").isNotBlank();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderOfSomethingElseIsNotReplaced() throws IOException {
        Path mine = write("out/precious.txt", "mine");
        write("a.ris", ris(1, 2013, "Lung scan"));

        assertThat(topics("--from", "a:" + folder.resolve("a.ris"))).isEqualTo(2);

        assertThat(mine).hasContent("mine");
        assertThat(err.toString()).contains("a folder with something else in it");
    }

    @Test
    void aQueryThatDoesNotParseShowsThePlace() throws IOException {
        Files.writeString(queries, QUERIES.replace("scan OR image", "scan OR (image"));

        assertThat(topics("--from", "a:" + queries)).isEqualTo(2);

        assertThat(err.toString()).contains("/denominators/0/query").contains("^");
    }
}
