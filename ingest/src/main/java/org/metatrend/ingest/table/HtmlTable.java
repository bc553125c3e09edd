package org.metatrend.ingest.table;

import java.util.List;
import org.metatrend.ingest.BadInput;

/**
 * A table of a saved web page by its number, as {@link HtmlTables} finds it; raised footnote marks are not kept apart,
 * because the columns of committed packages are named without.
 */
final class HtmlTable implements TableReader {

    @Override
    public Table read(String source, byte[] bytes, String which) {
        List<FoundTable> tables = HtmlTables.find(source, HtmlTables.parse(source, bytes), 1);
        String where = "table " + (which.isEmpty() ? "1" : which);
        return tables.stream()
                .filter(table -> table.where().equals(where))
                .findFirst()
                .map(table -> FirstRowTable.of(source, table))
                .orElseThrow(() -> new BadInput(
                        source,
                        tables.size() + " tables",
                        "a table number " + where.substring("table ".length()),
                        "name one of the tables there"));
    }
}
