package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;

/** Lays out rows of cells that may span columns and rows; a cell is repeated in each place it covers. */
final class SpanGrid {
    /** What no study table has; a page of a few bytes can ask for billions with its spans. */
    private static final int MOST_CELLS = 5_000_000;

    private final String source;
    private final List<List<String>> rows = new ArrayList<>();
    private Map<Integer, Span> above = Map.of();
    private long cells;

    SpanGrid(String source) {
        this.source = source;
    }

    /** A cell as it is written, and how far it reaches. */
    record SpanCell(String text, int columns, int rows) {}

    /** A cell's text that goes on in the rows below. */
    private record Span(String text, int rows) {}

    void add(List<SpanCell> row) {
        Line line = new Line(above);
        for (SpanCell cell : row) {
            line.add(cell);
        }
        line.fill();
        above = line.below;
        cells += line.cells.size();
        if (cells > MOST_CELLS) {
            throw new BadInput(source, "more than " + MOST_CELLS + " cells", "a study table", "split the table");
        }
        rows.add(line.cells);
    }

    /** Ends a group of rows: spans do not reach beyond it. */
    void endGroup() {
        above = Map.of();
    }

    List<List<String>> grid() {
        return FoundTable.rectangular(rows);
    }

    /** One row as it is laid out, with what reaches into it from above and what it hands down. */
    private static final class Line {
        private final List<String> cells = new ArrayList<>();
        private final Map<Integer, Span> below = new HashMap<>();
        private final Map<Integer, Span> above;

        Line(Map<Integer, Span> above) {
            this.above = above;
        }

        void add(SpanCell cell) {
            fill();
            for (int i = 0; i < cell.columns(); i++) {
                put(cell.text(), cell.rows());
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
}
