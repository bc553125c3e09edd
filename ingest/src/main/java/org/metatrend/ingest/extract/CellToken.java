package org.metatrend.ingest.extract;

/**
 * A word, number or sign of a cell.
 *
 * @param kind what it is
 * @param text as printed; of brackets what is inside
 * @param start its first place in the cell
 * @param end the place after it
 * @param round whether it is round brackets
 */
record CellToken(Kind kind, String text, int start, int end, boolean round) {

    enum Kind {
        NUMBER,
        /** digits, points and commas that are no number */
        MALFORMED,
        PERCENT,
        WORD,
        /** a colon or an equals sign */
        NAMES,
        /** a comma, a semicolon, a bar or the end of a sentence */
        SEPARATOR,
        NEWLINE,
        SLASH,
        PLUS_MINUS,
        DASH,
        /** about, above, below */
        SIGN,
        /** round or square brackets and what is inside */
        GROUP,
        /** a named confidence interval */
        INTERVAL,
        /** a bracket without its other */
        UNBALANCED,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
