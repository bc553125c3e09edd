package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.metatrend.ingest.BadInput;

/**
 * Text with one row per line, whatever its delimiter and encoding; the caption says which ones were found. Lines may
 * differ in length. The rows stay where they are and are read in pieces, so that the size of the file does not matter.
 */
final class CsvTables implements TableFinder {
    private static final int SAMPLE = 1 << 18;
    /** More than any file of the size that is read has studies; each row takes a few bytes of memory. */
    private static final int MOST_ROWS = 50_000_000;
    /** As many as a spreadsheet has. */
    private static final int MOST_COLUMNS = 16_384;

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        return find(source, Content.of(bytes));
    }

    @Override
    public List<FoundTable> find(String source, Content content) {
        TextEncoding encoding = TextEncoding.of(source, content);
        String sample = encoding.head(content.head(SAMPLE + encoding.mark()), SAMPLE);
        Delimiter delimiter = Delimiter.of(sample, content.size() <= SAMPLE);
        List<List<String>> grid = rows(source, content, encoding, delimiter);
        if (grid.isEmpty()) {
            return List.of();
        }
        String caption =
                "separated by " + delimiter.label() + ", " + encoding.charset().name();
        return List.of(new FoundTable("table 1", caption, grid));
    }

    private static List<List<String>> rows(String source, Content content, TextEncoding encoding, Delimiter delimiter) {
        try {
            return rows(source, content, encoding, delimiter.format());
        } catch (IOException | UncheckedIOException e) {
            if (delimiter == Delimiter.TAB) {
                // many programs write tabs without any quoting, where a quotation mark is only a character
                return unquoted(source, content, encoding, delimiter);
            }
            throw CsvTable.malformed(source, "cells with every quotation mark closed", e);
        }
    }

    private static List<List<String>> unquoted(
            String source, Content content, TextEncoding encoding, Delimiter delimiter) {
        try {
            return rows(
                    source,
                    content,
                    encoding,
                    delimiter.format().builder().setQuote(null).get());
        } catch (IOException | UncheckedIOException e) {
            throw CsvTable.malformed(source, "lines of cells", e);
        }
    }

    private static List<List<String>> rows(String source, Content content, TextEncoding encoding, CSVFormat format)
            throws IOException {
        Size size = new Size(source);
        CsvIndex index = CsvIndex.of(new CsvText(content, encoding.charset(), encoding.mark(), format, true), size);
        return new CsvRows(index, 0, size.height, size.width);
    }

    /** As far as anything is to be seen. */
    private static final class Size implements CsvIndex.Visitor {
        private final String source;
        private int height;
        private int width;

        Size(String source) {
            this.source = source;
        }

        @Override
        public void row(int at, CSVRecord row) {
            int end = row.size();
            while (end > 0 && Cells.isBlank(row.get(end - 1))) {
                end--;
            }
            width = Math.max(width, end);
            height = end > 0 ? at + 1 : height;
            if (width > MOST_COLUMNS || at >= MOST_ROWS) {
                throw new BadInput(
                        source,
                        width > MOST_COLUMNS
                                ? "more than " + MOST_COLUMNS + " columns in row " + (at + 1)
                                : "more than " + MOST_ROWS + " rows",
                        "a study table",
                        "keep the rows and columns of studies only, or split the file");
            }
        }
    }
}
