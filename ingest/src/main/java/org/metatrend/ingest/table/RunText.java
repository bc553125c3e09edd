package org.metatrend.ingest.table;

/** The text of a cell from its runs; what is raised is kept apart from the word or number before it by a caret. */
final class RunText {
    private final StringBuilder text = new StringBuilder();

    void append(String run, boolean raised) {
        text.append(raised && wouldJoin(text, run) ? "^" : "").append(run);
    }

    /**
     * Whether a raised text would be read as one with what is before it: 84 with the footnote 2 as 842, ten to the
     * third as 103, the heading n with the footnote a as na. The ending of an ordinal belongs to its number.
     */
    static boolean wouldJoin(CharSequence before, String raised) {
        return before.length() > 0
                && !raised.isEmpty()
                && Character.isLetterOrDigit(before.charAt(before.length() - 1))
                && Character.isLetterOrDigit(raised.charAt(0))
                && !raised.strip().matches("st|nd|rd|th");
    }

    /** The text so far; the next begins anew. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
