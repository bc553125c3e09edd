package org.metatrend.ingest.table;

import java.util.List;
import java.util.regex.Pattern;
import org.metatrend.ingest.table.Note.Reason;

/** The rows below the header: which of them are studies' rows, and under which sub-heading each stands. */
final class Body {
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?i)\\s*([*†‡§¶#^]|\\([a-z*]\\)|[a-z]\\)|notes?\\b|abbreviations?\\b|sources?:|legend|values are|data are)");
    private static final Pattern STUDY = Pattern.compile("(?i)\\b(19|20)\\d\\d[a-z]?\\b|\\bet al\\b|\\[\\d+\\]");
    /** What may be the value of all columns of a row. */
    private static final Pattern VALUE = Pattern.compile(
            "(?i)\\s*(n\\W?[adrs]\\W?|yes|no|none|unknown|missing|true|false|not (reported|applicable|available|given))\\s*");

    /** A footnote is longer than a study's name. */
    private static final int LONG = 80;

    private final List<List<String>> grid;
    private final Header header;
    private final int width;
    private final boolean sectioned;
    private final List<Note> notes;
    private final RowRuns kept = new RowRuns();
    private final int end;

    Body(List<List<String>> grid, Header header, Layout layout, List<Note> notes) {
        this.grid = grid;
        this.header = header;
        this.width = grid.get(0).size();
        this.notes = notes;
        this.end = layout.lastRow() == Layout.FIND
                ? end()
                : Math.max(header.end(), Math.min(layout.lastRow(), grid.size()));
        this.sectioned = layout.sections() && isSectioned();
        read();
    }

    List<List<String>> cells() {
        return LazyRows.from(grid, kept.size(), i -> grid.get(kept.row(i)));
    }

    /** Each row's number in the file, from 1. */
    List<Integer> rows() {
        return kept.rows();
    }

    /** The sub-heading of each row; empty above the first. */
    List<String> sections() {
        return kept.sections();
    }

    /** Equal for rows that no blank row and no sub-heading divides. */
    List<Integer> blocks() {
        return kept.blocks();
    }

    boolean hasSections() {
        return kept.hasSections();
    }

    /** The last row that is no footnote, from 1. */
    int lastRow() {
        return Math.max(end, 1);
    }

    private void read() {
        String section = "";
        boolean open = false;
        int block = 0;
        for (int r = header.end(); r < end; r++) {
            List<String> row = grid.get(r);
            if (Cells.filled(row) == 0) {
                block++;
                notes.add(new Note(r + 1, Reason.BLANK, ""));
            } else if (repeatsHeader(row)) {
                notes.add(new Note(r + 1, Reason.REPEATED_HEADER, Cells.join(row)));
            } else if (sectioned && isSection(row)) {
                String text = Cells.oneLine(Cells.join(row));
                // of two sub-headings in a row, the second divides the first
                section = open ? section + ": " + text : text;
                open = true;
                block++;
                notes.add(new Note(r + 1, Reason.SECTION, Cells.join(row)));
            } else {
                open = false;
                kept.add(r, section, block);
            }
        }
        for (int r = end; r < grid.size(); r++) {
            String text = Cells.join(grid.get(r));
            notes.add(new Note(r + 1, text.isEmpty() ? Reason.BLANK : Reason.FOOTNOTE, text));
        }
    }

    private boolean repeatsHeader(List<String> row) {
        for (int r = header.first(); r < header.end(); r++) {
            if (grid.get(r).equals(row)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the last row that is no footnote; all rows if there would be none left. */
    private int end() {
        int at = grid.size();
        while (at > header.end() && (Cells.filled(grid.get(at - 1)) == 0 || isFootnote(grid.get(at - 1)))) {
            at--;
        }
        return at > header.end() ? at : grid.size();
    }

    private boolean isFootnote(List<String> row) {
        boolean across = Cells.isAcross(row);
        if (!across && !Cells.isFirstOnly(row)) {
            return false;
        }
        String text = row.get(0);
        boolean marked = FOOTNOTE.matcher(text).lookingAt();
        if (width == 1) {
            return marked;
        }
        return marked || text.length() > LONG || isAlone(row);
    }

    private boolean isSection(List<String> row) {
        return width > 1 && isAlone(row) && !FOOTNOTE.matcher(row.get(0)).lookingAt();
    }

    /** Whether a row has one text that is no study's name: in a cell across it, or in the first of three or more. */
    private boolean isAlone(List<String> row) {
        boolean first = width > 2 && Cells.isFirstOnly(row) && !isStudy(row.get(0));
        return (first || Cells.isAcross(row)) && isHeadingLike(row.get(0));
    }

    private static boolean isStudy(String text) {
        return STUDY.matcher(text).find();
    }

    /** Not a dash, a number or NA in all columns. */
    private static boolean isHeadingLike(String text) {
        return !Cells.isNumber(text)
                && !VALUE.matcher(text).matches()
                && text.codePoints().filter(Character::isLetter).count() >= 2;
    }

    /** Where most rows have nothing but a first cell, these are studies without values, not sub-headings. */
    private boolean isSectioned() {
        int alone = 0;
        int others = 0;
        for (List<String> row : grid.subList(header.end(), end)) {
            if (isSection(row) && !Cells.isAcross(row)) {
                alone++;
            } else if (Cells.filled(row) > 0) {
                others++;
            }
        }
        return alone <= others;
    }
}
