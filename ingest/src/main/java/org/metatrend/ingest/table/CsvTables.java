package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.metatrend.ingest.BadInput;

/**
 * Text with one row per line, whatever its delimiter and encoding; the caption says which ones were found. Lines may
 * differ in length. Read as a stream into packed rows: the heap it takes is about three times the file.
 */
final class CsvTables implements TableFinder {
    private static final int SAMPLE = 1 << 18;
    /** No review has so many studies; beyond it nothing more is read. */
    private static final int MOST_ROWS = 100_000;

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        TextEncoding encoding = TextEncoding.of(source, bytes);
        String sample = encoding.head(bytes, SAMPLE);
        Delimiter delimiter = Delimiter.of(sample, bytes.length <= SAMPLE);
        List<List<String>> grid = FoundTable.rectangular(rows(source, bytes, encoding, delimiter));
        if (grid.isEmpty()) {
            return List.of();
        }
        String caption =
                "separated by " + delimiter.label() + ", " + encoding.charset().name();
        return List.of(new FoundTable("table 1", caption, grid));
    }

    private static List<List<String>> rows(String source, byte[] bytes, TextEncoding encoding, Delimiter delimiter) {
        try {
            return parse(source, encoding.reader(bytes), delimiter.format());
        } catch (IOException | UncheckedIOException e) {
            if (delimiter == Delimiter.TAB) {
                // many programs write tabs without any quoting, where a quotation mark is only a character
                return unquoted(source, encoding.reader(bytes), delimiter.format());
            }
            throw new BadInput(
                    source,
                    "a malformed line (" + CsvTable.words(e) + ")",
                    "cells with every quotation mark closed",
                    "close the quotation mark or double it inside a quoted cell",
                    e);
        }
    }

    private static List<List<String>> unquoted(String source, Reader reader, CSVFormat format) {
        try {
            return parse(source, reader, format.builder().setQuote(null).get());
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes does not fail", e);
        }
    }

    private static List<List<String>> parse(String source, Reader reader, CSVFormat format) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            for (CSVRecord line : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw new BadInput(
                            source,
                            "more than " + MOST_ROWS + " rows",
                            "a study table",
                            "keep the rows of studies only, or split the file");
                }
                rows.add(PackedRow.of(line.toList()));
            }
        }
        return rows;
    }
}
