package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class TableChoiceTest {
    private static final List<List<String>> DEMOGRAPHICS =
            List.of(List.of("", "Subjects", "Age"), List.of("men", "12", "70"), List.of("women", "14", "71"));
    private static final List<List<String>> STUDIES = List.of(
            List.of("Table 2. Studies", "", ""),
            List.of("Study", "n", "Accuracy"),
            List.of("Roe et al., 2010", "12", "0.9"),
            List.of("Poe et al., 2011", "14", "0.8"));

    @Test
    void picksTheMostStudyLikeTable() {
        FoundTable first = new FoundTable("sheet a", "", DEMOGRAPHICS);
        FoundTable second = new FoundTable("sheet b", "", STUDIES);

        assertThat(TableChoice.BEST.of("w.xlsx", List.of(first, second))).isSameAs(second);
        assertThat(new TableChoice("a", "", "").of("w.xlsx", List.of(first, second)))
                .isSameAs(first);
        assertThat(new TableChoice("", "1", "").of("w.xlsx", List.of(first, second)))
                .isSameAs(first);
    }

    @Test
    void choosesByNumberNameAndPage() {
        List<FoundTable> pages = List.of(
                new FoundTable("page 3, table 1", "", STUDIES),
                new FoundTable("page 5, table 1", "", DEMOGRAPHICS),
                new FoundTable("page 5, table 2", "", STUDIES));
        List<FoundTable> wraps = List.of(
                new FoundTable("table-wrap T1", "", DEMOGRAPHICS), new FoundTable("table-wrap T2", "", STUDIES));

        assertThat(new TableChoice("", "", "5").of("p.pdf", pages)).isSameAs(pages.get(2));
        assertThat(new TableChoice("", "1", "5").of("p.pdf", pages)).isSameAs(pages.get(1));
        assertThat(new TableChoice("", "T1", "").of("a.xml", wraps)).isSameAs(wraps.get(0));
        assertThat(new TableChoice("", "2", "").of("a.xml", wraps)).isSameAs(wraps.get(1));
    }

    @Test
    void listsWhatIsThere() {
        FoundTable table = new FoundTable("table 2", "made", STUDIES);

        assertThat(table.describe()).isEqualTo("table 2: 4 rows, 3 columns; made");
        assertThatThrownBy(() -> new TableChoice("s", "1", "").of("w.html", List.of(table)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("w.html: found the tables \"table 2\", expected a sheet \"s\" and a table \"1\"");
    }
}
