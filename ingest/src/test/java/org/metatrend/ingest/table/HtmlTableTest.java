package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class HtmlTableTest {

    @Test
    void repeatsCellsThatSpanRowsAndColumns() {
        Table table = html("""
                <table>
                  <tr><th>Review</th><th>Study</th><th>n</th></tr>
                  <tr><td rowspan="3">A</td><td>one</td><td>1</td></tr>
                  <tr><td colspan="2">two</td></tr>
                  <tr><td>three</td><td>3</td></tr>
                  <tr><td>B</td><td>four</td><td>4</td></tr>
                </table>
                """, "");

        assertThat(table.rows())
                .containsExactly(
                        List.of("A", "one", "1"),
                        List.of("A", "two", "two"),
                        List.of("A", "three", "3"),
                        List.of("B", "four", "4"));
    }

    @Test
    void takesTextWithoutMarkupScriptsOrOddBlanks() {
        Table table = html(
                "<table><tr><th>n</th></tr><tr><td><b>AD</b>\u2009=&nbsp;12<script>alert(1)</script></td></tr></table>",
                "1");

        assertThat(table.rows()).containsExactly(List.of("AD = 12"));
    }

    @Test
    void leavesTheTablesInsideCellsToThemselves() {
        String page = "<table><tr><td>a</td></tr><tr><td>x<table><tr><td>inner</td></tr></table></td></tr></table>";

        assertThat(html(page, "1").rows()).containsExactly(List.of("x inner"));
        assertThat(html(page, "2").header()).containsExactly("inner");
    }

    @Test
    void clampsSpansThatNoTableHas() {
        Table table = html("<table><tr><td colspan=\"99999999\">a</td></tr><tr><td>b</td></tr></table>", "");

        assertThat(table.header()).hasSize(1000);
    }

    @Test
    void saysHowManyTablesThereAre() {
        assertThatThrownBy(() -> html("<p>none</p>", ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found 0 tables, expected a table number 1");
    }

    private static Table html(String page, String which) {
        return new HtmlTable().read("page.html", page.getBytes(StandardCharsets.UTF_8), which);
    }
}
