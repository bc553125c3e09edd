package org.metatrend.ingest.table;

/**
 * What happened to a row that is not a study's, or to a column.
 *
 * @param row the row in the table as it stands in its file, from 1; 0 if it is about a column
 * @param reason what it is
 * @param text the row's texts, or which column and rows are meant
 */
public record Note(int row, Reason reason, String text) {
    public Note {
        if (row < 0 || (row > 0) != reason.isOfRow()) {
            throw new IllegalArgumentException(reason + " of row " + row);
        }
    }

    /** What a note is about. */
    public enum Reason {
        TITLE("above the header", true),
        HEADER("the header", true),
        BLANK("a blank row", true),
        REPEATED_HEADER("the header once more", true),
        SECTION("a sub-heading", true),
        FOOTNOTE("below the last study", true),
        BLANK_COLUMN("a column with nothing in it", false),
        NAMED_COLUMN("a column whose name was missing or taken", false),
        FILLED_DOWN("repeated from the row above", false);

        private final String words;
        private final boolean ofRow;

        Reason(String words, boolean ofRow) {
            this.words = words;
            this.ofRow = ofRow;
        }

        /** As a message says it. */
        public String words() {
            return words;
        }

        /** Whether it says what became of a row; else it is about a column. */
        public boolean isOfRow() {
            return ofRow;
        }
    }
}
