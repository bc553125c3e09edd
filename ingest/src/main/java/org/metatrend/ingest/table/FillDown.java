package org.metatrend.ingest.table;

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
    /** So many rows tell it. */
    private static final int LOOKED_AT = 100_000;

    private final List<String> names;
    private final List<List<String>> rows;
    private final List<Integer> numbers;
    private final List<Integer> blocks;
    private final int key;
    private final boolean[] identifying;
    private final Fills fills = new Fills();
    private final Map<Integer, Lines> filled = new TreeMap<>();

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
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && goesOn(at, end)) {
                end++;
            }
            if (end - at > 1 && !Cells.isBlank(rows.get(at).get(key))) {
                fill(at, end);
            }
            at = end;
        }
        filled.forEach((column, lines) ->
                notes.add(new Note(0, Reason.FILLED_DOWN, names.get(column) + ": " + lines.label())));
        return fills.filled(rows);
    }

    /** Whether a row is of the same study as the one that begins it: nothing between them, no other name. */
    private boolean goesOn(int first, int row) {
        String name = rows.get(row).get(key);
        return blocks.get(row).equals(blocks.get(first))
                && (Cells.isBlank(name) || name.equals(rows.get(first).get(key)));
    }

    private void fill(int first, int end) {
        boolean[] columns = new boolean[names.size()];
        boolean any = false;
        for (int c = 0; c < names.size(); c++) {
            String text = rows.get(first).get(c);
            if (Cells.isBlank(text) || !identifying[c] || !sameBelow(c, first, end)) {
                continue;
            }
            for (int r = first + 1; r < end; r++) {
                if (Cells.isBlank(rows.get(r).get(c))) {
                    columns[c] = true;
                    filled.computeIfAbsent(c, column -> new Lines()).add(numbers.get(r));
                }
            }
            any |= columns[c];
        }
        if (any) {
            fills.add(first, end, columns);
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
        for (List<String> row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
            String text = row.get(0);
            if (!Cells.isBlank(text) && !Cells.isNumber(text)) {
                words++;
                distinct.add(text);
            }
        }
        return words > 1 && distinct.size() >= DISTINCT * words ? 0 : -1;
    }

    /** Row numbers with runs drawn together: {@code rows 3-5, 9}. */
    private static final class Lines {
        /** Nobody reads more. */
        private static final int LONGEST = 10_000;

        private final StringBuilder runs = new StringBuilder();
        private int count;
        private int first;
        private int last;

        void add(int line) {
            if (count > 0 && line != last + 1) {
                end();
            }
            first = count > 0 && line == last + 1 ? first : line;
            last = line;
            count++;
        }

        private void end() {
            if (runs.length() < LONGEST) {
                runs.append(runs.isEmpty() ? "" : ", ").append(first).append(last > first ? "-" + last : "");
            } else if (runs.charAt(runs.length() - 1) != '.') {
                runs.append(", ...");
            }
        }

        String label() {
            end();
            return (count == 1 ? "row " : "rows ") + runs;
        }
    }
}
