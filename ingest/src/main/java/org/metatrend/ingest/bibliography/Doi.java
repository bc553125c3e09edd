package org.metatrend.ingest.bibliography;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digital object identifiers (ISO 26324) as records print them. */
public final class Doi {
    private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/\\S+)");
    private static final Pattern TAIL = Pattern.compile("[\\s.,;:\"'}\\]]+$");

    private Doi() {}

    /**
     * The one spelling of a DOI: lower case, without resolver, "doi:" or closing punctuation.
     *
     * @param printed such as "https://doi.org/10.1038/S41746-022-00592-Y." or "10.1000/x [doi]"
     * @return the normalised DOI; empty where there is none
     */
    public static String normalise(String printed) {
        Matcher doi = DOI.matcher(printed.replace("%2F", "/").replace("%2f", "/"));
        return doi.find() ? TAIL.matcher(doi.group(1)).replaceFirst("").toLowerCase(Locale.ROOT) : "";
    }
}
