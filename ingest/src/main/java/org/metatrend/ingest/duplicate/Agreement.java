package org.metatrend.ingest.duplicate;

/** What two records say of the same thing. */
enum Agreement {
    SAME,
    /** At least one of them does not say, or what they say can be reconciled. */
    UNKNOWN,
    DIFFERENT;

    static Agreement of(long a, long b) {
        return a == 0 || b == 0 ? UNKNOWN : a == b ? SAME : DIFFERENT;
    }
}
