package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which rows take cells over from which: runs of rows that go on with the study of their first. */
final class Fills {
    /** For each run: its first row, the row behind its last, and which columns are taken over. */
    private int[] runs = new int[48];

    private int count;
    /** Different choices of columns: as many as studies leave out different columns. */
    private final List<boolean[]> choices = new ArrayList<>();

    /** A run, later than those before. */
    void add(int first, int end, boolean[] columns) {
        int choice = choices.size() - 1;
        while (choice >= 0 && !Arrays.equals(choices.get(choice), columns)) {
            choice--;
        }
        if (choice < 0) {
            choice = choices.size();
            choices.add(columns);
        }
        if (3 * count + 3 > runs.length) {
            runs = Arrays.copyOf(runs, runs.length + runs.length / 2);
        }
        runs[3 * count] = first;
        runs[3 * count + 1] = end;
        runs[3 * count++ + 2] = choice;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The rows with the cells taken over. */
    List<List<String>> filled(List<List<String>> rows) {
        if (isEmpty()) {
            return rows;
        }
        return LazyRows.from(rows, rows.size(), i -> {
            int run = run(i);
            return run < 0 || i == runs[run] || i >= runs[run + 1]
                    ? rows.get(i)
                    : filled(rows.get(i), rows.get(runs[run]), choices.get(runs[run + 2]));
        });
    }

    private static List<String> filled(List<String> row, List<String> first, boolean[] columns) {
        List<String> cells = new ArrayList<>(row);
        for (int c = 0; c < columns.length; c++) {
            if (columns[c] && Cells.isBlank(cells.get(c))) {
                cells.set(c, first.get(c));
            }
        }
        return PackedRow.of(cells);
    }

    private int run(int row) {
        int low = -1;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >> 1;
            if (runs[3 * middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return 3 * low;
    }
}
