package org.metatrend.ingest.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files made for tests. */
final class MadeZip {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    MadeZip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    MadeZip with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one sheet, {@code studies}, of rows and of what follows them. */
    static MadeZip workbook(String rows, String behind) {
        return new MadeZip()
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<workbookPr/><sheets><sheet name=\"studies\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with("xl/styles.xml", """
                        <styleSheet><numFmts>
                          <numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/>
                          <numFmt numFmtId="165" formatCode="0.0%"/>
                          <numFmt numFmtId="166" formatCode="0.00&quot; days&quot;"/>
                          <numFmt numFmtId="167" formatCode="yyyy"/>
                        </numFmts>
                        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
                          <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs></styleSheet>
                        """)
                .with("xl/sharedStrings.xml", """
                        <sst><si><t>Study</t></si>
                        <si><r><t>84</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>
                        <si><t>Sato</t><rPh sb="0" eb="1"><t>furigana</t></rPh></si></sst>
                        """)
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    /** A document with this body. */
    static byte[] document(String body) {
        return new MadeZip()
                .with("word/document.xml", WORD + body + "</w:body></w:document>")
                .bytes();
    }
}
