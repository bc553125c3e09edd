package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.SchemaOfRecords;
import org.metatrend.ingest.query.QueryFile.Share;
import org.metatrend.ingest.query.TopicQueries.Counted;

class QueryFileTest {
    private static final Path PUBLISHED = Path.of("../docs/queries.schema.json");
    private static final Path GUIDE = Path.of("../docs/queries.md");
    private static final Path ONCOLOGY = Path.of("../data-manifests/oncology-topics");

    private static final String MADE = """
            {
              "title": "Made",
              "filters": {"years": [2010, 2020], "languages": ["en"]},
              "denominators": [
                {"name": "imaging", "query": "scan OR image", "filters": {"fields": ["Oncology"]}},
                {"name": "all", "query": "*"}
              ],
              "topics": [
                {"name": "lung", "query": "lung", "of": ["imaging", "all"]},
                {"name": "breast", "query": "breast", "of": ["imaging"], "nested": false, "filters": {"types": ["review"]}}
              ],
              "marks": [{"year": 2016, "label": "a challenge"}],
              "interruption": 2016
            }
            """;

    private final TopicQueries made = parse(MADE);

    @Test
    void drawsEachTopicOverEachOfItsDenominators() {
        assertThat(made.file().shares())
                .containsExactly(
                        new Share("lung", "imaging", true),
                        new Share("lung", "all", true),
                        new Share("breast", "imaging", false));
        assertThat(made.queries()).map(Query::toString).containsExactly("scan OR image", "*", "lung", "breast");
    }

    @Test
    void aNestedNumeratorMatchesItsDenominatorToo() {
        assertThat(counted("lung scan", facets(2015, "article", "Oncology")))
                .isEqualTo(new Counted(bits(0, 1), bits(0, 1)));
        assertThat(counted("lung", facets(2015, "article", "ONCOLOGY"))).isEqualTo(new Counted(bits(1), bits(1)));
        assertThat(counted("lung scan", facets(2015, "article", "Geology"))).isEqualTo(new Counted(bits(1), bits(1)));
    }

    @Test
    void aNumeratorThatIsNotNestedNeedsTheFiltersOnly() {
        assertThat(counted("breast", facets(2015, "Review", "oncology"))).isEqualTo(new Counted(bits(1), bits(2)));
        assertThat(counted("breast", facets(2015, "article", "Oncology"))).isEqualTo(new Counted(bits(1), bits()));
        assertThat(counted("breast", facets(2015, "review", "Geology"))).isEqualTo(new Counted(bits(1), bits()));
    }

    @Test
    void theFiltersOfTheFileHoldForAll() {
        assertThat(counted("lung scan", facets(2009, "article", "Oncology"))).isEqualTo(new Counted(bits(), bits()));
        assertThat(made.refusal(facets(2009, "article", "Oncology"))).contains("year outside 2010-2020");
        assertThat(made.refusal(facets(0, "article", "Oncology"))).contains("year not stated");
        assertThat(made.refusal(new Facets(2010, "", "de", List.of()))).contains("other language \"de\"");
        assertThat(made.refusal(new Facets(2010, "", "", List.of()))).contains("language not stated");
        assertThat(made.refusal(new Facets(2020, "", "EN", List.of()))).isEmpty();
    }

    @Test
    void pluralsAreAlikeUnlessTheFileSaysOtherwise() {
        assertThat(counted("lungs of scans", facets(2015, "", "Oncology")).shares())
                .isEqualTo(bits(0, 1));
        TopicQueries exact = parse(MADE.replace("\"title\"", "\"plurals\": false, \"title\""));
        RecordHits hits = exact.set().newHits();
        text(hits, "lungs of scans");
        exact.set().evaluate(hits);

        assertThat(exact.counted(hits, facets(2015, "", "Oncology")).shares()).isEqualTo(bits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"marks\": | \"mraks\": | /mraks (line 14): found the unknown field \"mraks\"",
                "\"title\": \"Made\" | \"title\": \" \" | /title: found nothing",
                "[2010, 2020] | [2010] | /filters/years: found 1 numbers",
                "[2010, 2020] | [2020, 2010] | /filters/years: found [2020, 2010]",
                "[2010, 2020] | [10, 2020] | /filters/years/0: found 10",
                "[2010, 2020] | [\"2010\", 2020] | /filters/years/0 (line 3): found",
                "\"of\": [\"imaging\"] | \"of\": [\"imagin\"] | /topics/1/of/0: found \"imagin\"",
                "\"of\": [\"imaging\"] | \"of\": [] | /topics/1/of: found nothing",
                "\"name\": \"breast\" | \"name\": \"Lung\" | /topics/1/name: found \"Lung\" a second time",
                "\"query\": \"breast\" | \"query\": \"(breast\" | /topics/1/query, character 1: found a parenthesis",
                "\"query\": \"*\" | \"query\": \"\" | /denominators/1/query: found an empty query",
                "\"label\": \"a challenge\" | \"label\": \"\" | /marks/0/label: found nothing",
                "\"interruption\": 2016 | \"interruption\": 16 | /interruption: found 16",
                "[\"Oncology\"] | [\"--\"] | /denominators/0/filters/fields/0: found \"--\"",
            })
    void saysWhatIsWrong(String right, String wrong, String message) {
        assertThat(MADE).contains(right);
        assertThatThrownBy(() -> parse(MADE.replace(right, wrong)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("queries.json: " + message);
    }

    @Test
    void shipsTheQueriesOfThePublishedCounts() {
        QueryFile file =
                QueryFileReader.read(ONCOLOGY.resolve(QueryFileReader.QUERIES)).file();
        List<String> published = PackageReader.manifest(ONCOLOGY).resources().get(0).schema().fields().stream()
                .filter(f -> f.metatrend() != null)
                .map(f -> f.name() + ": " + f.metatrend().query() + " in "
                        + f.metatrend().researchField())
                .toList();

        assertThat(published)
                .contains(
                        stated(
                                "all_medical",
                                file,
                                0,
                                file.denominators().get(0).query()),
                        stated("all_ai", file, 1, file.denominators().get(1).query()),
                        stated("lung_medical", file, 0, file.topics().get(0).query()),
                        stated("lung_ai", file, 1, file.topics().get(0).query()),
                        stated("breast_medical", file, 0, file.topics().get(1).query()),
                        stated("breast_ai", file, 1, file.topics().get(1).query()));
        assertThat(file.shares().stream().map(Share::label))
                .isEqualTo(PackageReader.manifest(ONCOLOGY).metatrend().shares().stream()
                        .map(s -> s.label())
                        .toList());
    }

    @Test
    void theSchemaIsThatOfTheRecords() throws IOException {
        String made = SchemaOfRecords.of(QueryFile.class, "A Metatrend file of queries")
                        .toPrettyString() + "\n";

        // after a change of the records: write what is made into the file
        assertThat(Files.readString(PUBLISHED)).isEqualTo(made);
    }

    @Test
    void theSchemaHoldsForTheFilesThatAreRead() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);

        assertThat(schema.validate(MADE, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(Files.readString(ONCOLOGY.resolve(QueryFileReader.QUERIES)), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"titel\": \"Made\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theExamplesOfTheGuideAreTrue() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> files = blocks(guide, "json");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(parse(f).file().shares()).isNotEmpty());
        List<String[]> rows = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|")
                .matcher(guide)
                .results()
                .filter(m -> !m.group(1).endsWith(":"))
                .map(m -> new String[] {m.group(1).replace("\\|", "|"), m.group(2)})
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(r -> assertThat(QueryParser.parse("guide", r[0])).hasToString(r[1]));
        String refused = blocks(guide, "text").get(0);
        assertThatThrownBy(() -> parse(files.get(0).replace("\"query\": \"lung", "\"query\": \"(lung")))
                .hasMessage(refused.strip());
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static String stated(String column, QueryFile file, int denominator, String query) {
        return column + ": " + query + " in "
                + file.denominators().get(denominator).filters().fields().get(0);
    }

    private Counted counted(String title, Facets facets) {
        RecordHits hits = made.set().newHits();
        text(hits, title);
        made.set().evaluate(hits);
        return made.counted(hits, facets);
    }

    private static void text(RecordHits hits, String title) {
        byte[] bytes = title.getBytes(StandardCharsets.UTF_8);
        hits.reset();
        hits.text(SearchField.TITLE, 0, bytes, 0, bytes.length);
    }

    private static Facets facets(int year, String type, String field) {
        return new Facets(year, type, "en", List.of(field));
    }

    private static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }

    private static TopicQueries parse(String json) {
        return QueryFileReader.parse("queries.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
