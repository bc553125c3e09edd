package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.BadInput;

class CsvTablesTest {

    @ParameterizedTest
    @CsvSource({"';',semicolon", "',',comma", "'\t',tab", "'|',pipe"})
    void findsTheDelimiter(String delimiter, String name) {
        String text = "study,n,acc\n\"Roe, J.; Poe\",12,\"0.9\"\nDoe,7,0.8\n".replace(",", delimiter);

        assertThat(found(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FoundTable(
                        "table 1",
                        "separated by " + name + ", UTF-8",
                        List.of(
                                List.of("study", "n", "acc"),
                                List.of("Roe, J.; Poe".replace(",", delimiter), "12", "0.9"),
                                List.of("Doe", "7", "0.8"))));
    }

    @Test
    void isNotMisledByDecimalCommasAndCommasInTexts() {
        FoundTable table = found(
                "study;task;acc\nRoe, J., 2010;a, b;0,91\nPoe, K., 2011;c;0,82\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.grid().get(1)).containsExactly("Roe, J., 2010", "a, b", "0,91");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'',windows-1252",
        "UTF-8,\uFEFF,UTF-8",
        "UTF-16LE,\uFEFF,UTF-16LE",
        "UTF-16BE,\uFEFF,UTF-16BE",
        "UTF-16LE,'',UTF-16LE"
    })
    void findsTheEncoding(String written, String mark, String read) {
        byte[] bytes = (mark + "study,n\nSørensen–Dice,12\n").getBytes(Charset.forName(written));

        assertThat(found(bytes))
                .isEqualTo(new FoundTable(
                        "table 1",
                        "separated by comma, " + read,
                        List.of(List.of("study", "n"), List.of("Sørensen–Dice", "12"))));
    }

    @Test
    void keepsLineBreaksInCellsBlankLinesAndLinesOfOtherLengths() {
        FoundTable table =
                found("Table 1\n\nstudy,n\n\"Roe\r\n2010\",12\nPoe,7,late\n,,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.grid())
                .containsExactly(
                        List.of("Table 1", "", ""),
                        List.of("", "", ""),
                        List.of("study", "n", ""),
                        List.of("Roe\r\n2010", "12", ""),
                        List.of("Poe", "7", "late"));
    }

    @Test
    void takesAQuotationMarkInTabbedTextForACharacter() {
        FoundTable table = found("study\tn\n\"Roe\" 2010\t12\nPoe\t7\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.grid().get(1)).containsExactly("\"Roe\" 2010", "12");
    }

    @Test
    void refusesAnOpenQuotationMarkAndBinaryFiles() {
        assertThatThrownBy(() -> found("a,b\n\"never closed,1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: found a malformed line");
        assertThatThrownBy(() -> found(new byte[] {1, 0, 0, 7, 9}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a binary file of no known kind");
        assertThatThrownBy(() -> found(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a mark for UTF-8 before bytes that are not UTF-8");
    }

    @Test
    void findsNothingInBlankLines() {
        assertThat(new CsvTables().find("t.csv", "\n , \n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static FoundTable found(byte[] bytes) {
        List<FoundTable> found = new CsvTables().find("t.csv", bytes);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
