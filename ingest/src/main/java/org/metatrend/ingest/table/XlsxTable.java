package org.metatrend.ingest.table;

import java.util.List;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;

/** A sheet of an Excel workbook by its name, as {@link XlsxTables} finds it; the first if no name is given. */
final class XlsxTable implements TableReader {

    @Override
    public Table read(String source, byte[] bytes, String which) {
        List<FoundTable> sheets = XlsxTables.sheets(source, bytes);
        return sheets.stream()
                .filter(sheet -> which.isEmpty() || sheet.where().equals("sheet " + which))
                .findFirst()
                .map(sheet -> FirstRowTable.of(source, sheet))
                .orElseThrow(() -> new BadInput(
                        source,
                        "the sheets "
                                + sheets.stream()
                                        .map(sheet -> sheet.where().substring("sheet ".length()))
                                        .collect(Collectors.joining(", ")),
                        which.isEmpty() ? "at least one sheet" : "a sheet named " + BadInput.quote(which),
                        "name one of the sheets that are there"));
    }
}
