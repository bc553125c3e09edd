package org.metatrend.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.table.FoundTable;

/**
 * Tables of published papers against what a person typed. A ratchet: the counts may only rise, and whoever raises one
 * writes it here.
 */
class GoldTablesTest {
    private static final Path FOLDER = Path.of("../../shared/data/pdf");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // paper, table, numeric cells right, all cells right
        "v143-mouches21a.pdf, T1, 14, 30",
        "v172-pina22a.pdf,    T1,  5, 24",
        "v172-pina22a.pdf,    T2, 10, 18",
        "v172-pina22a.pdf,    T3, 18, 40",
    })
    void readsAtLeastAsManyCellsAsBefore(String pdf, String table, int numbers, int cells) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the papers are not beside the project");
        List<List<String>> gold = gold(pdf, table);
        FoundTable found = found(pdf, table);

        Count count = Count.of(gold, found.grid());
        System.out.println(pdf + " " + table + ": " + count);

        assertThat(count.numbersRight()).as("numeric cells right").isGreaterThanOrEqualTo(numbers);
        assertThat(count.cellsRight()).as("cells right, headers among them").isGreaterThanOrEqualTo(cells);
    }

    /** Cells right in their row and column, of how many. */
    private record Count(int numbersRight, int numbers, int cellsRight, int cells) {
        static Count of(List<List<String>> gold, List<List<String>> found) {
            int[] counts = new int[4];
            for (int r = 0; r < gold.size(); r++) {
                for (int c = 0; c < gold.get(r).size(); c++) {
                    String cell = gold.get(r).get(c);
                    boolean right = r < found.size()
                            && c < found.get(r).size()
                            && cell.equals(found.get(r).get(c));
                    boolean number = cell.matches("[\\p{Nd}].*");
                    counts[0] += number && right ? 1 : 0;
                    counts[1] += number ? 1 : 0;
                    counts[2] += right ? 1 : 0;
                    counts[3]++;
                }
            }
            return new Count(counts[0], counts[1], counts[2], counts[3]);
        }

        @Override
        public String toString() {
            return "numeric cells " + numbersRight + "/" + numbers + ", all cells " + cellsRight + "/" + cells;
        }
    }

    private static List<List<String>> gold(String pdf, String table) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(FOLDER.resolve("midl_tables_gold.jsonl"))) {
            JsonNode node = json.readTree(line);
            if (node.get("pdf").asText().equals(pdf)
                    && node.get("table").asText().equals(table)) {
                List<List<String>> rows = new ArrayList<>();
                for (JsonNode row : node.get("rows")) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.asText()));
                    rows.add(cells);
                }
                return rows;
            }
        }
        throw new IllegalStateException("no gold for " + pdf + " " + table);
    }

    private static FoundTable found(String pdf, String table) throws IOException {
        return new PdfTables()
                .find(pdf, Files.readAllBytes(FOLDER.resolve(pdf))).stream()
                        .filter(t -> t.caption().startsWith("Table " + table.substring(1) + ":"))
                        .findFirst()
                        .orElse(new FoundTable("nowhere", "", List.of()));
    }
}
