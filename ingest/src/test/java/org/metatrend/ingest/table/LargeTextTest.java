package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;

class LargeTextTest {

    @Test
    void refusesAnOpenQuotationMarkBeforeItHasReadAll() {
        MadeContent open =
                new MadeContent("a,b\n1,2\n\"never closed,1\n", "some words of a row, and more\n", 1_000_000);

        assertThatThrownBy(() -> new CsvTables().find("t.csv", open))
                .isInstanceOf(BadInput.class)
                .hasMessage("t.csv: found a row of more than 16777216 characters, over several lines as below an open"
                        + " quotation mark, expected cells with every quotation mark closed. To mend: close the"
                        + " quotation mark or double it inside a quoted cell.");
    }

    @Test
    void refusesALineThatDoesNotEnd() {
        assertThatThrownBy(() -> new CsvTables().find("t.csv", new MadeContent("a,b\n", "word ", 6_000_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: found a row of more than 16777216 characters, expected")
                .hasMessageContaining("one row per line");
        assertThatThrownBy(() -> new CsvTables().find("t.csv", new MadeContent("a,b\n", "1,", 6_000_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: found a row of more than 1000000 cells, expected");
        assertThatThrownBy(() -> new CsvTables().find("t.csv", new MadeContent("a,b\n", "1,", 20_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: found more than 16384 columns in row 2");
    }

    @Test
    void takesTabsWithoutQuotingWhereAQuotationMarkIsNotClosed() {
        MadeContent tabs = new MadeContent("a\tb\n\"open\t1\n", "some words of a row\t2\n", 1_000_000);

        assertThat(new CsvTables().find("t.tsv", tabs).get(0).grid()).hasSize(1_000_002);
    }

    @Test
    void readsAnEncodingThatShowsLate() {
        byte[] late = ("study,n\n" + "Roe,1\n".repeat(200_000) + "Sørensen,2\n")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));

        FoundTable found = new CsvTables().find("t.csv", late).get(0);

        assertThat(found.caption()).isEqualTo("separated by comma, windows-1252");
        assertThat(found.grid().get(200_001)).containsExactly("Sørensen", "2");
    }

    @Test
    void refusesAFileThatChangesMeanwhile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "study,n\nRoe,1\n");
        Content content = Content.of(file);
        Files.writeString(file, "study,n\nRoe,1\nPoe,2\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThatThrownBy(() -> content.from(0))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv: found a file that changed while it was read");
    }

    @Test
    void keepsManyNotesAndFillsManyRows() {
        String study = "Roe et al. 2019,17,0.8\n,18,0.9\n\n";
        byte[] text = ("study,n,acc\n" + study.repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        Structured structured =
                TableStructure.of("t.csv", new CsvTables().find("t.csv", text).get(0), Layout.UNKNOWN);

        assertThat(structured.table().rows()).hasSize(100_000);
        assertThat(structured.table().rows().get(99_999)).containsExactly("Roe et al. 2019", "18", "0.9");
        assertThat(structured.rows().get(99_999)).isEqualTo(149_999 + 1);
        assertThat(structured.notes().stream().filter(n -> n.reason() == Note.Reason.BLANK))
                .hasSize(49_999);
    }

    @Test
    void spoolsMuchToAFileAndLittleToMemory() throws IOException {
        byte[] bytes = "0123456789".getBytes(StandardCharsets.UTF_8);
        Spool little = new Spool(10);
        Spool much = new Spool(9);
        for (Spool spool : List.of(little, much)) {
            try (spool) {
                spool.write(bytes, 0, 4);
                spool.write(bytes[4]);
                spool.write(bytes, 5, 5);
            }
            assertThat(spool.content().all()).isEqualTo(bytes);
            assertThat(spool.content().sha256())
                    .isEqualTo("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882");
            assertThat(spool.content().from(9)).hasBinaryContent(new byte[] {'9'});
        }
        assertThat(much.isOnDisk()).isTrue();
        assertThat(little.isOnDisk()).isFalse();
    }
}
