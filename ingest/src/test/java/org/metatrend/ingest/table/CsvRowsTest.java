package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final int WIDTH = 4;

    private static final List<String> CELLS = List.of(
            "",
            "a",
            "\u00f8",
            "\uD83D\uDE00",
            " x ",
            "\u20ac".repeat(3000),
            "\"\"",
            "\"a,b\"",
            "\"two\r\nlines\"",
            "\"a \"\"word\"\"\"",
            "\"\r\"");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @Test
    void givesInAnyOrderWhatOneReadingGives() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            String text = text(random);
            List<List<String>> expected = new ArrayList<>();
            CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)
                    .forEach(line -> expected.add(PackedRow.of(line, WIDTH)));
            CsvText csv = new CsvText(Content.of(text.getBytes(charset)), charset, 0, CSVFormat.RFC4180, true);
            List<List<String>> seen = new ArrayList<>();

            CsvIndex index = CsvIndex.of(csv, (at, row) -> seen.add(at, PackedRow.of(row, WIDTH)), 1 + seed % 4);

            assertThat(seen).as("seed %d", seed).isEqualTo(expected);
            assertThat(new CsvRows(index, 0, index.size(), WIDTH))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            CsvRows backwards = new CsvRows(index, 0, index.size(), WIDTH);
            for (int i = expected.size() - 1; i >= 0; i--) {
                assertThat(backwards.get(i)).as("seed %d", seed).isEqualTo(expected.get(i));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(12); line > 0; line--) {
            for (int cell = random.nextInt(4); cell > 0; cell--) {
                text.append(CELLS.get(random.nextInt(CELLS.size()))).append(',');
            }
            text.append(CELLS.get(random.nextInt(CELLS.size()))).append(ENDS.get(random.nextInt(ENDS.size())));
        }
        return text.toString();
    }

    @Test
    void readsRowsOfATableThatIsNotKept() {
        // some 60 MB that are nowhere as a whole
        MadeContent made = new MadeContent("study,n,remark\n", "Roe 2019,17," + "x".repeat(488) + "\n", 120_000);

        FoundTable found = new CsvTables().find("t.csv", made).get(0);

        assertThat(found.grid()).hasSize(120_001).isInstanceOf(LazyRows.class);
        assertThat(found.grid().get(120_000)).startsWith("Roe 2019", "17");
        assertThat(found.grid().get(1)).startsWith("Roe 2019", "17");
        Structured structured = TableStructure.of("t.csv", found, Layout.UNKNOWN);
        assertThat(structured.table().header()).containsExactly("study", "n", "remark");
        assertThat(structured.table().rows()).hasSize(120_000).isInstanceOf(LazyRows.class);
        assertThat(structured.rows().get(119_999)).isEqualTo(120_001);
        assertThat(TableStructure.of("t.csv", found, structured.layout()).layout())
                .isEqualTo(structured.layout());
    }
}
