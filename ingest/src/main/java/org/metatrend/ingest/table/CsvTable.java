package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.metatrend.ingest.BadInput;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark. */
final class CsvTable implements TableReader {

    @Override
    public Table read(String source, byte[] bytes, String which) {
        String text = utf8(source, bytes);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            List<List<String>> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (line.size() > 1 || !line.get(0).isEmpty()) {
                    lines.add(line.toList());
                }
            }
            if (lines.isEmpty()) {
                throw new BadInput(source, "an empty file", "a header and at least one row", "restore the table");
            }
            return new Table(source, lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    source,
                    "a malformed line (" + words(e) + ")",
                    "comma-separated values with every quotation mark closed",
                    "close the quotation mark or double it inside a quoted cell",
                    e);
        }
    }

    static String words(Exception e) {
        Throwable said = e instanceof UncheckedIOException ? e.getCause() : e;
        return said.getMessage().replaceAll("^[\\w.]+(Exception|Error): ", "");
    }

    private static String utf8(String source, byte[] bytes) {
        try {
            // a fresh decoder reports malformed bytes instead of replacing them
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int row = 1;
            int at = firstMalformed(bytes);
            for (int i = 0; i < at; i++) {
                row += bytes[i] == '\n' ? 1 : 0;
            }
            throw new BadInput(
                    source + ": line " + row,
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the table in the encoding UTF-8",
                    e);
        }
    }

    private static int firstMalformed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }
}
