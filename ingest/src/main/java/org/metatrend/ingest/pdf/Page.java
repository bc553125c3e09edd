package org.metatrend.ingest.pdf;

import java.util.List;

/**
 * What one page shows in one direction of reading, turned so that it reads from left to right.
 *
 * @param number the number of the page, from 1
 * @param glyphs its characters, in the order of the file
 * @param rules its straight strokes and thin bars
 */
record Page(int number, List<Glyph> glyphs, List<Rule> rules) {
    Page {
        if (number < 1) {
            throw new IllegalArgumentException("pages are numbered from 1, not " + number);
        }
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }
}
