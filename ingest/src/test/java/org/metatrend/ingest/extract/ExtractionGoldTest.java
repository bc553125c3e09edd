package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.extract.PerformanceCell.Item;

/**
 * The grammars against cells of published reviews with values read by hand, which lie beside the project and are no
 * part of it. The numbers of cells read right may only rise.
 */
class ExtractionGoldTest {
    private static final Path GOLD = Path.of("../../shared/data/extraction/table_cells.jsonl");

    @Test
    void readsNoFewerSampleSizesThanBefore() throws IOException {
        List<JsonNode> cells = cells("n_cell");
        int right = 0;
        int wrong = 0;
        for (JsonNode cell : cells) {
            SampleSizeCell size = SampleSizeCell.parse(cell.get("cell").asText());
            boolean same =
                    size.size().total().equals(OptionalInt.of(cell.get("gold").asInt()));
            right += same ? 1 : 0;
            wrong += !same && size.size().total().isPresent() ? 1 : 0;
        }
        report("sample sizes", right, cells.size());

        assertThat(right).isGreaterThanOrEqualTo(15);
        assertThat(wrong).isZero();
    }

    @Test
    void findsNoFewerReportedValuesThanBefore() throws IOException {
        List<JsonNode> cells = cells("accuracy_cell_contains");
        List<String> column =
                cells.stream().map(c -> c.get("cell").asText()).distinct().toList();
        NumberStyle style = NumberStyle.of(column);
        ColumnScale scale = ColumnScale.of(column, style);
        int contained = 0;
        int accuracies = 0;
        for (JsonNode cell : cells) {
            BigDecimal gold = new BigDecimal(cell.get("gold").asText());
            List<Item> items = PerformanceCell.parse(cell.get("cell").asText(), style, scale);
            boolean any = items.stream().anyMatch(i -> agrees(i, gold));
            contained += any ? 1 : 0;
            accuracies += items.stream().filter(ExtractionGoldTest::isAccuracy).anyMatch(i -> agrees(i, gold)) ? 1 : 0;
        }
        report("values", contained, cells.size());
        report("values read as accuracies", accuracies, cells.size());

        // the other four values do not stand in their cells
        assertThat(contained).isGreaterThanOrEqualTo(136);
        // the others stand behind the name of a model or condition, or are a kappa and an F1
        assertThat(accuracies).isGreaterThanOrEqualTo(111);
    }

    private static boolean isAccuracy(Item item) {
        return item.measure()
                .map(m -> m == Measure.ACCURACY)
                .orElse(item.unknownMeasure().isEmpty());
    }

    /** Equal to the digits that the gold value has, at least three. */
    private static boolean agrees(Item item, BigDecimal gold) {
        if (item.value().isEmpty()) {
            return false;
        }
        int digits = Math.max(3, gold.scale());
        BigDecimal value = BigDecimal.valueOf(item.value().getAsDouble()).setScale(digits, RoundingMode.HALF_UP);
        return value.compareTo(gold) == 0;
    }

    private static List<JsonNode> cells(String kind) throws IOException {
        assumeTrue(
                Files.exists(GOLD), "no gold values at " + GOLD.toAbsolutePath().normalize());
        List<JsonNode> cells = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(GOLD)) {
            JsonNode cell = mapper.readTree(line);
            if (cell.get("kind").asText().equals(kind)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static void report(String what, int right, int all) {
        System.out.println("gold cells, " + what + ": " + right + " of " + all);
    }
}
