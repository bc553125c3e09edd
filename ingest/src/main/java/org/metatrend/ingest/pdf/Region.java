package org.metatrend.ingest.pdf;

import java.util.List;

/**
 * The part of a page that is a table.
 *
 * @param caption its caption, or empty
 * @param lines its lines, header first, from top to bottom
 * @param rules the rules among and around them
 */
record Region(String caption, List<TextLine> lines, List<Rule> rules) {
    Region {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a table has lines");
        }
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    double top() {
        return lines.get(0).y();
    }
}
