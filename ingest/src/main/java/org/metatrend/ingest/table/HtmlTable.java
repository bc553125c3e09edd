package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.metatrend.ingest.BadInput;

/**
 * A table of a saved web page. Cells that span columns or rows are repeated in each place they cover; markup inside
 * cells is dropped, its text kept. Scripts are never run and nothing the page names is fetched.
 */
final class HtmlTable implements TableReader {
    /** HTML's own limits: a span beyond them is clamped (HTML Living Standard, 4.9.11). */
    private static final int MOST_COLUMNS_SPANNED = 1000;

    private static final int MOST_ROWS_SPANNED = 65534;
    private static final int MOST_CELLS = 5_000_000;

    @Override
    public Table read(String source, byte[] bytes, String which) {
        Elements tables = parse(bytes).select("table");
        int number = which.isEmpty() ? 1 : Integer.parseInt(which);
        if (number < 1 || number > tables.size()) {
            throw new BadInput(
                    source, tables.size() + " tables", "a table number " + number, "name one of the tables there");
        }
        Element table = tables.get(number - 1);
        List<List<String>> lines = grid(source, table);
        if (lines.isEmpty()) {
            throw new BadInput(source, "an empty table", "a header and at least one row", "choose another table");
        }
        return new Table(source, lines.get(0), lines.subList(1, lines.size()));
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> grid(String source, Element table) {
        // the rows of this table, not those of tables inside its cells
        List<Element> rows = table.select("tr").stream()
                .filter(r -> table.equals(r.closest("table")))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        Map<Integer, Span> above = Map.of();
        int width = 0;
        long cells = 0;
        for (Element row : rows) {
            Line line = new Line(above);
            for (Element cell : row.children()) {
                int columns = span(cell, "colspan", MOST_COLUMNS_SPANNED);
                line.add(text(cell), columns, span(cell, "rowspan", MOST_ROWS_SPANNED));
            }
            line.fill();
            above = line.below;
            cells += line.cells.size();
            if (cells > MOST_CELLS) {
                throw new BadInput(source, "more than " + MOST_CELLS + " cells", "a study table", "split the page");
            }
            if (line.cells.stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(line.cells);
                width = Math.max(width, line.cells.size());
            }
        }
        for (List<String> line : lines) {
            while (line.size() < width) {
                line.add("");
            }
        }
        return lines;
    }

    /** A cell's text that goes on in the rows below. */
    private record Span(String text, int rows) {}

    /** One row as it is laid out, with what reaches into it from above and what it hands down. */
    private static final class Line {
        private final List<String> cells = new ArrayList<>();
        private final Map<Integer, Span> below = new HashMap<>();
        private final Map<Integer, Span> above;

        Line(Map<Integer, Span> above) {
            this.above = above;
        }

        void add(String text, int columns, int rows) {
            fill();
            for (int i = 0; i < columns; i++) {
                put(text, rows);
            }
        }

        void fill() {
            for (Span span = above.get(cells.size()); span != null; span = above.get(cells.size())) {
                put(span.text(), span.rows());
            }
        }

        private void put(String text, int rows) {
            if (rows > 1) {
                below.put(cells.size(), new Span(text, rows - 1));
            }
            cells.add(text);
        }
    }

    /** The text of a cell; journals set fixed, thin and other blanks that no grammar should have to know. */
    private static String text(Element cell) {
        return cell.text().replaceAll("[\\p{Z}\\s]+", " ").strip();
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(value)));
    }
}
