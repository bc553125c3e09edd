package org.metatrend.ingest.propose;

/**
 * How well a column fits a role.
 *
 * @param score from 0, not at all, to 1
 * @param reason what speaks for it, such as "14 of 14 cells parse as year"
 */
public record ColumnScore(Role role, String column, double score, String reason) {
    public ColumnScore {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(column + ": " + score);
        }
    }
}
