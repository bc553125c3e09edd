package org.metatrend.ingest.bibliography.tagged;

import org.metatrend.ingest.bibliography.ReferenceDraft;

/** What the formats of a field a line differ in. */
interface TagSyntax {
    /** A field's line: its tag and the text behind it. */
    record Field(String tag, String value) {}

    /** The field that starts on a line, null where the line goes on with the field above. */
    Field field(String line);

    /** Whether the field begins another record than the one being read. */
    boolean begins(Field field, TaggedRecord current);

    /** Whether the field ends a record. */
    boolean ends(Field field);

    /** Whether a blank line ends a record. */
    default boolean blankEnds() {
        return false;
    }

    /** Whether a line outside records belongs to none: a number, a heading of the file. */
    default boolean isOutside(String line) {
        return line.strip().matches("\\d{1,9}\\.|<\\d{1,9}>");
    }

    /** What the record states. */
    void state(TaggedRecord record, ReferenceDraft draft);
}
