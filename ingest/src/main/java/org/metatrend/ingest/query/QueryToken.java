package org.metatrend.ingest.query;

import java.util.List;

/**
 * A token of a query.
 *
 * @param kind what it is
 * @param from the index of its first character in the query
 * @param words of a word or phrase: the folded words
 * @param number of NEAR: how many words may stand between
 * @param scope of a field, or the field that a tag behind it gives; else null
 */
record QueryToken(Kind kind, int from, List<String> words, int number, Scope scope) {
    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        PHRASE,
        EVERYTHING,
        AND,
        OR,
        NOT,
        NEAR,
        FIELD,
        TAG,
        END
    }

    static QueryToken of(Kind kind, int from) {
        return new QueryToken(kind, from, List.of(), 0, null);
    }

    QueryToken within(Scope tag) {
        return new QueryToken(kind, from, words, number, tag);
    }

    /** Whether it can start or be an operand. */
    boolean starts() {
        return switch (kind) {
            case OPEN, WORD, PHRASE, EVERYTHING, FIELD, NOT -> true;
            case CLOSE, AND, OR, NEAR, TAG, END -> false;
        };
    }
}
