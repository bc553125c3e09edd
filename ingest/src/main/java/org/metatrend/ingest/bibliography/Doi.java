package org.metatrend.ingest.bibliography;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digital object identifiers (ISO 26324) as records print them. */
public final class Doi {
    private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/\\S+)");
    private static final String TAIL = ".,;:\"'}]";

    private Doi() {}

    /**
     * The one spelling of a DOI: lower case, without resolver, "doi:" or closing punctuation.
     *
     * @param printed such as "https://doi.org/10.1038/S41746-022-00592-Y." or "10.1000/x [doi]"
     * @return the normalised DOI; empty where there is none
     */
    public static String normalise(String printed) {
        Matcher doi = DOI.matcher(printed.replace("%2F", "/").replace("%2f", "/"));
        if (!doi.find()) {
            return "";
        }
        String found = doi.group(1);
        int end = found.length();
        while (TAIL.indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
