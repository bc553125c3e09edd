package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.duplicate.TitleMatch.Likeness;

/**
 * What two records say, field by field.
 *
 * @param years the years between them, -1 where one does not say
 * @param specific whether the shorter title is likely to be one publication's alone
 */
record Comparison(
        Agreement pmid,
        Agreement doi,
        boolean doiVersions,
        Agreement accession,
        TitleMatch title,
        boolean specific,
        Agreement author,
        int years,
        Agreement journal,
        Agreement volume,
        Agreement issue,
        Agreement page) {
    /** ".pub2" of a Cochrane review, "v2" of a preprint. */
    private static final Pattern VERSION = Pattern.compile("^(10\\..+?)(?:\\.pub\\d+|[/._]?v\\d+)$");

    static Comparison of(Fingerprint a, Fingerprint b) {
        Agreement doi = doi(a.doi(), b.doi());
        return new Comparison(
                Agreement.of(a.pmid(), b.pmid()),
                doi,
                doi == Agreement.DIFFERENT && withoutVersion(a.doi()).equals(withoutVersion(b.doi())),
                Agreement.of(a.accession(), b.accession()),
                TitleMatch.of(a.title(), b.title()),
                FoldedTitle.isSpecific(a.title().length() <= b.title().length() ? a.title() : b.title()),
                FirstAuthor.compare(a.authors(), b.authors()),
                a.year() == 0 || b.year() == 0 ? -1 : Math.abs(a.year() - b.year()),
                Journal.compare(a, b),
                Agreement.of(a.volume(), b.volume()),
                Agreement.of(a.issue(), b.issue()),
                page(a, b));
    }

    boolean title(Likeness likeness) {
        return title.likeness() == likeness;
    }

    /** The agreements in words, the strongest first, then what had to be overlooked. */
    List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        add(evidence, pmid, "PubMed number");
        add(evidence, doi, "DOI");
        if (doiVersions) {
            evidence.add("versions of one DOI");
        }
        if (accession == Agreement.SAME) {
            evidence.add("same accession number");
        }
        switch (title.likeness()) {
            case SAME -> evidence.add("same title");
            case PART -> evidence.add("the title is part of the other");
            case UNKNOWN -> evidence.add("no title to compare");
            case DIFFERENT -> evidence.add("other title");
            case NEARLY, SIMILAR -> evidence.add(String.format(Locale.ROOT, "title %.2f", title.share()));
        }
        add(evidence, author, "first author");
        if (years >= 0) {
            evidence.add(years == 0 ? "same year" : years == 1 ? "1 year apart" : years + " years apart");
        }
        add(evidence, journal, "journal");
        add(evidence, volume, "volume");
        add(evidence, page, "first page");
        return evidence;
    }

    private static void add(List<String> evidence, Agreement agreement, String what) {
        switch (agreement) {
            case SAME -> evidence.add("same " + what);
            case DIFFERENT -> evidence.add("other " + what);
            case UNKNOWN -> {}
        }
    }

    /** A DOI that the other one goes on from is cut off or names the whole journal; it says neither. */
    private static Agreement doi(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (a.equals(b)) {
            return Agreement.SAME;
        }
        return a.startsWith(b) || b.startsWith(a) ? Agreement.UNKNOWN : Agreement.DIFFERENT;
    }

    /** The DOI of a publication in all its versions. */
    static String withoutVersion(String doi) {
        Matcher version = VERSION.matcher(doi);
        return version.matches() ? version.group(1) : doi;
    }

    /**
     * Page 1 says little. Published ahead of print, an article runs from page 1; it has no volume yet, or as many pages as
     * in print. Online journals count each article's pages from 1, and other sources give the article's number instead.
     * Numbers longer than pages are say nothing against a page.
     */
    private static Agreement page(Fingerprint a, Fingerprint b) {
        Agreement page = Agreement.of(a.page(), b.page());
        if (page != Agreement.DIFFERENT) {
            return page;
        }
        boolean reconcilable = a.pages() == 0 || b.pages() == 0 || (a.pages() > 1 && a.pages() == b.pages());
        return fromOne(a, reconcilable) || fromOne(b, reconcilable) || isNumber(a.page()) != isNumber(b.page())
                ? Agreement.UNKNOWN
                : Agreement.DIFFERENT;
    }

    private static boolean fromOne(Fingerprint f, boolean reconcilable) {
        return f.page() == 1 && (f.volume() == 0 || reconcilable);
    }

    private static boolean isNumber(long page) {
        return page >= 36L * 36 * 36 * 36 * 36;
    }
}
