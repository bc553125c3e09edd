package org.metatrend.ingest.pdf;

import org.metatrend.ingest.BadInput;

/**
 * How much work a document may ask for. Forms that call forms can make a small file cost hours; counting operators
 * ends it at the same place on every machine, where a clock would not.
 */
final class Budget {
    /** A page of a journal has some thousands of glyphs, a poster some tens of thousands. */
    static final int GLYPHS_OF_A_PAGE = 200_000;

    private static final long GLYPHS = 10_000_000;
    private static final long OPERATORS = 50_000_000;

    /** A form costs a parser of its own. */
    private static final int COST_OF_A_FORM = 500;

    private final String source;
    private long operators;
    private long glyphs;
    private int glyphsOfPage;

    Budget(String source) {
        this.source = source;
    }

    void nextPage() {
        glyphsOfPage = 0;
    }

    void operator(String name) {
        operators += name.equals("Do") ? COST_OF_A_FORM : 1;
        if (operators > OPERATORS) {
            throw absurd("more than " + OPERATORS + " drawing operations");
        }
    }

    void glyph() {
        glyphs++;
        glyphsOfPage++;
        if (glyphsOfPage > GLYPHS_OF_A_PAGE) {
            throw absurd("a page with more than " + GLYPHS_OF_A_PAGE + " characters");
        }
        if (glyphs > GLYPHS) {
            throw absurd("more than " + GLYPHS + " characters");
        }
    }

    private BadInput absurd(String found) {
        return new BadInput(source, found, "a paper", "extract the pages with the tables and use these");
    }
}
