package org.metatrend.ingest.duplicate;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.Doi;
import org.metatrend.ingest.bibliography.Reference;

/**
 * What of a reference tells it from others, in about 400 bytes; nothing else is needed to find duplicates. Texts are
 * folded: lower-case words without accents. Texts are empty and numbers 0 where the reference does not say.
 *
 * @param ordinal the caller's number of the record, unique among all records
 * @param title the words of the title
 * @param authors surname of the first author, other names, further surnames, separated by bars
 * @param year of publication
 * @param journal the words of the venue's name; a bar before what follows a colon or parenthesis
 * @param issns two ISSNs of seven digits each, the first in the upper half
 * @param volume its number
 * @param issue its number
 * @param supplement whether volume or issue name a supplement
 * @param page the first page or article number, read as a number to the base 36
 * @param pages the number of pages
 * @param doi normalised
 * @param pmid the PubMed number
 * @param accession a hash of the number in the source, if long enough to be nobody else's
 * @param form what kind of publication, as far as it matters
 * @param fullness how much the reference says: the number of its filled fields times 2^20, plus the length of its texts
 */
public record Fingerprint(
        long ordinal,
        String title,
        String authors,
        int year,
        String journal,
        long issns,
        int volume,
        int issue,
        boolean supplement,
        long page,
        int pages,
        String doi,
        long pmid,
        long accession,
        Form form,
        int fullness)
        implements Serializable {
    private static final Pattern PMID = Pattern.compile("\\d{1,18}");
    /** Of bioRxiv and medRxiv. */
    private static final Pattern PREPRINT_DOI = Pattern.compile("10\\.1101/(?:19|20)\\d\\d\\.\\d.*");

    private static final Pattern ESCAPED = Pattern.compile("%([2-7][0-9a-fA-F])");

    /** The same publication does not appear in two of these forms; a thesis is not the article that came of it. */
    public enum Form {
        /** Articles, abstracts, chapters and what is not stated. */
        PUBLISHED,
        /** A manuscript on a preprint server. */
        PREPRINT,
        /** A thesis. */
        THESIS
    }

    /**
     * The fingerprint of a reference.
     *
     * @param ordinal a number of the caller's, unique among the references compared
     */
    public static Fingerprint of(long ordinal, Reference reference) {
        Locus locus = Locus.of(reference.venue());
        String doi = doi(reference.ids().doi());
        return new Fingerprint(
                ordinal,
                FoldedTitle.of(reference.title()),
                FoldedAuthors.of(reference.authors()),
                reference.year(),
                Journal.folded(reference.venue().name()),
                Journal.issns(reference.venue().number()),
                locus.volume(),
                locus.issue(),
                locus.supplement(),
                locus.page(),
                locus.pages(),
                doi,
                pmid(reference.ids().pmid()),
                accession(reference.ids().accession()),
                form(reference.descriptors().type().toLowerCase(Locale.ROOT), doi),
                fullness(reference));
    }

    private static String doi(String printed) {
        String cut = Folding.cut(printed);
        return Doi.normalise(ESCAPED.matcher(cut)
                .replaceAll(c -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(c.group(1), 16)))));
    }

    private static long pmid(String printed) {
        return PMID.matcher(printed).matches() ? Long.parseLong(printed) : 0;
    }

    private static long accession(String printed) {
        long digits = Folding.cut(printed).chars().filter(Character::isDigit).count();
        return digits < 6 ? 0 : Hash.of(Folding.cut(printed).strip().toLowerCase(Locale.ROOT));
    }

    private static Form form(String type, String doi) {
        if (type.contains("thesis") || type.contains("dissertation")) {
            return Form.THESIS;
        }
        boolean server = doi.startsWith("10.48550/arxiv")
                || doi.startsWith("10.21203/rs.")
                || doi.startsWith("10.2139/ssrn")
                || doi.startsWith("10.20944/preprints")
                || doi.startsWith("10.26434/chemrxiv")
                || PREPRINT_DOI.matcher(doi).matches();
        return server || type.contains("preprint") || type.equals("posted-content") ? Form.PREPRINT : Form.PUBLISHED;
    }

    private static int fullness(Reference r) {
        List<String> texts = List.of(
                r.ids().doi(),
                r.ids().pmid(),
                r.summary(),
                r.title(),
                r.venue().name(),
                r.venue().volume(),
                r.venue().issue(),
                r.venue().pages(),
                r.venue().number(),
                r.descriptors().type(),
                r.descriptors().language());
        List<List<?>> lists = List.of(
                r.authors(),
                r.descriptors().headings(),
                r.descriptors().keywords(),
                r.descriptors().fields(),
                r.descriptors().countries());
        int filled = r.year() > 0 ? 1 : 0;
        int length = 0;
        for (String text : texts) {
            filled += Folding.says(text) ? 1 : 0;
            length += Math.min(text.length(), 50_000);
        }
        for (List<?> list : lists) {
            filled += list.isEmpty() ? 0 : 1;
            length += Math.min(list.size(), 1_000);
        }
        return (filled << 20) + Math.min(length, (1 << 20) - 1);
    }
}
