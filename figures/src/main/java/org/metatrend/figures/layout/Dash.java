package org.metatrend.figures.layout;

import java.util.List;

/** How a line is interrupted, so that lines differ in grey as well. */
public enum Dash {
    SOLID(),
    DASHED(4.0, 2.0),
    DASH_DOT(5.0, 1.6, 1.0, 1.6),
    DOTTED(1.1, 1.6),
    LONG_DASH(8.0, 2.2),
    DASH_DOT_DOT(5.0, 1.5, 1.0, 1.5, 1.0, 1.5);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Double> pattern;

    Dash(Double... pattern) {
        this.pattern = List.of(pattern);
    }

    /** The dash of the i-th line, from 0; after the last comes the first again. */
    public static Dash of(int index) {
        Dash[] dashes = values();
        return dashes[index % dashes.length];
    }

    /** Lengths of strokes and gaps in line widths, alternating; empty for an uninterrupted line. */
    public List<Double> pattern() {
        return pattern;
    }
}
