package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.table.Table;

/**
 * One row of a table with the missing values of its schema.
 *
 * @param source the resource's name
 * @param row the row below the header, from 1
 * @param missing the texts that mean "no value"
 * @param styles how the columns print numbers
 */
record Row(String source, Table table, int row, List<String> missing, Map<String, NumberStyle> styles) {
    /** The column that numbers the original's rows; it says nothing about the study. */
    static final String ROW_NUMBER = "row";

    /** The cell; empty where it is missing. */
    String text(String column) {
        String cell = verbatim(column);
        return missing.contains(cell) ? "" : cell;
    }

    /** The cell as printed. */
    String verbatim(String column) {
        return table.cell(row, column);
    }

    /** How the column prints numbers. */
    NumberStyle style(String column) {
        return styles.getOrDefault(column, NumberStyle.ASSUMED);
    }

    boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    /** What two rows have to share to be one row printed twice. */
    List<String> withoutRowNumber() {
        List<String> cells = new ArrayList<>(table.rows().get(row - 1));
        int number = table.header().indexOf(ROW_NUMBER);
        if (number >= 0) {
            cells.remove(number);
        }
        return cells;
    }

    Entry entry(Outcome outcome, String reason) {
        return entry(Stage.ROWS, outcome, reason);
    }

    /** The row of a table that the reading does not have. */
    Entry outside(String reason) {
        return entry(Stage.OUTSIDE, Outcome.EXCLUDED, reason);
    }

    private Entry entry(Stage stage, Outcome outcome, String reason) {
        return new Entry(
                source,
                row,
                "",
                stage,
                outcome,
                reason,
                String.join(" | ", table.rows().get(row - 1)));
    }

    Entry entry(String column, Outcome outcome, String reason, String verbatim) {
        return new Entry(source, row, column, Stage.RESULTS, outcome, reason, verbatim);
    }
}
