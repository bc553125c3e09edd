package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class DocxTablesTest {

    @Test
    void readsCaptionsHeaderRowsSpansAndMerges() {
        byte[] document = MadeZip.document("""
                <w:p><w:r><w:t>Some words.</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Table 1. Made studies</w:t></w:r></w:p>
                <w:tbl>
                  <w:tr><w:trPr><w:tblHeader/></w:trPr>%s<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>%s</w:tc></w:tr>
                  <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>%s</w:tc>%s%s</w:tr>
                  <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>%s%s</w:tr>
                </w:tbl>
                """.formatted(
                cell("Study"), p("Accuracy"), p("Roe 2010"), cell("AD"), cell("0.9"), cell("MCI"), cell("0.8")));

        assertThat(new DocxTables().find("d.docx", document))
                .containsExactly(new FoundTable(
                        "table 1",
                        "Table 1. Made studies",
                        List.of(
                                List.of("Study", "Accuracy", "Accuracy"),
                                List.of("Roe 2010", "AD", "0.9"),
                                List.of("Roe 2010", "MCI", "0.8")),
                        1));
    }

    @Test
    void readsRunsParagraphsInsertionsAndRaisedMarksButNoDeletions() {
        byte[] document = MadeZip.document("""
                <w:tbl><w:tr><w:tc>
                  <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>8</w:t></w:r><w:r><w:t>4</w:t></w:r>
                    <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>
                  <w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>
                    <w:r><w:tab/><w:t>tab</w:t></w:r></w:p>
                </w:tc>%s</w:tr></w:tbl>
                """.formatted(cell("b")));

        assertThat(new DocxTables().find("d.docx", document).get(0).grid())
                .containsExactly(List.of("84^2\nnew tab", "b"));
    }

    @Test
    void findsTablesInsideCells() {
        byte[] document = MadeZip.document("<w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("inner") + "</w:tr></w:tbl>"
                + p("outer") + "</w:tc></w:tr></w:tbl>" + p("Table of nothing") + "<w:tbl><w:tr>" + cell("")
                + "</w:tr></w:tbl>");

        assertThat(new DocxTables().find("d.docx", document))
                .extracting(FoundTable::where, FoundTable::grid)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("table 1", List.of(List.of("outer"))),
                        org.assertj.core.groups.Tuple.tuple("table 2", List.of(List.of("inner"))));
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatThrownBy(() -> new DocxTables()
                        .find("d.docx", new MadeZip().with("a.xml", "<a/>").bytes()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("an archive that is no document");
        assertThatThrownBy(() -> new DocxTables().find("d.docx", MadeZip.document("<w:tbl>")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not well-formed");
    }

    private static String cell(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
