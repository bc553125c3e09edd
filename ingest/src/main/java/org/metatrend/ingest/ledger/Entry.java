package org.metatrend.ingest.ledger;

/**
 * What became of one thing that was read.
 *
 * @param source the table's name
 * @param row the row below the header, from 1
 * @param column the column; empty where the whole row is meant
 * @param stage where it was decided
 * @param outcome how it ended
 * @param reason why it was excluded or what it was merged into; for what is kept, why it deserves a look, or empty
 * @param verbatim the text as printed
 */
public record Entry(
        String source, int row, String column, Stage stage, Outcome outcome, String reason, String verbatim) {
    public Entry {
        if (outcome != Outcome.KEPT && reason.isBlank()) {
            throw new IllegalArgumentException(source + " row " + row + ": " + outcome + " without a reason");
        }
    }

    /** The stages of a reading. */
    public enum Stage {
        /** The rows of a table. */
        ROWS,
        /** The values reported in the rows that were kept. */
        RESULTS,
        /** The rows of a table that the reading does not have: listed, and in none of its totals. */
        OUTSIDE
    }

    /** The three ends of whatever was read. */
    public enum Outcome {
        /** It is among the results. */
        KEPT,
        /** It says the same as another one, which is kept. */
        MERGED,
        /** It is left out for a reason. */
        EXCLUDED
    }
}
