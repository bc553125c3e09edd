package org.metatrend.ingest.table;

import java.io.Serializable;
import java.util.List;

/**
 * A table as it stands in a file, before anyone decides which of its rows is the header.
 *
 * <p>A cell that spans columns or rows is repeated in each place it covers; in a PDF, which does not say what spans, it
 * stands in the first.
 *
 * @param where its place in the file: {@code sheet table1}, {@code table 2}, {@code page 3, table 1}
 * @param caption what the file says about it, or how it was read; may be empty
 * @param grid verbatim cells, every row as long as the others
 * @param headerRows how many of the first rows the file itself marks as header; 0 if it does not say
 */
public record FoundTable(String where, String caption, List<List<String>> grid, int headerRows)
        implements Serializable {
    public FoundTable {
        if (where.isBlank() || caption == null) {
            throw new IllegalArgumentException("a found table has a place and a caption, empty where there is none");
        }
        int width = grid.isEmpty() ? 0 : grid.get(0).size();
        // rows that are read one by one are of one width
        for (List<String> row : grid instanceof LazyRows ? List.<List<String>>of() : grid) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        where + ": a row of " + row.size() + " cells in a grid of " + width + " columns");
            }
        }
        if (headerRows < 0 || headerRows > grid.size()) {
            throw new IllegalArgumentException(where + ": " + headerRows + " header rows of " + grid.size() + " rows");
        }
        grid = LazyRows.packed(grid);
    }

    /** A table whose file does not mark its header. */
    public FoundTable(String where, String caption, List<List<String>> grid) {
        this(where, caption, grid, 0);
    }

    /** How many columns there are. */
    public int width() {
        return grid.isEmpty() ? 0 : grid.get(0).size();
    }

    /** One line for a listing: the place, the size and the caption. */
    public String describe() {
        return where + ": " + grid.size() + " rows, " + width() + " columns"
                + (caption.isEmpty() ? "" : "; " + caption);
    }

    /** Rows of any lengths as a grid: padded to the longest, without the blank rows and columns at the end. */
    static List<List<String>> rectangular(List<? extends List<String>> rows) {
        int height = 0;
        int width = 0;
        for (int r = 0; r < rows.size(); r++) {
            int end = Cells.end(rows.get(r));
            width = Math.max(width, end);
            height = end > 0 ? r + 1 : height;
        }
        int columns = width;
        List<String> blank = PackedRow.of(List.of(), columns);
        return rows.subList(0, height).stream()
                .map(row -> row.isEmpty() ? blank : PackedRow.of(cut(row, columns), columns))
                .toList();
    }

    private static List<String> cut(List<String> row, int width) {
        return row.size() > width ? row.subList(0, width) : row;
    }
}
