package org.metatrend.ingest.bibliography.tagged;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.PlainText;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** Ovid's citations: records numbered in angle brackets, names of fields at the margin, values indented below. */
final class Ovid implements TagSyntax {
    private static final int LONGEST_SOURCE = 1000;
    private static final Pattern NUMBER = Pattern.compile("<\\d{1,9}>\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z -]{1,40}");
    /** "Ecohydrology.   8(6):1048-1064, September 2015." */
    private static final Pattern JOURNAL =
            Pattern.compile("(.+?)\\.\\s+(\\d+)(?:\\(([^)]*)\\))?:\\s*([\\w-]+),\\s*(.*)", Pattern.DOTALL);
    /** "Very Long Title. Vol 28(2) April 2015, 103-106." */
    private static final Pattern VOLUME = Pattern.compile(
            "(.+?)\\.\\s+Vol\\.?\\s*(\\d+)(?:\\(([^)]*)\\))?,?\\s+(.*?),\\s*([\\w-]+)\\.?", Pattern.DOTALL);
    /** "Editor (2015). Title. (pp. 103-106) X pp. Address: Publisher" */
    private static final Pattern BOOK = Pattern.compile(
            "[^(]*\\((\\d{4})\\)\\.\\s*(.*?)(?:\\.\\s*\\(pp\\.\\s*([\\w-]+)\\).*|\\s+\\d+\\s+pp\\..*)", Pattern.DOTALL);

    @Override
    public Field field(String line) {
        if (NUMBER.matcher(line).matches()) {
            return new Field("", line.strip());
        }
        return NAME.matcher(line.stripTrailing()).matches() ? new Field(line.strip(), "") : null;
    }

    @Override
    public boolean begins(Field field, TaggedRecord current) {
        return field.tag().isEmpty();
    }

    @Override
    public boolean ends(Field field) {
        return false;
    }

    @Override
    public boolean isOutside(String line) {
        return false;
    }

    @Override
    public void state(TaggedRecord record, ReferenceDraft draft) {
        draft.title(plain(record, "Title").replaceFirst("\\.?\\s*(?:\\[\\w+\\])?$", ""));
        draft.title(record.first("Chapter Title", "Book Title"));
        draft.summary(record.first("Abstract"));
        for (String name : plain(record, "Author", "Authors").split(";")) {
            if (!name.contains("[Ed]")) {
                // a mark or number behind the name points to the institution
                draft.author(name.replaceFirst("\\s+(?:[*+]|\\d+(?:,\\s*\\d+)*)\\s*$", ""));
            }
        }
        source(plain(record, "Source"), draft);
        draft.year(record.first("Year of Publication", "Publication Date", "Date of Publication"));
        draft.number(record.first("ISSN", "ISBN"));
        draft.doi(record.first("DOI Number", "Digital Object Identifier", "DOI"));
        draft.accession(record.first("Accession Number", "Unique Identifier"));
        List.of(record.first("Author Keywords", "Keyword Heading", "Key Concepts")
                        .split(";"))
                .forEach(keyword -> draft.keyword(keyword.replaceFirst("\\.\\s*$", "")));
        draft.language(plain(record, "Language").replaceFirst("\\.\\s*$", ""));
        draft.type(plain(record, "Publication Type", "Document Type").replaceFirst("[.:-].*", ""));
    }

    /** Without runs of blanks, on which the expressions here would take their time. */
    private static String plain(TaggedRecord record, String... names) {
        return PlainText.of(record.first(names));
    }

    private static void source(String whole, ReferenceDraft draft) {
        String printed = whole.length() > LONGEST_SOURCE ? whole.substring(0, LONGEST_SOURCE) : whole;
        Matcher journal = JOURNAL.matcher(printed);
        Matcher volume = VOLUME.matcher(printed);
        Matcher book = BOOK.matcher(printed);
        if (journal.matches()) {
            stated(draft, journal.group(1), journal.group(2), journal.group(3));
            draft.pages(journal.group(4));
            draft.year(journal.group(5));
        } else if (volume.matches()) {
            stated(draft, volume.group(1), volume.group(2), volume.group(3));
            draft.pages(volume.group(5));
            draft.year(volume.group(4));
        } else if (book.matches()) {
            draft.year(book.group(1));
            draft.venue(book.group(2));
            draft.pages(book.group(3) == null ? "" : book.group(3));
        } else {
            draft.venue(printed.replaceFirst("\\.\\s*$", ""));
        }
    }

    private static void stated(ReferenceDraft draft, String venue, String volume, String issue) {
        draft.venue(venue);
        draft.volume(volume);
        draft.issue(issue == null ? "" : issue);
    }
}
