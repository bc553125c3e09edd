package org.metatrend.ingest.study;

import java.util.Locale;

/** The two ways to read the same tables. */
public enum Reading {
    /** As the published analysis read them, row for row, quirks included. */
    PUBLISHED,
    /** As a careful analyst reads them. */
    CORRECTED;

    /** The name in paths and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
