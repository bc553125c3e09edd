package org.metatrend.ingest.query;

import org.metatrend.ingest.BadInput;

/**
 * The text of one query, to say where in it something is wrong.
 *
 * @param place how messages call it, such as "queries.json: /topics/0/query"
 * @param text the query
 */
record QueryText(String place, String text) {
    /** Characters shown on each side of the place. */
    private static final int AROUND = 36;

    /**
     * A fault with a caret under its place.
     *
     * @param at the index of the first character that is wrong; the text's length for its end
     */
    BadInput bad(int at, String found, String expected, String mend) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        int from = Math.max(line, at - AROUND);
        int to = Math.min(end < 0 ? text.length() : end, at + AROUND);
        String before = (from > line ? "..." : "") + shown(text.substring(from, at));
        String after = shown(text.substring(at, to)) + (to < (end < 0 ? text.length() : end) ? "..." : "");
        String caret = " ".repeat(before.codePointCount(0, before.length())) + "^";
        return BadInput.pictured(
                place + ", character " + (text.codePointCount(0, at) + 1),
                found,
                expected,
                mend,
                "  " + before + after + "\n  " + caret);
    }

    private static String shown(String piece) {
        return piece.replaceAll("\\p{Cntrl}", " ");
    }
}
