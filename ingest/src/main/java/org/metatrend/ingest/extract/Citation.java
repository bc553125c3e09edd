package org.metatrend.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
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
    private static final Pattern PAGES_BEFORE = Pattern.compile("\\d\\s?[-–—]\\s?$");
    private static final Pattern PAGES_AFTER = Pattern.compile("\\s?[-–—]\\s?\\d");
    private static final Pattern INITIALS = Pattern.compile("^([^,;]+),\\s*(?:\\p{Lu}\\.\\s*)+(.*)$");
    private static final Pattern SURNAME_FIRST = Pattern.compile("^([^,;]+),\\s*[^;]*;\\s*(?:([^,;]+),?\\s*)?$");

    /** Reads a reference; what it does not understand stays among the authors. */
    public static Citation parse(String cell) {
        String text = cell.strip();
        Matcher bracket = NUMBER.matcher(text);
        OptionalInt number = OptionalInt.empty();
        if (bracket.find()) {
            number = OptionalInt.of(Integer.parseInt(bracket.group(1)));
            String before = text.substring(0, bracket.start());
            // "Roe et al. [7] (2017)": the year may stand behind the number
            text = YEAR.matcher(before).find() ? before : before + " " + text.substring(bracket.end());
        }
        Optional<MatchResult> found = year(text);
        if (found.isEmpty()) {
            return new Citation(tidy(text), OptionalInt.empty(), "", number);
        }
        MatchResult year = found.get();
        return new Citation(
                tidy(text.substring(0, year.start())),
                OptionalInt.of(Integer.parseInt(year.group(1))),
                year.group(2),
                number);
    }

    /** The last one, since a reference ends in its year; but pages are no years, and a volume may follow its year. */
    private static Optional<MatchResult> year(String text) {
        List<MatchResult> years = YEAR.matcher(text).results().toList();
        if (years.size() < 2) {
            return years.stream().findFirst();
        }
        return last(years, y -> text.startsWith(";", y.end()))
                .or(() -> last(years, y -> !isPage(text, y)))
                .or(() -> last(years, y -> true));
    }

    private static Optional<MatchResult> last(List<MatchResult> years, Predicate<MatchResult> fits) {
        return years.stream().filter(fits).reduce((first, second) -> second);
    }

    private static boolean isPage(String text, MatchResult number) {
        return PAGES_BEFORE.matcher(text.substring(0, number.start())).find()
                || PAGES_AFTER.matcher(text.substring(number.end())).lookingAt();
    }

    /** Such as "Suk et al. 2014b"; without a year, the authors alone. */
    public String reference() {
        return year.isPresent() ? authors + " " + year.getAsInt() + suffix : authors;
    }

    /** The same authors with another year, for tables that print it in a column of its own. */
    public Citation in(int otherYear) {
        return new Citation(authors, OptionalInt.of(otherYear), suffix, number);
    }

    private static final Pattern MARKS = Pattern.compile("[()*†‡]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TRAILING = Pattern.compile("(?<!al)[.,;:\\s]+$");

    private static String tidy(String authors) {
        String text = BLANKS.matcher(MARKS.matcher(authors).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        int comma = text.indexOf(',');
        if (text.length() > LONGEST && comma > 0) {
            // a whole reference with its title: the first author stands for it
            return text.substring(0, comma) + " et al.";
        }
        int etAl = text.indexOf("et al");
        if (etAl >= 0) {
            text = text.substring(0, etAl) + "et al.";
        }
        text = TRAILING.matcher(text).replaceAll("");
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
