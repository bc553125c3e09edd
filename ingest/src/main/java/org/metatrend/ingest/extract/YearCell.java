package org.metatrend.ingest.extract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A publication year: in a column of its own ("2018", "2018a", "2018.0"), as a date ("2018-05-12", "12 May 2018",
 * "12/2019"), or at the end of a reference ("Payan et al.,2015 [103]").
 *
 * @param verbatim the cell as printed
 * @param year the year, from 1900 to 2099
 * @param suffix the letter after it, or empty
 * @param reason why there is no year; empty if there is one
 */
public record YearCell(String verbatim, OptionalInt year, String suffix, String reason) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\p{L}{2,}");
    private static final Pattern OF_A_DATE =
            Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\b"
                    + "|\\b(?:published|online|print|first|epub|spring|summer|autumn|fall|winter)\\b"
                    + "|\\d(?:st|nd|rd|th)\\b|T\\d\\d:\\d\\d");
    private static final Pattern NOT_YET =
            Pattern.compile("(?i)\\b(?:in|under) (?:press|review|preparation|print)\\b|forthcoming|accepted|submitted|"
                    + "preprint|to appear|\\bahead of print\\b");
    private static final Pattern SHORT_DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|['’]?\\d{2}|(?i)[a-z]{3,9}[- ]['’]?\\d{2}");
    private static final Pattern DAY_OF_1905 = Pattern.compile("(1905-\\d\\d-\\d\\d)(?:T.*)?");
    /** Day 0 of spreadsheets. */
    private static final LocalDate SHEETS_BEGIN = LocalDate.of(1899, 12, 30);

    /** Reads a cell. Of a reference the last year counts; a cell of two years and no name has none. */
    public static YearCell parse(String cell) {
        String text = cell.strip();
        Optional<String> missing = MissingWord.reason(text).or(() -> PerformanceCell.tooLong(text));
        if (missing.isPresent()) {
            return none(cell, missing.get());
        }
        Matcher of1905 = DAY_OF_1905.matcher(text);
        if (of1905.matches()) {
            Optional<String> mistaken = mistaken(of1905.group(1));
            if (mistaken.isPresent()) {
                return none(cell, mistaken.get());
            }
        }
        List<String> years =
                YEAR.matcher(text).results().map(m -> m.group()).distinct().toList();
        if (years.size() > 1 && isDate(text)) {
            return none(cell, "several years: " + String.join(", ", years));
        }
        Citation citation = Citation.parse(text);
        if (citation.year().isPresent()) {
            return new YearCell(cell, citation.year(), citation.suffix(), "");
        }
        if (NOT_YET.matcher(text).find()) {
            return none(cell, "not yet published");
        }
        return none(cell, SHORT_DATE.matcher(text).matches() ? "a year of two digits" : "no year from 1900 to 2099");
    }

    /** Whether the cell holds years and dates alone, and no names. */
    public boolean isDate() {
        return isDate(verbatim);
    }

    private static boolean isDate(String text) {
        return !NAME.matcher(OF_A_DATE.matcher(text).replaceAll("")).find();
    }

    /** A sheet that shows years as dates makes a day of July 1905 of 2018. */
    private static Optional<String> mistaken(String day) {
        try {
            long number = ChronoUnit.DAYS.between(SHEETS_BEGIN, LocalDate.parse(day));
            return number >= 1950
                    ? Optional.of("a date that a sheet makes of the number " + String.format(Locale.ROOT, "%d", number))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static YearCell none(String cell, String reason) {
        return new YearCell(cell, OptionalInt.empty(), "", reason);
    }
}
