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
        rows = rows.stream().map(PackedRow::of).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                throw new BadInput(
                        source + ": row " + (i + 1),
                        rows.get(i).size() + " cells",
                        width + " cells, as many as the header has",
                        "add or remove cells, or quote a cell that holds a separator");
            }
        }
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
