package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** One table of a Word document while it is read. */
final class WordTable {
    /** Word's own limit. */
    private static final int MOST_COLUMNS = 63;

    private final String caption;
    private final List<List<String>> rows = new ArrayList<>();
    private final RunText text = new RunText();
    private List<String> row = new ArrayList<>();
    private int span = 1;
    private boolean continued;
    private boolean marked;
    private int headerRows;

    WordTable(String caption) {
        this.caption = caption;
    }

    /** Where the text of the current cell goes. */
    RunText text() {
        return text;
    }

    void start(String name, XMLStreamReader element, String value) {
        switch (name) {
            case "tr" -> {
                row = new ArrayList<>();
                marked = false;
            }
            case "tc" -> {
                span = 1;
                continued = false;
                text.take();
            }
            case "gridSpan" -> span = columns(value, 1);
            case "gridBefore" -> put("", columns(value, 0));
            // without a value it continues the cell above
            case "vMerge" -> continued = !value.equals("restart");
            case "tblHeader" -> marked = !value.matches("0|false|off");
            default -> {
                // looks
            }
        }
    }

    void end(String name) {
        if (name.equals("tc")) {
            String own = text.take().strip();
            put(continued && own.isEmpty() ? above() : own, span);
        } else if (name.equals("tr")) {
            // only the first rows can be header rows
            headerRows += marked && headerRows == rows.size() ? 1 : 0;
            rows.add(row);
        }
    }

    FoundTable found(String where) {
        List<List<String>> grid = FoundTable.rectangular(rows);
        return new FoundTable(where, caption, grid, headerRows < grid.size() ? headerRows : 0);
    }

    private String above() {
        List<String> before = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        return row.size() < before.size() ? before.get(row.size()) : "";
    }

    private void put(String cell, int columns) {
        for (int i = 0; i < columns; i++) {
            row.add(cell);
        }
    }

    private static int columns(String value, int least) {
        return value.matches("\\d{1,6}") ? Math.max(least, Math.min(MOST_COLUMNS, Integer.parseInt(value))) : least;
    }
}
