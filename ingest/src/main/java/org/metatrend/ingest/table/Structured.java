package org.metatrend.ingest.table;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * A table with a header and one row for each row that may be a study's, and what became of all other rows.
 *
 * @param table the table
 * @param rows for each row of the table its row in the file, from 1
 * @param notes what is not in the table, and what was changed
 * @param layout what was found; it gives the same table again
 */
public record Structured(Table table, List<Integer> rows, List<Note> notes, Layout layout) {
    public Structured {
        // made to be kept: of millions of rows there is no copy
        rows = rows instanceof RowRuns.View ? rows : List.copyOf(rows);
        notes = notes instanceof Notes ? Collections.unmodifiableList(notes) : List.copyOf(notes);
        if (rows.size() != table.rows().size()) {
            throw new IllegalArgumentException(
                    rows.size() + " numbers of " + table.rows().size() + " rows");
        }
        BitSet seen = new BitSet();
        rows.forEach(row -> see(seen, row));
        notes.stream().filter(note -> note.reason().isOfRow()).forEach(note -> see(seen, note.row()));
        // nothing is lost: from the first to the last, every row is there or has a note
        if (seen.nextClearBit(1) <= seen.length() - 1) {
            throw new IllegalArgumentException("row " + seen.nextClearBit(1) + " is neither kept nor noted");
        }
    }

    private static void see(BitSet seen, int row) {
        if (row < 1 || seen.get(row)) {
            throw new IllegalArgumentException("row " + row + " twice");
        }
        seen.set(row);
    }
}
