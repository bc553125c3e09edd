package org.metatrend.ingest.bibliography.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class OpenAlexReaderTest {
    private static final OpenAlexReader READER = new OpenAlexReader();

    private static final String OLD = "{\"id\":\"https://openalex.org/W1\",\"doi\":\"https://doi.org/10.1000/A\","
            + "\"title\":\"Grey <i>matter</i>\",\"display_name\":\"Grey matter\",\"publication_year\":2019,"
            + "\"ids\":{\"openalex\":\"https://openalex.org/W1\",\"pmid\":\"https://pubmed.ncbi.nlm.nih.gov/77\"},"
            + "\"host_venue\":{\"display_name\":\"Mice\",\"issn_l\":\"1234-5678\",\"issn\":[\"1\"]},"
            + "\"type\":\"journal-article\",\"authorships\":[{\"author\":{\"display_name\":\"Ann Roe\"},"
            + "\"institutions\":[{\"country_code\":\"AT\"},{\"country_code\":null}]}],"
            + "\"biblio\":{\"volume\":\"4\",\"issue\":null,\"first_page\":\"2\",\"last_page\":\"9\"},"
            + "\"concepts\":[{\"display_name\":\"Brain\",\"level\":2},{\"display_name\":\"Medicine\",\"level\":0}],"
            + "\"mesh\":[{\"descriptor_name\":\"Mice\"},{\"descriptor_name\":\"Mice\"}],"
            + "\"abstract_inverted_index\":{\"mice\":[1,3],\"Of\":[0],\"and\":[2]},\"cited_by_count\":6,\"new\":{\"a\":[1,{}]}}";

    private static final String NEW =
            "{\"id\":\"https://openalex.org/W2\",\"doi\":null,\"title\":null,\"display_name\":\"B\","
                    + "\"language\":\"de\",\"primary_location\":{\"source\":{\"display_name\":\"Rats\",\"issn_l\":null}},"
                    + "\"authorships\":[{\"raw_author_name\":\"K. Ito\",\"author\":{\"display_name\":null},\"countries\":[\"JP\"]}],"
                    + "\"topics\":[{\"display_name\":\"T\",\"subfield\":{\"display_name\":\"S\"},\"field\":{\"display_name\":\"F\"},"
                    + "\"domain\":{\"display_name\":\"D\"}}],\"concepts\":[{\"display_name\":\"Brain\",\"level\":1}],"
                    + "\"keywords\":[{\"display_name\":\"k\"}],\"abstract_inverted_index\":null,\"biblio\":[],\"ids\":7}";

    private static final Reference FIRST = new Reference(
            new Origin("source", "file", "line 1"),
            new Identifiers("W1", "77", "https://doi.org/10.1000/A"),
            "Grey matter",
            "Of mice and mice",
            2019,
            List.of("Ann Roe"),
            new Venue("Mice", "4", "", "2-9", "1234-5678"),
            new Descriptors("article", "", List.of("Mice"), List.of(), List.of("Medicine", "Brain"), List.of("AT")));

    @Test
    void oldAndNewVersionsOfAWorkAreRead() {
        assertThat(Records.kept(READER, OLD + "\n\n" + NEW + "\n"))
                .containsExactly(
                        FIRST,
                        new Reference(
                                new Origin("source", "file", "line 3"),
                                new Identifiers("W2", "", ""),
                                "B",
                                "",
                                0,
                                List.of("K. Ito"),
                                new Venue("Rats", "", "", "", ""),
                                new Descriptors(
                                        "",
                                        "de",
                                        List.of(),
                                        List.of("k"),
                                        List.of("D", "F", "S", "T"),
                                        List.of("JP"))));
    }

    @Test
    void manyLongLinesKeepToThemselves() {
        String longer = OLD.replace("\"new\":", "\"padding\":\"" + "x".repeat(30_000) + "\",\"new\":");

        List<Reference> read = Records.kept(READER, (longer + "\n").repeat(40));

        assertThat(read).hasSize(40).allSatisfy(one -> assertThat(one.summary()).isEqualTo("Of mice and mice"));
    }

    @Test
    void aMalformedLineIsNamedAndTheRestGoesOn() {
        List<ReadRecord> records =
                Records.of(READER, "{\"id\":\"W0\",,}\n" + OLD + OLD + "\n[1]\n" + OLD + "\n{\"id\":\"W9\"");

        assertThat(Records.kept(records)).hasSize(1);
        assertThat(Records.rejected(records))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 1: found malformed JSON"),
                        second -> assertThat(second)
                                .isEqualTo("line 2: found more behind a JSON object, expected one a line"),
                        third -> assertThat(third).isEqualTo("line 3: found no JSON object"),
                        fourth -> assertThat(fourth).startsWith("line 5: found malformed JSON"));
    }

    @Test
    void answersAndPrettyPrintedObjectsAreRead() {
        String answer = "{\"meta\":{\"count\":2},\"results\":[" + OLD + "," + NEW + "],\"group_by\":[]}";
        String pretty = "{\n  \"id\": \"https://openalex.org/W3\",\n  \"title\": \"C\"\n}\n";

        assertThat(Records.kept(READER, answer))
                .extracting(one -> one.ids().accession())
                .containsExactly("W1", "W2");
        assertThat(Records.kept(READER, answer).get(0).origin().place()).isEqualTo("character 31");
        assertThat(Records.kept(READER, pretty)).extracting(Reference::title).containsExactly("C");
        List<ReadRecord> cut = Records.of(READER, answer.substring(0, answer.length() - 100));
        assertThat(Records.kept(cut)).hasSize(1);
        assertThat(Records.rejected(cut)).singleElement().asString().endsWith("; nothing behind it can be read");
    }

    @Test
    void readsTheListOfMergedIds() throws IOException {
        String list =
                "merge_date,id,merge_into_id\n2023-01-01,W1,W2\n2023-01-02,\"https://openalex.org/W2\",W3\nnone,W5\n";
        List<ReadRecord.Rejected> rejects = new ArrayList<>();
        Map<String, String> merged = MergedIds.read(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                new Origin("openalex", "merged.csv", ""),
                rejects::add);

        assertThat(merged).isEqualTo(Map.of("W1", "W2", "W2", "W3"));
        assertThat(rejects).extracting(one -> one.origin().place()).containsExactly("line 4");
    }
}
