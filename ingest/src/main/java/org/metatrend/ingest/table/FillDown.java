package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metatrend.ingest.table.Note.Reason;

/**
 * Repeats what names a study in the rows below that leave it out because they go on with the same study. Only columns
 * that identify the publication are filled: an empty cell elsewhere may be a value that was not reported.
 */
final class FillDown {
    /** So many different values of all make a column that names things. */
    private static final double DISTINCT = 0.9;

    private final List<String> names;
    private final List<List<String>> rows;
    private final List<Integer> numbers;
    private final List<Integer> blocks;
    private final int key;
    private final boolean[] identifying;
    private final Map<Integer, List<Integer>> filled = new TreeMap<>();

    FillDown(List<String> names, List<List<String>> rows, List<Integer> numbers, List<Integer> blocks) {
        this.names = names;
        this.rows = rows;
        this.numbers = numbers;
        this.blocks = blocks;
        this.key = keyColumn();
        this.identifying = new boolean[names.size()];
        for (int c = 0; c < names.size(); c++) {
            identifying[c] = c == key || Headings.isIdentifying(names.get(c));
        }
    }

    /** The rows with the blanks filled. */
    List<List<String>> filled(List<Note> notes) {
        if (key < 0) {
            return rows;
        }
        List<List<String>> all = new ArrayList<>(rows);
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && goesOn(at, end)) {
                end++;
            }
            if (!Cells.isBlank(rows.get(at).get(key))) {
                fill(all, at, end);
            }
            at = end;
        }
        filled.forEach(
                (column, lines) -> notes.add(new Note(0, Reason.FILLED_DOWN, names.get(column) + ": " + label(lines))));
        return all;
    }

    /** Whether a row is of the same study as the one that begins it: nothing between them, no other name. */
    private boolean goesOn(int first, int row) {
        String name = rows.get(row).get(key);
        return blocks.get(row).equals(blocks.get(first))
                && (Cells.isBlank(name) || name.equals(rows.get(first).get(key)));
    }

    private void fill(List<List<String>> all, int first, int end) {
        for (int c = 0; c < names.size(); c++) {
            String text = rows.get(first).get(c);
            if (Cells.isBlank(text) || !identifying[c] || !sameBelow(c, first, end)) {
                continue;
            }
            for (int r = first + 1; r < end; r++) {
                if (!Cells.isBlank(rows.get(r).get(c))) {
                    continue;
                }
                List<String> row = new ArrayList<>(all.get(r));
                row.set(c, text);
                all.set(r, PackedRow.of(row));
                filled.computeIfAbsent(c, column -> new ArrayList<>()).add(numbers.get(r));
            }
        }
    }

    /** Whether the rows of a study say nothing else in a column. */
    private boolean sameBelow(int column, int first, int end) {
        String text = rows.get(first).get(column);
        for (int r = first + 1; r < end; r++) {
            String below = rows.get(r).get(column);
            if (!Cells.isBlank(below) && !below.equals(text)) {
                return false;
            }
        }
        return true;
    }

    /** The column that names the studies: by its heading, or the first if it holds ever different words; or -1. */
    private int keyColumn() {
        for (int c = 0; c < Math.min(3, names.size()); c++) {
            if (Headings.isStudy(names.get(c))) {
                return c;
            }
        }
        Set<String> distinct = new HashSet<>();
        int words = 0;
        for (List<String> row : rows) {
            String text = row.get(0);
            if (!Cells.isBlank(text) && !Cells.isNumber(text)) {
                words++;
                distinct.add(text);
            }
        }
        return words > 1 && distinct.size() >= DISTINCT * words ? 0 : -1;
    }

    /** Row numbers with runs drawn together: {@code rows 3-5, 9}. */
    private static String label(List<Integer> lines) {
        StringBuilder text = new StringBuilder(lines.size() == 1 ? "row " : "rows ");
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end + 1 < lines.size() && lines.get(end + 1) == lines.get(end) + 1) {
                end++;
            }
            text.append(i == 0 ? "" : ", ").append(lines.get(i));
            text.append(end > i ? "-" + lines.get(end) : "");
            i = end + 1;
        }
        return text.toString();
    }
}
