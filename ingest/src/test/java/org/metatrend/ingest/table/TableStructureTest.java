package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.Note.Reason;

/** Grids are written as lines with cells between bars. */
class TableStructureTest {

    @Test
    void findsTheHeaderBelowTitlesAndDropsBlankAndRepeatedRowsAndFootnotes() {
        Structured made = of("""
                Table 1. Made studies | | |
                 | | |
                Study | Year | n | Accuracy
                Roe | 2010 | 12 | 0.9
                 | | |
                Study | Year | n | Accuracy
                Poe | 2011 | 14 | 0.8
                 | | |
                * estimated from the figure | | |
                Abbreviations: n, participants | | |
                """);

        assertThat(made)
                .isEqualTo(new Structured(
                        table("Study | Year | n | Accuracy", "Roe | 2010 | 12 | 0.9", "Poe | 2011 | 14 | 0.8"),
                        List.of(4, 7),
                        List.of(
                                new Note(1, Reason.TITLE, "Table 1. Made studies"),
                                new Note(2, Reason.BLANK, ""),
                                new Note(3, Reason.HEADER, "Study | Year | n | Accuracy"),
                                new Note(5, Reason.BLANK, ""),
                                new Note(6, Reason.REPEATED_HEADER, "Study | Year | n | Accuracy"),
                                new Note(8, Reason.BLANK, ""),
                                new Note(9, Reason.FOOTNOTE, "* estimated from the figure"),
                                new Note(10, Reason.FOOTNOTE, "Abbreviations: n, participants")),
                        new Layout(3, 1, 7, true, true)));
    }

    @Test
    void joinsHeadingsOfGroupsThatAreMerged() {
        assertHeader("Study | n | Accuracy: AD | Accuracy: MCI", 1, 2, """
                Study | n | Accuracy | Accuracy
                Study | n | AD | MCI
                Roe | 12 | 0.9 | 0.8
                """);
    }

    @Test
    void joinsHeadingsOfGroupsThatAreNotMerged() {
        assertHeader("Study | n | Accuracy: AD | Accuracy: MCI", 1, 2, """
                Study | n | Accuracy |
                 | | AD | MCI
                Roe | 12 | 0.9 | 0.8
                """);
        assertHeader("Paper: Study | Paper: Year | Result: Task | Result: Value", 2, 2, """
                A title | | |
                Paper | | Result |
                Study | Year | Task | Value
                Roe | 2010 | AD | 0.8
                """);
        assertHeader("Study | Result: Task | Result: Value", 1, 2, """
                 | Result |
                Study | Task | Value
                Roe | AD | 0.8
                """);
    }

    @Test
    void doesNotTakeStudiesForASecondHeader() {
        assertHeader("Study | Task | Result | Result (2)", 1, 1, """
                Study | Task | Result | Result
                Roe | AD | high | low
                Poe | AD | low | low
                """);
        assertHeader("Study | Task | Result", 1, 1, """
                Study | Task | Result
                Roe | AD | high
                 | MCI | low
                """);
    }

    @Test
    void takesTheHeaderThatTheFileMarks() {
        FoundTable found = new FoundTable("table 1", "", grid("""
                        Made | Made
                        1 | 2
                        3 | 4
                        5 | 6
                        """), 2);

        assertThat(TableStructure.of("f", found, Layout.UNKNOWN).table().header())
                .containsExactly("1", "2");
    }

    @Test
    void takesTheHeaderThatTheUserPointsOut() {
        String text = """
                a | b
                c | d
                e | f
                """;

        assertThat(of(text, Layout.UNKNOWN.withHeader(2, 1)).table()).isEqualTo(table("c | d", "e | f"));
        assertThat(of(text, Layout.UNKNOWN.withHeader(1, 2)).table()).isEqualTo(table("a: c | b: d", "e | f"));
        assertThat(of(text, Layout.UNKNOWN.withHeader(1, Layout.NONE)).table())
                .isEqualTo(table("column 1 | column 2", "a | b", "c | d", "e | f"));
        assertThatThrownBy(() -> of(text, Layout.UNKNOWN.withHeader(3, 2)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("f: t: found 3 rows, expected a header in row 3");
    }

    @Test
    void namesColumnsThatHaveNoNameOrATakenOne() {
        Structured made = of("""
                Study | | n | n
                Roe | x | 1 | 2
                """);

        assertThat(made.table().header()).containsExactly("Study", "column 2", "n", "n (2)");
        assertThat(made.notes())
                .contains(
                        new Note(0, Reason.NAMED_COLUMN, "column 2 is called column 2"),
                        new Note(0, Reason.NAMED_COLUMN, "column 4: n is called n (2)"));
    }

    @Test
    void knowsATableWithoutAHeader() {
        Structured made = of("""
                0.1 | 12 | AD
                0.2 | 13 | AD
                """);

        assertThat(made.table()).isEqualTo(table("column 1 | column 2 | column 3", "0.1 | 12 | AD", "0.2 | 13 | AD"));
        assertThat(made.layout()).isEqualTo(new Layout(1, Layout.NONE, 2, true, true));
    }

    @Test
    void readsYearsAsHeadings() {
        assertHeader("Topic | 2011 | 2012", 1, 1, """
                Topic | 2011 | 2012
                lung | 12 | 13
                """);
    }

    @Test
    void leavesOutBlankColumnsButNamesOthersByTheirPlace() {
        Structured made = of("""
                 | Study | | n |
                 | Roe | | 1 | x
                """);

        assertThat(made.table()).isEqualTo(table("Study | n | column 5", "Roe | 1 | x"));
        assertThat(made.notes())
                .contains(new Note(0, Reason.BLANK_COLUMN, "column 1"), new Note(0, Reason.BLANK_COLUMN, "column 3"));
    }

    @Test
    void keepsSubHeadingsAsAColumn() {
        Structured made = of("""
                Study | n | Accuracy
                Structural MRI | Structural MRI | Structural MRI
                Roe 2010 | 12 | 0.9
                PET | |
                FDG | |
                Poe 2011 | 14 | 0.8
                Doe 2012 | |
                Foe 2013 | 3 | 0.7
                """);

        assertThat(made.table())
                .isEqualTo(table(
                        "Study | n | Accuracy | section",
                        "Roe 2010 | 12 | 0.9 | Structural MRI",
                        "Poe 2011 | 14 | 0.8 | PET: FDG",
                        "Doe 2012 | | | PET: FDG",
                        "Foe 2013 | 3 | 0.7 | PET: FDG"));
        assertThat(made.rows()).containsExactly(3, 6, 7, 8);
    }

    @Test
    void takesNoStudyForASubHeading() {
        String sparse = """
                Study | n | Accuracy
                Roe | |
                Poe | |
                Doe | 12 |
                """;

        assertThat(of(sparse).table().rows()).hasSize(3);
        assertThat(of("Study | a | b\nno | no | no\nNA | NA | NA\nRoe | 1 | 2\n")
                        .table()
                        .rows())
                .hasSize(3);
        assertThat(of("Study | n\nRoe |\nPoe | 2\n").table().rows()).hasSize(2);
        assertThat(of("Study | n | a\nMRI | |\nRoe | 2 | 3\n", new Layout(0, 0, 0, false, true))
                        .table()
                        .header())
                .containsExactly("Study", "n", "a");
    }

    @Test
    void repeatsAStudysNameButNoValues() {
        Structured made = of("""
                Study | Year | n | Task | Accuracy
                Roe | 2010 | 12 | AD | 0.9
                 | | | MCI | 0.8
                 | | | FTD | 0.7
                Poe | 2011 | 14 | AD | 0.6
                 | 2012 | 15 | AD | 0.5
                """);

        assertThat(made.table())
                .isEqualTo(table(
                        "Study | Year | n | Task | Accuracy",
                        "Roe | 2010 | 12 | AD | 0.9",
                        "Roe | 2010 | | MCI | 0.8",
                        "Roe | 2010 | | FTD | 0.7",
                        "Poe | 2011 | 14 | AD | 0.6",
                        "Poe | 2012 | 15 | AD | 0.5"));
        assertThat(made.notes())
                .contains(
                        new Note(0, Reason.FILLED_DOWN, "Study: rows 3-4, 6"),
                        new Note(0, Reason.FILLED_DOWN, "Year: rows 3-4"));
    }

    @Test
    void repeatsNothingAcrossBlankRowsOrInColumnsOfValues() {
        assertThat(of("""
                Study | Task | Accuracy
                Roe | AD | 0.9
                 | |
                 | MCI | 0.8
                Poe | AD | 0.8
                """).table().rows().get(1)).containsExactly("", "MCI", "0.8");
        assertThat(of("""
                Modality | Task | Reference
                MRI | AD | Roe
                 | MCI | Poe
                MRI | FTD | Doe
                """).table().rows().get(1)).containsExactly("", "MCI", "Poe");
        assertThat(of("Study | n\nRoe | 1\n | 2\n", new Layout(0, 0, 0, true, false))
                        .table()
                        .rows()
                        .get(1))
                .containsExactly("", "2");
    }

    @Test
    void givesTheSameTableAgainFromWhatItFound() {
        List<String> texts = List.of(
                "A title | |\n | Result |\nStudy | Task | Value\nMRI | |\nRoe | AD | 0.8\n | MCI | 0.7\n* note | |\n",
                "title | |\n1 | 2 | 3\n4 | 5 | 6\n",
                "one\ntwo\nthree\n",
                "a | b\n",
                "only | notes\nNote: nothing |\n");
        for (String text : texts) {
            Structured first = of(text);
            assertThat(of(text, first.layout())).as(text).isEqualTo(first);
        }
    }

    @Test
    void losesNoRowOfAnyGrid() {
        // a fixed linear congruential generator: every grid is the same in every run
        long state = 42;
        String[] words = {"", "", "Study", "n", "Roe 2010", "0.9", "MRI", "* note", "Table 1", "NA"};
        for (int round = 0; round < 500; round++) {
            List<List<String>> grid = new ArrayList<>();
            int height = 1 + round % 9;
            int width = 1 + round % 4;
            for (int r = 0; r < height; r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    row.add(words[(int) (state >>> 33) % words.length]);
                }
                grid.add(row);
            }
            if (grid.stream().anyMatch(row -> Cells.filled(row) > 0)) {
                Structured made = TableStructure.of("f", new FoundTable("t", "", grid), Layout.UNKNOWN);
                long noted =
                        made.notes().stream().filter(note -> note.row() > 0).count();
                assertThat(made.rows().size() + noted).as("%s", grid).isEqualTo(height);
                assertThat(TableStructure.of("f", new FoundTable("t", "", grid), made.layout()))
                        .as("%s", grid)
                        .isEqualTo(made);
            }
        }
    }

    @Test
    void refusesATableWithNothingInIt() {
        assertThatThrownBy(() -> TableStructure.of("f", new FoundTable("t", "", List.of(List.of(" "))), Layout.UNKNOWN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("f: t: found an empty table");
    }

    private static void assertHeader(String names, int first, int rows, String text) {
        Structured made = of(text);
        assertThat(made.table().header()).isEqualTo(cells(names));
        assertThat(made.layout().headerRow()).isEqualTo(first);
        assertThat(made.layout().headerRows()).isEqualTo(rows);
    }

    private static Structured of(String text) {
        return of(text, Layout.UNKNOWN);
    }

    private static Structured of(String text, Layout layout) {
        return TableStructure.of("f", new FoundTable("t", "", grid(text)), layout);
    }

    private static Table table(String header, String... rows) {
        return new Table(
                "f: t",
                cells(header),
                java.util.Arrays.stream(rows).map(TableStructureTest::cells).toList());
    }

    private static List<List<String>> grid(String text) {
        List<List<String>> rows = text.lines().map(TableStructureTest::cells).toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream().map(row -> PackedRow.of(row, width)).toList();
    }

    private static List<String> cells(String line) {
        return java.util.Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
