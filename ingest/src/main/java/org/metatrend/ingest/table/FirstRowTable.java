package org.metatrend.ingest.table;

import java.util.List;
import org.metatrend.ingest.BadInput;

/** The plain reading that committed transcriptions rely on: the first row that is not blank is the header. */
final class FirstRowTable {
    private FirstRowTable() {}

    static Table of(String source, FoundTable found) {
        List<List<String>> lines =
                found.grid().stream().filter(row -> Cells.filled(row) > 0).toList();
        if (lines.isEmpty()) {
            throw new BadInput(source, "an empty table", "a header and at least one row", "choose another table");
        }
        return new Table(source, lines.get(0), lines.subList(1, lines.size()));
    }
}
