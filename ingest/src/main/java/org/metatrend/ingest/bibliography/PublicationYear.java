package org.metatrend.ingest.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years of publication as records print them. */
public final class PublicationYear {
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)([12]\\d{3})(?:(?!\\d)|(?=(?:0[1-9]|1[0-2])(?:[0-3]\\d)(?!\\d)))");

    private PublicationYear() {}

    /**
     * The first year from 1000 to 2999 that a date states.
     *
     * @param printed such as "2019 Sep-Oct", "2008/08//", "20090115" or "10 15"
     * @return the year, 0 where none is stated
     */
    public static int of(String printed) {
        Matcher year = YEAR.matcher(printed);
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }
}
