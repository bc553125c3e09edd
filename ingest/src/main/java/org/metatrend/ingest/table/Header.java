package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.table.Note.Reason;

/**
 * The header of a grid.
 *
 * @param first its first row, from 0; where the rows of studies begin if there is no header
 * @param count how many rows it has; 0 if there is none
 */
record Header(int first, int count) {

    /** The first row below it. */
    int end() {
        return first + count;
    }

    /**
     * The name of each column: the headings from top to bottom, joined by a colon, each once. A group's heading that
     * stands over its first column only reaches to the right as far as there are blanks.
     *
     * @param columns the number of each column in the file, from 1
     * @param notes gets one for each name that had to be made up
     */
    List<String> names(List<List<String>> grid, List<Integer> columns, List<Note> notes) {
        List<List<String>> lines = new ArrayList<>();
        for (int r = first; r < end(); r++) {
            List<String> line = grid.get(r).stream().map(Cells::oneLine).toList();
            lines.add(r + 1 < end() ? spread(line, grid.get(r + 1)) : line);
        }
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            String joined = joined(lines, c);
            String name = unused(joined.isEmpty() ? "column " + columns.get(c) : joined, taken);
            if (!name.equals(joined) && count > 0) {
                notes.add(new Note(
                        0,
                        Reason.NAMED_COLUMN,
                        "column " + columns.get(c) + (joined.isEmpty() ? "" : ": " + joined) + " is called " + name));
            }
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    /** A name that is not taken. */
    static String unused(String name, Set<String> taken) {
        String unused = name;
        for (int i = 2; taken.contains(unused); i++) {
            unused = name + " (" + i + ")";
        }
        return unused;
    }

    private static String joined(List<List<String>> lines, int column) {
        List<String> parts = new ArrayList<>();
        for (List<String> line : lines) {
            String part = line.get(column);
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return String.join(": ", parts);
    }

    private static List<String> spread(List<String> groups, List<String> below) {
        for (int c = 1; c < groups.size(); c++) {
            if (!groups.get(c).isEmpty() && groups.get(c).equals(groups.get(c - 1))) {
                // the file itself says how far groups reach
                return groups;
            }
        }
        List<String> spread = new ArrayList<>(groups);
        for (int c = 1; c < spread.size(); c++) {
            if (spread.get(c).isEmpty() && !Cells.isBlank(below.get(c))) {
                spread.set(c, spread.get(c - 1));
            }
        }
        return spread;
    }
}
