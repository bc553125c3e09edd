package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

class CsvRowsTest {
    private static final int WIDTH = 4;

    @Property(tries = 300)
    void givesInAnyOrderWhatOneReadingGives(
            @ForAll("texts") String text,
            @ForAll("charsets") Charset charset,
            @ForAll @IntRange(min = 1, max = 4) int piece)
            throws IOException {
        List<List<String>> expected = new ArrayList<>();
        CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)
                .forEach(line -> expected.add(PackedRow.of(line, WIDTH)));
        CsvText csv = new CsvText(Content.of(text.getBytes(charset)), charset, 0, CSVFormat.RFC4180, true);

        CsvIndex index = CsvIndex.of(
                csv, (at, row) -> assertThat(PackedRow.of(row, WIDTH)).isEqualTo(expected.get(at)), piece);

        assertThat(index.size()).isEqualTo(expected.size());
        List<List<String>> rows = new CsvRows(index, 0, index.size(), WIDTH);
        assertThat(rows).isEqualTo(expected);
        for (int i = expected.size() - 1; i >= 0; i--) {
            assertThat(new CsvRows(index, 0, index.size(), WIDTH).get(i)).isEqualTo(expected.get(i));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cell = Arbitraries.of("", "a", "ø", "\uD83D\uDE00", "0.9", " x ", "\u20ac".repeat(3000));
        Arbitrary<String> quoted =
                Arbitraries.of("\"\"", "\"a,b\"", "\"two\r\nlines\"", "\"a \"\"word\"\"\"", "\"\r\"");
        Arbitrary<String> line =
                Arbitraries.oneOf(cell, quoted).list().ofMinSize(1).ofMaxSize(4).map(c -> String.join(",", c));
        Arbitrary<String> ended = net.jqwik.api.Combinators.combine(line, Arbitraries.of("\n", "\r\n", "\r", "\n\n"))
                .as((words, end) -> words + end);
        return ended.list().ofMaxSize(12).map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @Example
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
