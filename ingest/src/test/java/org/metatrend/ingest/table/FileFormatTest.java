package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.BadInput;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "t.csv # a,b # CSV",
                "t.tsv # <p # HTML",
                "t.txt # a b # CSV",
                "noname # [{\"a\":1}] # JSON",
                "noname # {\"a\":[1]} # JSON",
                "t.jsonl # {} # JSON",
                "t.md # <table><tr> # MARKDOWN",
                "t.txt # a | b~---|--- # MARKDOWN",
                "t.txt # [1] Roe, 2010 # CSV",
                "t.xls # <html><table> # HTML",
                "t.htm # x # HTML",
                "saved # <!DOCTYPE html><html> # HTML",
                "a.nxml # <?xml version='1.0'?><!DOCTYPE article PUBLIC 'x' 'y' [<!ENTITY a 'b'>]><article> # JATS",
                "a.xml # <article xmlns:x='y'> # JATS",
                "a.xml # <?xml version='1.0'?><!-- no --><html xmlns='y'> # HTML",
                "a.bin # %PDF-1.7 # PDF"
            })
    void goesByContentAndThenByName(String name, String content, String format) {
        assertThat(FileFormat.of(name, content.replace('~', '\n').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.valueOf(format));
    }

    @Test
    void looksIntoArchives() {
        assertThat(FileFormat.of("t.csv", MadeZip.workbook("", "").bytes())).isEqualTo(FileFormat.XLSX);
        assertThat(FileFormat.of("t", MadeZip.document(""))).isEqualTo(FileFormat.DOCX);
        assertRefused("t.ods", new MadeZip().with("mimetype", "x").bytes(), "OpenDocument");
        assertRefused("t.xlsb", new MadeZip().with("xl/workbook.bin", "x").bytes(), "a binary workbook (.xlsb)");
        assertRefused("t.zip", new MadeZip().with("t.csv", "a,b").bytes(), "an archive without a workbook");
    }

    @Test
    void refusesWhatCannotBeReadWithWhatToDo() {
        byte[] ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertRefused("t.xls", ole, "old binary format of Office (.xls, .doc)");
        assertRefused("t.xls", ole, "save the table as .xlsx or .csv");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertRefused("t.xlsx", ole, "found a file protected by a password");

        assertRefused("t.csv", new byte[0], "found an empty file");
        assertRefused("t.xlsx", bytes("a,b"), "a file that is not what its name says");
        assertRefused("t.pdf", bytes("<html>"), "a file that is not what its name says");
        assertRefused("t.doc", bytes("{\\rtf1"), "a text in RTF");
        assertRefused("t.csv", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "a compressed file");
        assertRefused("t.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "a picture");
        assertRefused("t.mht", bytes("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related"), "a web archive");
        assertRefused("t.xml", bytes("<?xml version='1.0'?><Workbook/>"), "the XML of Excel 2003");
        assertRefused("t.dat", new byte[] {7, 0, 0, 7}, "a binary file of no known kind");
    }

    @Test
    void statesTheLimitOfAFileItDoesNotRead(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(FileFormat.MOST_BYTES + 1);
        }

        assertThatThrownBy(() -> TableFile.read(huge))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found a file of 256 MiB, expected at most 256 MiB");
        assertThatThrownBy(() -> FileFormat.JSON.refuseLarger("t.json", 100L << 20))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found a file of 100 MiB, expected at most 64 MiB");
        assertThatThrownBy(() -> TableFile.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void saysThatThereIsNoTable() {
        assertThatThrownBy(() -> TableFile.of("p.html", bytes("<p>none</p>")).tables())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("p.html: found no table");
        assertThat(TableFile.of("t.csv", bytes("a,b\n1,2\n")).tables()).hasSize(1);
    }

    private static void assertRefused(String name, byte[] bytes, String message) {
        assertThatThrownBy(() -> FileFormat.of(name, bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(name + ": found")
                .hasMessageContaining(message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
