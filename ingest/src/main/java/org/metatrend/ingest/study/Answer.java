package org.metatrend.ingest.study;

import java.util.Locale;

/** What a cell answers to whether something is so: whether code is available, whether data leaked. */
public enum Answer {
    /** So it is. */
    YES,
    /** It is not so. */
    NO,
    /** In part. */
    PARTLY,
    /** Those who ask may get it. */
    ON_REQUEST,
    /** The table says that it cannot be told. */
    UNCLEAR,
    /** The table does not say, or in words that are not understood. */
    NOT_STATED;

    /** The answer as tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
