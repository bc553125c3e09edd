package org.metatrend.analysis.effect;

import java.util.Objects;

/**
 * What is added to the cells of a table with an empty cell, where a logarithm would fail.
 *
 * @param add the amount, such as 1/2, added to every cell of the table
 * @param to which tables it is added to
 */
public record ContinuityCorrection(double add, To to) {
    /** One half to the tables that have an empty cell: metafor's default. */
    public static final ContinuityCorrection ONLY_ZERO = new ContinuityCorrection(0.5, To.ONLY0);
    /** Nothing to any table. */
    public static final ContinuityCorrection NONE = new ContinuityCorrection(0, To.NONE);

    /** Which tables are corrected. */
    public enum To {
        /** Tables with an empty cell. */
        ONLY0,
        /** All tables if one has an empty cell. */
        IF0ALL,
        /** All tables. */
        ALL,
        /** No table. */
        NONE
    }

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public ContinuityCorrection {
        Objects.requireNonNull(to, "to");
        if (!(add >= 0 && add < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("what is added to a cell is finite and not negative: " + add);
        }
    }

    /**
     * The amount for one table.
     *
     * @param empty whether it has an empty cell
     * @param anyEmpty whether any table has one
     */
    double amount(boolean empty, boolean anyEmpty) {
        return switch (to) {
            case ONLY0 -> empty ? add : 0;
            case IF0ALL -> anyEmpty ? add : 0;
            case ALL -> add;
            case NONE -> 0;
        };
    }
}
