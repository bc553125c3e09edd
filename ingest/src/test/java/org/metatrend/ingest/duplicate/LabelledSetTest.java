package org.metatrend.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Published sets whose duplicates people labelled; needs them beside the project. */
class LabelledSetTest {
    private static final Path SETS = Path.of("../../shared/data/bibliographies/dedup_labelled");

    /**
     * The set names no groups, only which records are to be removed. Of a cluster one record stays: a unique one where it
     * has any; each further unique one is a false merge.
     */
    @Test
    void removesWhatPeopleRemoved() throws IOException {
        assumeTrue(Files.isDirectory(SETS), "the labelled sets are not beside the project");
        List<Boolean> unique = new ArrayList<>();
        List<Fingerprint> records = new ArrayList<>();
        try (CSVParser csv = CSVParser.parse(
                SETS.resolve("asysd_diabetes_labelled_give_latin1.csv"),
                StandardCharsets.ISO_8859_1,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : csv) {
                unique.add(row.get("source").equals("unique"));
                records.add(new MadeReference(
                                "row " + row.getRecordNumber(),
                                row.get("doi"),
                                "",
                                "",
                                row.get("title"),
                                row.get("author"),
                                Integer.parseInt(row.get("year")),
                                row.get("journal"),
                                row.get("volume"),
                                row.get("number"),
                                row.get("pages"),
                                "",
                                row.get("abstract"))
                        .fingerprint(records.size()));
            }
        }
        long duplicates = unique.stream().filter(u -> !u).count();
        long removed = 0;
        long wrongly = 0;
        for (Cluster cluster : Deduplication.clusters(records)) {
            long uniques = cluster.merged().stream()
                            .filter(merge -> unique.get((int) merge.ordinal()))
                            .count()
                    + (unique.get((int) cluster.kept()) ? 1 : 0);
            removed += cluster.merged().size();
            wrongly += Math.max(0, uniques - 1);
        }

        assertThat(records).hasSize(939);
        assertThat((double) (removed - wrongly) / duplicates).as("sensitivity").isGreaterThanOrEqualTo(0.995);
        assertThat(1 - (double) wrongly / (records.size() - duplicates))
                .as("specificity")
                .isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void decidesTheTestCasesOfBibDedupe() throws IOException {
        assumeTrue(Files.isDirectory(SETS), "the labelled sets are not beside the project");
        JsonNode cases = new ObjectMapper()
                .readTree(SETS.resolve("bibdedupe_test_cases.json").toFile())
                .path("cases");

        assertThat(cases).isNotEmpty();
        for (JsonNode pair : cases) {
            Decision decision = Decision.of(
                    reference(pair.path("record_a")).fingerprint(1),
                    reference(pair.path("record_b")).fingerprint(2));
            assertThat(decision.verdict() == Decision.Verdict.DUPLICATE)
                    .as(pair.path("id").asText() + ": " + decision.evidence())
                    .isEqualTo(pair.path("expected_duplicate").asBoolean());
        }
    }

    private static MadeReference reference(JsonNode record) {
        return new MadeReference(
                "",
                text(record, "doi"),
                "",
                "",
                text(record, "title"),
                text(record, "author"),
                text(record, "year").isEmpty() ? 0 : Integer.parseInt(text(record, "year")),
                text(record, "journal") + text(record, "booktitle"),
                text(record, "volume"),
                text(record, "number"),
                text(record, "pages"),
                "",
                "");
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).isTextual() ? record.path(field).asText() : "";
    }
}
