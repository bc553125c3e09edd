package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTablesTest {

    @Test
    void findsEveryTableWithItsCaptionAndItsHeader() {
        List<FoundTable> found = find("""
                <h2>Results</h2>
                <table><caption>Table 1. <i>Made</i></caption>
                  <thead><tr><th rowspan=2>Study</th><th colspan=2>Accuracy</th></tr><tr><th>AD</th><th>MCI</th></tr></thead>
                  <tbody><tr><td>Roe</td><td>0.9</td><td>0.8</td></tr></tbody></table>
                <table></table>
                <figure><figcaption>Sizes</figcaption><div><table><tr><td>a</td><td>b</td></tr></table></div></figure>
                """);

        assertThat(found)
                .containsExactly(
                        new FoundTable(
                                "table 1",
                                "Table 1. Made",
                                List.of(
                                        List.of("Study", "Accuracy", "Accuracy"),
                                        List.of("Study", "AD", "MCI"),
                                        List.of("Roe", "0.9", "0.8")),
                                2),
                        new FoundTable("table 3", "Sizes", List.of(List.of("a", "b"))));
    }

    @Test
    void endsSpansWithTheirGroupOfRows() {
        assertThat(find("""
                <table><thead><tr><th rowspan="9">Study</th><th>n</th></tr></thead>
                <tbody><tr><td>Roe</td><td>12</td></tr></tbody></table>
                """).get(0).grid()).containsExactly(List.of("Study", "n"), List.of("Roe", "12"));
    }

    @Test
    void keepsRaisedMarksApart() {
        assertThat(find("""
                <table><tr><th>n<sup>a</sup></th><th>84<sup>2</sup></th><th>5<sup>th</sup></th>
                <th>(x)<sup>b</sup></th><th>p <sup>c</sup></th></tr></table>
                """).get(0).grid()).containsExactly(List.of("n^a", "84^2", "5th", "(x)b", "p c"));
    }

    @Test
    void readsPagesThatDoNotSayTheirEncoding() {
        byte[] page = "<table><tr><td>Sørensen</td></tr></table>".getBytes(Charset.forName("windows-1252"));

        assertThat(new HtmlTables().find("p.html", page).get(0).grid()).containsExactly(List.of("Sørensen"));
    }

    private static List<FoundTable> find(String page) {
        return new HtmlTables().find("p.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
