package org.metatrend.ingest.extract;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A study as a review cites it: "Suk et al. (2014)", "(Aderghal et al., 2017b)", "Payan et al.,2015 [103]".
 *
 * @param authors as printed, without year, number, parentheses and foot-note marks
 * @param year the publication year, if the reference has one
 * @param suffix the letter after the year, or empty
 * @param number the bracketed number in the review's list, if the reference has one
 */
public record Citation(String authors, OptionalInt year, String suffix, OptionalInt number) {
    /** What names of authors hardly reach and titles do. */
    private static final int LONGEST = 80;

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,4})]?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([a-z]?)(?![\\da-z])");
    private static final Pattern INITIALS = Pattern.compile("^([^,;]+),\\s*(?:\\p{Lu}\\.\\s*)+(.*)$");
    private static final Pattern SURNAME_FIRST = Pattern.compile("^([^,;]+),\\s*[^;]*;\\s*(?:([^,;]+),?\\s*)?$");

    /** Reads a reference; what it does not understand stays among the authors. */
    public static Citation parse(String cell) {
        String text = cell.strip();
        Matcher bracket = NUMBER.matcher(text);
        OptionalInt number = OptionalInt.empty();
        if (bracket.find()) {
            number = OptionalInt.of(Integer.parseInt(bracket.group(1)));
            text = text.substring(0, bracket.start());
        }
        OptionalInt year = OptionalInt.empty();
        String suffix = "";
        Matcher digits = YEAR.matcher(text);
        int from = -1;
        // the last one: a reference ends in its year
        while (digits.find()) {
            year = OptionalInt.of(Integer.parseInt(digits.group(1)));
            suffix = digits.group(2);
            from = digits.start();
        }
        String authors = from < 0 ? text : text.substring(0, from);
        return new Citation(tidy(authors), year, suffix, number);
    }

    /** Such as "Suk et al. 2014b"; without a year, the authors alone. */
    public String reference() {
        return year.isPresent() ? authors + " " + year.getAsInt() + suffix : authors;
    }

    /** The same authors with another year, for tables that print it in a column of its own. */
    public Citation in(int otherYear) {
        return new Citation(authors, OptionalInt.of(otherYear), suffix, number);
    }

    private static String tidy(String authors) {
        String text = authors.replaceAll("[()*†‡]", " ").replaceAll("\\s+", " ").strip();
        int comma = text.indexOf(',');
        if (text.length() > LONGEST && comma > 0) {
            // a whole reference with its title: the first author stands for it
            return text.substring(0, comma) + " et al.";
        }
        int etAl = text.indexOf("et al");
        if (etAl >= 0) {
            text = text.substring(0, etAl) + "et al.";
        }
        text = text.replaceAll("(?<!al)[.,;:\\s]+$", "");
        Matcher initials = INITIALS.matcher(text);
        if (initials.matches()) {
            return (initials.group(1) + " " + initials.group(2)).strip();
        }
        Matcher surnames = SURNAME_FIRST.matcher(authors.strip());
        if (surnames.matches()) {
            String second = surnames.group(2);
            return surnames.group(1).strip() + (second == null ? "" : " and " + second.strip());
        }
        return text;
    }
}
