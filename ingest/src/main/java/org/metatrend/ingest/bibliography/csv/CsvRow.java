package org.metatrend.ingest.bibliography.csv;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** What a row of an export states. */
final class CsvRow {
    /** "['Marx, Karl', 'Lindgren, Astrid']", as Python prints lists. */
    private static final Pattern PYTHON = Pattern.compile("\\s*\\[\\s*'.*'\\s*]\\s*", Pattern.DOTALL);
    /** "Tulloch C., Hing N.,": a comma divides names where each ends in initials. */
    private static final Pattern WITH_INITIALS = Pattern.compile("\\s*[^,;|]{1,80} (?:\\p{Lu}\\.?[ -]?){1,5}\\s*|\\s*");

    private static final Pattern SCOPUS_NUMBER = Pattern.compile("\\s*\\(\\d{6,12}\\)");

    private static final Pattern BRACKETED_YEAR = Pattern.compile("\\([12]\\d{3}\\)");

    private CsvRow() {}

    static void state(List<String> row, ColumnRoles roles, ReferenceDraft draft) {
        draft.title(roles.cell(row, ReferenceColumn.TITLE));
        draft.summary(absent(roles.cell(row, ReferenceColumn.ABSTRACT)));
        draft.year(roles.cell(row, ReferenceColumn.YEAR));
        // Embase prints "Endoscopic Ultrasound (2014) 3:3 (152-160)"
        Matcher embase = BRACKETED_YEAR.matcher(roles.cell(row, ReferenceColumn.VENUE));
        draft.year(embase.find() ? embase.group() : "");
        names(roles.cell(row, ReferenceColumn.AUTHORS)).forEach(draft::author);
        draft.venue(roles.cell(row, ReferenceColumn.VENUE));
        draft.volume(roles.cell(row, ReferenceColumn.VOLUME));
        draft.issue(roles.cell(row, ReferenceColumn.ISSUE));
        draft.pages(roles.cell(row, ReferenceColumn.FIRST_PAGE), roles.cell(row, ReferenceColumn.LAST_PAGE));
        draft.pages(roles.cell(row, ReferenceColumn.PAGES));
        list(roles.cell(row, ReferenceColumn.NUMBER)).forEach(draft::number);
        draft.doi(roles.cell(row, ReferenceColumn.DOI));
        draft.pmid(roles.cell(row, ReferenceColumn.PMID));
        String id = roles.cell(row, ReferenceColumn.ACCESSION).strip();
        draft.accession(id.startsWith("https://openalex.org/") ? id.substring(id.lastIndexOf('/') + 1) : id);
        draft.type(roles.cell(row, ReferenceColumn.TYPE));
        draft.language(roles.cell(row, ReferenceColumn.LANGUAGE));
        list(roles.cell(row, ReferenceColumn.HEADINGS)).forEach(draft::heading);
        list(roles.cell(row, ReferenceColumn.KEYWORDS)).forEach(draft::keyword);
        list(roles.cell(row, ReferenceColumn.INDEX_KEYWORDS)).forEach(draft::keyword);
        list(roles.cell(row, ReferenceColumn.FIELDS)).forEach(draft::field);
        list(roles.cell(row, ReferenceColumn.COUNTRIES)).forEach(draft::country);
    }

    private static String absent(String cell) {
        return cell.strip().equalsIgnoreCase("[No abstract available]") ? "" : cell;
    }

    static Stream<String> names(String cell) {
        if (PYTHON.matcher(cell).matches() || cell.indexOf(';') >= 0 || cell.indexOf('|') >= 0) {
            return list(cell).map(name -> SCOPUS_NUMBER.matcher(name).replaceAll(""));
        }
        String single = SCOPUS_NUMBER.matcher(cell).replaceAll("");
        List<String> parts = List.of(single.split(","));
        boolean initials =
                parts.stream().allMatch(part -> WITH_INITIALS.matcher(part).matches());
        return initials ? parts.stream() : Stream.of(single);
    }

    /** The parts that semicolons or bars divide, or that Python prints. */
    static Stream<String> list(String cell) {
        if (PYTHON.matcher(cell).matches()) {
            String inner = cell.strip();
            return Arrays.stream(inner.substring(1, inner.length() - 1).strip().split("'\\s*,\\s*'"))
                    .map(part -> part.replaceAll("^'|'$", ""));
        }
        return Arrays.stream(cell.split("[;|\\n]"));
    }
}
