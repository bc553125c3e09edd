package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.Sheet.Merge;

/** Repeats the text of merged cells in each place they cover. */
final class Merges {
    private static final long MOST_CELLS = 5_000_000;

    private Merges() {}

    /** Fills what is blank inside the merged rectangles, as far as the grid reaches; hidden texts there are kept. */
    static List<List<String>> fill(String source, List<List<String>> grid, List<Merge> merges) {
        if (merges.isEmpty() || grid.isEmpty()) {
            return grid;
        }
        Map<Integer, List<String>> changed = new HashMap<>();
        long cells = 0;
        for (Merge merge : merges) {
            int lastRow = Math.min(merge.lastRow(), grid.size());
            int lastColumn = Math.min(merge.lastColumn(), grid.get(0).size());
            if (merge.firstRow() > lastRow || merge.firstColumn() > lastColumn) {
                continue;
            }
            cells += (long) (lastRow - merge.firstRow() + 1) * (lastColumn - merge.firstColumn() + 1);
            if (cells > MOST_CELLS) {
                throw new BadInput(
                        source, "more than " + MOST_CELLS + " merged cells", "a study table", "unmerge the cells");
            }
            String text = grid.get(merge.firstRow() - 1).get(merge.firstColumn() - 1);
            for (int r = merge.firstRow() - 1; r < lastRow; r++) {
                List<String> row = changed.computeIfAbsent(r, at -> new ArrayList<>(grid.get(at)));
                for (int c = merge.firstColumn() - 1; c < lastColumn; c++) {
                    if (Cells.isBlank(row.get(c))) {
                        row.set(c, text);
                    }
                }
            }
        }
        List<List<String>> filled = new ArrayList<>(grid);
        changed.forEach((r, row) -> filled.set(r, PackedRow.of(row)));
        return filled;
    }
}
