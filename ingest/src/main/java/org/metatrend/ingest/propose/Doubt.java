package org.metatrend.ingest.propose;

import java.util.List;

/**
 * Something that the cells leave open.
 *
 * @param kind what
 * @param columns in which columns, all to be answered alike
 * @param cells how many cells it is about
 * @param examples some of them, as printed
 * @param word a unit, for {@link Kind#UNIT}; else empty
 */
public record Doubt(Kind kind, List<String> columns, int cells, List<String> examples, String word) {
    /** What is left open. */
    public enum Kind {
        /** Numbers of a sample size parted by slashes. */
        SLASH,
        /** A sample size of things other than people. */
        UNIT,
        /** Bare numbers that are fractions or percentages. */
        SCALE,
        /** Values of an unnamed measure. */
        MEASURE,
        /** Names before values that are no known measure. */
        NAMES
    }

    public Doubt {
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }
}
