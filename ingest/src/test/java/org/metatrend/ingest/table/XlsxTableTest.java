package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class XlsxTableTest {

    @Test
    void readsTextsNumbersAndTheStoredValueOfAFormula() {
        byte[] workbook = workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>study</t></is></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Suk</t></is></c><c r="B2"><v>84.9</v></c></row>
                <row r="3"><c r="B3"><f>SUM(B2,1)</f><v>85.9</v></c></row>
                """);

        assertThat(new XlsxTable().read("w.xlsx", workbook, "table1"))
                .isEqualTo(new Table(
                        "w.xlsx", List.of("study", "n"), List.of(List.of("Suk", "84.9"), List.of("", "85.9"))));
    }

    @Test
    void namesTheSheetsThatAreThere() {
        assertThatThrownBy(() -> new XlsxTable().read("w.xlsx", workbook(""), "other"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found the sheets table1, expected a sheet named \"other\"");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> new XlsxTable().read("w.xlsx", "a,b".getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("w.xlsx");
    }

    @Test
    void refusesABombUnread() {
        byte[] megabyte = new byte[1 << 20];
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= ZipParts.MOST_UNPACKED_BYTES >> 20; i++) {
            entries.put("xl/media/" + i, megabyte);
        }

        assertThatThrownBy(() -> new XlsxTable().read("w.xlsx", zip(entries), ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("unpacks to more than 256 MiB");
    }

    @Test
    void resolvesNoExternalEntity() {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertThatThrownBy(() -> new XlsxTable().read("w.xlsx", workbookOf(sheet), ""))
                .isInstanceOf(BadInput.class);
    }

    private static byte[] workbook(String rows) {
        return workbookOf("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>");
    }

    private static byte[] workbookOf(String sheet) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                                + " ContentType=\"application/xml\"/></Types>"));
        entries.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"table1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        entries.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                                + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        entries.put("xl/worksheets/sheet1.xml", utf8(sheet));
        return zip(entries);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
