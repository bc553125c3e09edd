package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.BadInput;

class XlsxTablesTest {

    @Test
    void readsTextsNumbersErrorsAndStoredValuesOfFormulas() {
        assertThat(grid("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2"><v>0.28999999999999998</v></c><c r="B2"><f>SUM(A1:A9)</f><v>1.2E3</v></c>
                  <c r="C2" t="str"><f>A1&amp;"x"</f><v>Roex</v></c></row>
                <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c>
                  <c r="C3" t="inlineStr"><is><r><t>two </t></r><r><t>runs_x000A_</t></r></is></c></row>
                """, ""))
                .containsExactly(
                        List.of("Study", "Sato", "84^2"),
                        List.of("0.29", "1200", "Roex"),
                        List.of("TRUE", "#N/A", "two runs"));
    }

    @Test
    void saysWhichFormulasHaveNoStoredValue() {
        byte[] workbook = MadeZip.workbook(
                        "<row><c><v>1</v></c><c><f>A1+1</f></c><c t=\"str\"><f>\"\"</f><v></v></c></row>", "")
                .bytes();

        assertThat(new XlsxTables().find("w.xlsx", workbook))
                .containsExactly(new FoundTable(
                        "sheet studies",
                        "with 1 formulas without a stored value, read as blank: save it in a spreadsheet program to store them",
                        List.of(List.of("1"))));
    }

    @Test
    void writesDatesAndPercentagesAsTheyAreShown() {
        assertThat(grid("""
                <row><c s="1"><v>43831</v></c><c s="2"><v>43831</v></c><c s="3"><v>0.875</v></c><c s="4"><v>12.5</v></c>
                <c s="5"><v>43831</v></c><c s="6"><v>43831.75</v></c><c s="0"><v>43831</v></c><c s="1"><v>-3</v></c></row>
                """, ""))
                .containsExactly(List.of(
                        "2020-01-01", "2020-01-01", "87.5%", "12.5", "2020", "2020-01-01T18:00:00", "43831", "-3"));
    }

    @Test
    void countsDatesOfOldMacintoshesFrom1904() {
        MadeZip made = MadeZip.workbook("<row><c s=\"1\"><v>42369</v></c></row>", "")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"urn:r\"><workbookPr date1904=\"1\"/><sheets>"
                                + "<sheet name=\"old\" state=\"hidden\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");

        assertThat(new XlsxTables().find("w.xlsx", made.bytes()))
                .containsExactly(new FoundTable("sheet old", "a hidden sheet", List.of(List.of("2020-01-01"))));
    }

    @Test
    void keepsEveryRowInItsPlaceAndRepeatsMergedCells() {
        assertThat(grid("""
                <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>1</v></c></row>
                <row r="3"><c r="C3"><v>2</v></c></row>
                <row r="5"><c r="C5"><v>3</v></c></row>
                """, "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C5:XFD1048576\"/></mergeCells>"))
                .containsExactly(
                        List.of("", "", ""),
                        List.of("", "Study", "1"),
                        List.of("", "Study", "2"),
                        List.of("", "", ""),
                        List.of("", "", "3"));
    }

    @Test
    void ignoresMacrosAndBlankSheets() {
        MadeZip made = MadeZip.workbook("", "").with("xl/vbaProject.bin", new byte[] {1, 2, 3});

        assertThat(new XlsxTables().find("w.xlsm", made.bytes())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>99</v></c></row>",
                "<row r=\"1\"><c><v>1E999999999</v></c></row>",
                "<row r=\"1\"><c><v>twelve</v></c></row>"
            })
    void refusesDamagedSheets(String rows) {
        assertThatThrownBy(() -> grid(rows, ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("w.xlsx: sheet studies: found a damaged sheet");
    }

    @Test
    void refusesAWorkbookWithoutItsSheetAndCutOnes() {
        byte[] whole = MadeZip.workbook("<row/>", "").bytes();
        MadeZip without = MadeZip.workbook("", "").with("xl/_rels/workbook.xml.rels", "<Relationships/>");

        assertThatThrownBy(() -> new XlsxTables().find("w.xlsx", without.bytes()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a damaged Office file");
        assertThatThrownBy(() -> new XlsxTables().find("w.xlsx", java.util.Arrays.copyOf(whole, whole.length / 4)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("w.xlsx: found");
        assertThatThrownBy(() -> new XlsxTables()
                        .find("w.xlsx", MadeZip.workbook("<row>", "").bytes()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("XML that is not well-formed");
    }

    @Test
    void refusesADocumentTypeWhateverItHolds() {
        MadeZip bomb = MadeZip.workbook("", "")
                .with(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>");

        assertThatThrownBy(() -> new XlsxTables().find("w.xlsx", bomb.bytes()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a document type or an entity of its own");
    }

    @Test
    void refusesMoreMergedCellsThanAnyTableHas() {
        String rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"1000\"><c r=\"A1000\"><v>1</v></c></row>";
        assertThatThrownBy(() -> grid(rows, "<mergeCells><mergeCell ref=\"A1:XFD1000\"/></mergeCells>"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 5000000 merged cells");
    }

    private static List<List<String>> grid(String rows, String behind) {
        List<FoundTable> found =
                new XlsxTables().find("w.xlsx", MadeZip.workbook(rows, behind).bytes());
        assertThat(found).extracting(FoundTable::where).containsExactly("sheet studies");
        return found.get(0).grid();
    }
}
