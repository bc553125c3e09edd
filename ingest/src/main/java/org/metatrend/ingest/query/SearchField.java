package org.metatrend.ingest.query;

/** A part of a record that a query can search. */
public enum SearchField {
    TITLE(0),
    ABSTRACT(1),
    /** MeSH headings. */
    MESH(2),
    /** Keywords of the authors or the database. */
    KEYWORD(3),
    /** The name of the journal, proceedings or book. */
    VENUE(4);

    private final int number;

    SearchField(int number) {
        this.number = number;
    }

    /** The field's number in positions, from 0 to 7. */
    int number() {
        return number;
    }

    /** The field's bit in a mask of fields. */
    int bit() {
        return 1 << number;
    }
}
