package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class CsvTableTest {

    @Test
    void readsQuotedCellsLineBreaksAndAByteOrderMark() {
        Table table = csv("\uFEFFstudy,size\n\"Suk, H.\",\"12\n34\"\n\"say \"\"so\"\"\",\n");

        assertThat(table)
                .isEqualTo(new Table(
                        "t.csv",
                        List.of("study", "size"),
                        List.of(List.of("Suk, H.", "12\n34"), List.of("say \"so\"", ""))));
    }

    @Test
    void namesTheRowThatIsTooShort() {
        assertThatThrownBy(() -> csv("a,b\n1,2\n3\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: row 2")
                .hasMessageContaining("found 1 cells, expected 2 cells");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin1 = "study\nSuk\nS\u00f8rensen\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new CsvTable().read("t.csv", latin1, ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: line 3")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void refusesAnEmptyFileAndAnOpenQuotationMark() {
        assertThatThrownBy(() -> csv("")).isInstanceOf(BadInput.class).hasMessageContaining("an empty file");
        assertThatThrownBy(() -> csv("a\n\"never closed\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("malformed line");
    }

    @Test
    void namesTheColumnsThatAreThere() {
        assertThatThrownBy(() -> csv("a,b\n1,2\n").column("c"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found the columns a, b, expected a column named \"c\"");
    }

    private static Table csv(String text) {
        return new CsvTable().read("t.csv", text.getBytes(StandardCharsets.UTF_8), "");
    }
}
