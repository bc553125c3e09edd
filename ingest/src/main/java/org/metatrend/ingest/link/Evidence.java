package org.metatrend.ingest.link;

/**
 * One thing that speaks for two citations being of one study, beside name and year.
 *
 * @param kind how much it says
 * @param words such as "size 363"
 */
public record Evidence(Kind kind, String words) {

    /** How much a piece of evidence says. */
    public enum Kind {
        /** Names the publication. */
        IDENTIFIER,
        /** Hardly agrees by chance. */
        TELLING,
        /** May agree by chance. */
        SUPPORTING
    }
}
