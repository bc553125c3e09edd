package org.metatrend.ingest.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;

/**
 * A reference while its record is being read: texts are made plain, of what may be stated once the first non-empty
 * statement holds, lists collect.
 */
public final class ReferenceDraft {
    private static final Pattern PMID = Pattern.compile("(?<!\\d)\\d{1,8}(?!\\d)");

    private final List<String> summary = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> headings = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private String accession = "";
    private String pmid = "";
    private String doi = "";
    private String title = "";
    private String venue = "";
    private String volume = "";
    private String issue = "";
    private String pages = "";
    private String number = "";
    private String language = "";
    private int year;

    private static String first(String held, String stated) {
        return held.isEmpty() ? PlainText.of(stated) : held;
    }

    private static void collect(Set<String> list, String stated) {
        String plain = PlainText.of(stated);
        if (!plain.isEmpty()) {
            list.add(plain);
        }
    }

    public void accession(String stated) {
        accession = first(accession, stated);
    }

    /** The PubMed number; a text without one states nothing. */
    public void pmid(String stated) {
        Matcher digits = PMID.matcher(stated);
        if (pmid.isEmpty() && digits.find()) {
            pmid = digits.group();
        }
    }

    /** A DOI as printed; a text without one states nothing. */
    public void doi(String stated) {
        if (!Doi.normalise(stated).isEmpty()) {
            doi = first(doi, stated);
        }
    }

    public void title(String stated) {
        title = first(title, stated);
    }

    /** A part of the abstract; a part that an earlier one repeats adds nothing. */
    public void summary(String stated) {
        String part = PlainText.of(stated);
        if (!part.isEmpty() && summary.stream().noneMatch(held -> held.contains(part))) {
            summary.removeIf(part::contains);
            summary.add(part);
        }
    }

    /** A date or year as printed. */
    public void year(String stated) {
        year = year == 0 ? PublicationYear.of(stated) : year;
    }

    public void author(String stated) {
        collect(authors, stated);
    }

    public void venue(String stated) {
        venue = first(venue, stated);
    }

    public void volume(String stated) {
        volume = first(volume, stated);
    }

    public void issue(String stated) {
        issue = first(issue, stated);
    }

    public void pages(String stated) {
        pages = first(pages, stated);
    }

    /** First and last page; either may be empty. */
    public void pages(String from, String to) {
        String start = PlainText.of(from);
        String end = PlainText.of(to);
        boolean range = !start.isEmpty() && !end.isEmpty() && !start.equals(end) && start.indexOf('-') < 0;
        pages(range ? start + "-" + end : start.isEmpty() ? end : start);
    }

    /** ISSN or ISBN. */
    public void number(String stated) {
        number = first(number, stated);
    }

    public void type(String stated) {
        collect(types, stated);
    }

    public void language(String stated) {
        language = language.isEmpty() ? Language.of(PlainText.of(stated)) : language;
    }

    public void heading(String stated) {
        collect(headings, stated);
    }

    public void keyword(String stated) {
        collect(keywords, stated);
    }

    public void field(String stated) {
        collect(fields, stated);
    }

    public void country(String code) {
        collect(countries, code);
    }

    /** Whether a title was stated. */
    public boolean hasTitle() {
        return !title.isEmpty();
    }

    /** The year so far, 0 where not stated. */
    public int year() {
        return year;
    }

    /**
     * The record, read; or rejected where it states neither title, authors, abstract, journal nor any identifier.
     *
     * @param verbatim gives the record's beginning, asked only for a reject
     */
    public ReadRecord finish(Origin origin, Supplier<String> verbatim) {
        Identifiers ids = new Identifiers(accession, pmid, doi);
        boolean named = !title.isEmpty() || !authors.isEmpty() || !summary.isEmpty() || !venue.isEmpty();
        if (!named && (doi + pmid + accession).isEmpty()) {
            return rejected(
                    origin,
                    "found a record that states nothing, expected a title, an author, an abstract, a journal or an identifier",
                    verbatim.get());
        }
        return new ReadRecord.Kept(new Reference(
                origin,
                ids,
                title,
                String.join(" ", summary),
                year,
                List.copyOf(authors),
                new Venue(venue, volume, issue, pages, number),
                new Descriptors(
                        PublicationType.of(types),
                        language,
                        List.copyOf(headings),
                        List.copyOf(keywords),
                        List.copyOf(fields),
                        List.copyOf(countries))));
    }

    /** A record that cannot be read, with its beginning on one line. */
    public static ReadRecord.Rejected rejected(Origin origin, String reason, String verbatim) {
        String head = verbatim.length() > 200 ? verbatim.substring(0, 200) : verbatim;
        String quoted = BadInput.quote(head);
        return new ReadRecord.Rejected(origin, reason, quoted.substring(1, quoted.length() - 1));
    }
}
