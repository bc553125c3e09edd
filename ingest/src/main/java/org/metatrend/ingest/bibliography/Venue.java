package org.metatrend.ingest.bibliography;

import java.io.Serializable;

/**
 * Where a publication appeared; each empty where the record does not say.
 *
 * @param name of the journal, proceedings or book
 * @param volume as printed
 * @param issue as printed
 * @param pages as printed, such as "12-19" or "e1003"
 * @param number ISSN or ISBN as printed
 */
public record Venue(String name, String volume, String issue, String pages, String number) implements Serializable {
    /** No venue stated. */
    public static final Venue NONE = new Venue("", "", "", "", "");
}
