package org.metatrend.ingest.table;

import java.util.List;
import java.util.regex.Pattern;

/** What a cell or a row of cells looks like, whatever it means. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile(
            "[-+±<>≤≥~≈]?\\s*+[0-9][0-9.,\\s]*+%?\\s*+([-–±/(]\\s*+[0-9][0-9.,\\s]*+%?\\s*+\\)?\\s*+)*+");
    /** No number is longer; a cell can be a page of text. */
    private static final int LONGEST_NUMBER = 60;

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private Cells() {}

    /** Whether there is nothing to see: journals set fixed, thin and other blanks. */
    static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** One line without odd blanks. */
    static String oneLine(String cell) {
        return BLANKS.matcher(cell).replaceAll(" ").strip();
    }

    /** Whether a cell holds a number, a percentage, a range or the like; a year counts as a word. */
    static boolean isNumber(String cell) {
        String text = cell.strip();
        return text.length() <= LONGEST_NUMBER
                && !YEAR.matcher(text).matches()
                && NUMBER.matcher(text).matches();
    }

    /** How many cells are not blank. */
    static int filled(List<String> row) {
        int filled = 0;
        for (String cell : row) {
            filled += isBlank(cell) ? 0 : 1;
        }
        return filled;
    }

    /** The position behind the last cell that is not blank. */
    static int end(List<String> row) {
        int end = row.size();
        while (end > 0 && isBlank(row.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether all cells that are not blank say the same. */
    static boolean isOneText(List<String> row) {
        String text = "";
        for (String cell : row) {
            if (!isBlank(cell)) {
                if (!text.isEmpty() && !text.equals(cell)) {
                    return false;
                }
                text = cell;
            }
        }
        return !text.isEmpty();
    }

    /** Whether one text stands in every cell, as a cell across the whole row does. */
    static boolean isAcross(List<String> row) {
        return row.size() > 1 && isOneText(row) && filled(row) == row.size();
    }

    /** Whether only the first cell says something. */
    static boolean isFirstOnly(List<String> row) {
        return !row.isEmpty() && !isBlank(row.get(0)) && end(row) == 1;
    }

    /** The texts of a row for a note: one after the other, repeated ones once. */
    static String join(List<String> row) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String cell : row) {
            if (!isBlank(cell) && !cell.equals(before)) {
                text.append(text.isEmpty() ? "" : " | ").append(cell.strip());
                before = cell;
            }
        }
        return text.toString();
    }
}
