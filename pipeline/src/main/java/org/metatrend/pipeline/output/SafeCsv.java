package org.metatrend.pipeline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for export. A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes the
 * spreadsheet show it as text; numbers are written as they are.
 */
public final class SafeCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Appendable text;
    private final CSVPrinter printer;
    private final int width;

    /** A table with a header, in memory. */
    public SafeCsv(List<String> header) {
        this(header, new StringBuilder());
    }

    /** A table with a header, row by row to where it is to go. */
    public SafeCsv(List<String> header, Appendable to) {
        text = to;
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        width = header.size();
        row(header.toArray());
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers or optional numbers, as many as the header has; an empty one is a blank cell
     */
    public void row(Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(cells.length + " cells below " + width + " columns");
        }
        try {
            printer.printRecord(Arrays.stream(cells).map(SafeCsv::cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in UTF-8; of one in memory. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object cell) {
        if (cell instanceof OptionalInt i) {
            return i.isPresent() ? Integer.toString(i.getAsInt()) : "";
        }
        if (cell instanceof OptionalDouble d) {
            return d.isPresent() ? Double.toString(d.getAsDouble()) : "";
        }
        String plain = cell.toString();
        String shown = plain.strip();
        boolean formula = !(cell instanceof Number)
                && !plain.isEmpty()
                && ("\t\r".indexOf(plain.charAt(0)) >= 0 || (!shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0));
        return formula ? "'" + plain : plain;
    }
}
