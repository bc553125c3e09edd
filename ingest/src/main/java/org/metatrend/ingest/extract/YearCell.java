package org.metatrend.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A publication year: in a column of its own ("2018", "2018a", "2018.0"), as a date ("2018-05-12", "12 May 2018") or at
 * the end of a reference ("Payan et al.,2015 [103]").
 *
 * @param verbatim the cell as printed
 * @param year the year
 * @param suffix the letter after it, or empty
 * @param reason why there is no year; empty if there is one
 */
public record YearCell(String verbatim, OptionalInt year, String suffix, String reason) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\p{L}{2,}");
    private static final Pattern MONTH = Pattern.compile(
            "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\b|\\b(?:published|online|print)\\b");

    /** Reads a cell. Of a reference the last year counts; a cell of two years and no name has none. */
    public static YearCell parse(String cell) {
        Optional<String> missing = MissingWord.reason(cell);
        if (missing.isPresent()) {
            return none(cell, missing.get());
        }
        List<String> years =
                YEAR.matcher(cell).results().map(m -> m.group()).distinct().toList();
        boolean names = NAME.matcher(MONTH.matcher(cell).replaceAll("")).find();
        if (years.size() > 1 && !names) {
            return none(cell, "several years: " + String.join(", ", years));
        }
        Citation citation = Citation.parse(cell);
        if (citation.year().isPresent()) {
            return new YearCell(cell, citation.year(), citation.suffix(), "");
        }
        String words = cell.toLowerCase(Locale.ROOT);
        return none(
                cell,
                words.contains("press") || words.contains("forthcoming") || words.contains("preprint")
                        ? "not yet published"
                        : "no year from 1900 to 2099");
    }

    private static YearCell none(String cell, String reason) {
        return new YearCell(cell, OptionalInt.empty(), "", reason);
    }
}
