package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.metatrend.ingest.BadInput;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark. */
final class CsvTable implements TableReader {

    @Override
    public Table read(String source, byte[] bytes, String which) {
        return read(source, Content.of(bytes), which);
    }

    @Override
    public Table read(String source, Content content, String which) {
        int bad = Utf8Check.firstBadLine(content);
        if (bad > 0) {
            throw new BadInput(
                    source + ": line " + bad,
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the table in the encoding UTF-8");
        }
        boolean marked = Arrays.equals(content.head(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        CsvText text = new CsvText(content, StandardCharsets.UTF_8, marked ? 3 : 0, CSVFormat.RFC4180, false);
        Widths widths = new Widths();
        try {
            CsvIndex index = CsvIndex.of(text, widths);
            if (index.size() == 0) {
                throw new BadInput(source, "an empty file", "a header and at least one row", "restore the table");
            }
            widths.check(source);
            return new Table(source, widths.header, new CsvRows(index, 1, index.size() - 1, widths.header.size()));
        } catch (IOException | UncheckedIOException e) {
            throw malformed(source, "comma-separated values with every quotation mark closed", e);
        }
    }

    /** The header, and the first row that is not as wide. */
    private static final class Widths implements CsvIndex.Visitor {
        private List<String> header = List.of();
        private int row;
        private int cells;

        @Override
        public void row(int index, CSVRecord line) {
            if (index == 0) {
                header = line.toList();
            } else if (row == 0 && line.size() != header.size()) {
                row = index;
                cells = line.size();
            }
        }

        void check(String source) {
            if (row > 0) {
                throw Table.wrongWidth(source, row, cells, header.size());
            }
        }
    }

    /** What is wrong with text that cannot be parted into cells. */
    static BadInput malformed(String source, String expected, Exception e) {
        Throwable said = e instanceof UncheckedIOException ? e.getCause() : e;
        if (said instanceof BlockReader.EndlessRow endless) {
            return new BadInput(
                    source,
                    endless.getMessage()
                            + (endless.hasLines() ? ", over several lines as below an open quotation mark" : ""),
                    expected,
                    endless.hasLines()
                            ? "close the quotation mark or double it inside a quoted cell"
                            : "check that the file is a table with one row per line",
                    e);
        }
        return new BadInput(
                source,
                "a malformed line (" + words(e) + ")",
                expected,
                "close the quotation mark or double it inside a quoted cell",
                e);
    }

    private static String words(Exception e) {
        Throwable said = e instanceof UncheckedIOException ? e.getCause() : e;
        return said.getMessage().replaceAll("^[\\w.]+(Exception|Error): ", "");
    }
}
