package org.metatrend.ingest.duplicate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.Venue;

/**
 * Where in a journal an article stands, in numbers.
 *
 * @param volume 0 where not stated or not readable
 * @param issue 0 where not stated or not readable
 * @param supplement whether volume or issue name a supplement
 * @param page the first page or the article's number as a number to the base 36; 0 where not stated
 * @param pages how many; 0 where not stated
 */
record Locus(int volume, int issue, boolean supplement, long page, int pages) {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SUPPLEMENT = Pattern.compile("(?i)\\bsup");

    /** A first page: letters, digits, letters; what follows is the last page. */
    private static final Pattern PAGE = Pattern.compile("^(?:pp?\\.?\\s*)?(?:e(?=\\d))?([a-z0-9]*\\d[a-z0-9]*)");

    private static final Pattern RANGE =
            Pattern.compile("^(?:pp?\\.?\\s*)?(\\d{1,8})\\s*[-\u2010-\u2015]+\\s*(\\d{1,8})\\b");

    /** "21-Aug": pages that a spreadsheet took for a date. */
    private static final Pattern DATE =
            Pattern.compile("^(?:\\d{1,4}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-/. ]\\d{1,4}).*");

    static Locus of(Venue venue) {
        String volume = Folding.cut(venue.volume());
        String issue = Folding.cut(venue.issue());
        return new Locus(
                number(volume),
                number(issue),
                SUPPLEMENT.matcher(volume).find() || SUPPLEMENT.matcher(issue).find(),
                page(Folding.cut(venue.pages())),
                pages(Folding.cut(venue.pages())));
    }

    /** The first number; none where an opening parenthesis is lost: "1)" is the end of "60 (Suppl. 1)". */
    private static int number(String text) {
        if (text.indexOf(')') >= 0 && text.indexOf('(') < 0) {
            return 0;
        }
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    /** "221-8" is short for "221-228". */
    private static int pages(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.find()) {
            return 0;
        }
        String first = range.group(1);
        String last = range.group(2);
        if (last.length() < first.length()) {
            last = first.substring(0, first.length() - last.length()) + last;
        }
        return Math.max(0, Integer.parseInt(last) - Integer.parseInt(first) + 1);
    }

    private static long page(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (DATE.matcher(lower).matches()) {
            return 0;
        }
        Matcher page = PAGE.matcher(lower);
        if (!page.find()) {
            return 0;
        }
        String first = LEADING_ZEROS.matcher(page.group(1)).replaceFirst("");
        // Twelve digits to the base 36 fill a long.
        return Long.parseLong(first.length() > 12 ? first.substring(first.length() - 12) : first, Character.MAX_RADIX);
    }
}
