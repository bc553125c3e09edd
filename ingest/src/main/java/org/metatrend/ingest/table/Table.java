package org.metatrend.ingest.table;

import java.io.Serializable;
import java.util.List;
import org.metatrend.ingest.BadInput;

/**
 * A table as it was read: verbatim cells, rows in the order of the source.
 *
 * @param source the name messages and the ledger give it
 * @param header the column names, in order
 * @param rows the cells, each row as long as the header; row 1 is the first below the header
 */
public record Table(String source, List<String> header, List<List<String>> rows) implements Serializable {
    public Table {
        header = List.copyOf(header);
        int width = header.size();
        rows = LazyRows.packed(rows);
        // rows that are read one by one are of one width
        int checked = rows instanceof LazyRows ? Math.min(1, rows.size()) : rows.size();
        for (int i = 0; i < checked; i++) {
            if (rows.get(i).size() != width) {
                throw wrongWidth(source, i + 1, rows.get(i).size(), width);
            }
        }
    }

    static BadInput wrongWidth(String source, int row, int cells, int width) {
        return new BadInput(
                source + ": row " + row,
                cells + " cells",
                width + " cells, as many as the header has",
                "add or remove cells, or quote a cell that holds a separator");
    }

    /** The first of its rows, at most so many. */
    public Table head(int most) {
        return rows.size() <= most ? this : new Table(source, header, rows.subList(0, most));
    }

    /** The same with all its rows in memory, if they are not yet: so it can be carried elsewhere. */
    public Table inMemory() {
        return rows instanceof LazyRows ? new Table(source, header, List.copyOf(rows)) : this;
    }

    /**
     * The position of a column.
     *
     * @throws BadInput if no column has the name
     */
    public int column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new BadInput(
                    source,
                    "the columns " + String.join(", ", header),
                    "a column named " + BadInput.quote(name),
                    "rename the column in the table or name another one in the manifest");
        }
        return at;
    }

    /** The cell in a row (from 1) and a named column. */
    public String cell(int row, String column) {
        return rows.get(row - 1).get(column(column));
    }

    /** Where a cell stands, as messages say it. */
    public String place(int row, String column) {
        return source + ": row " + row + ", column " + column;
    }
}
