package org.metatrend.ingest.duplicate;

import java.util.List;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

/** A made-up reference and its variants, one change at a time. */
record MadeReference(
        String place,
        String doi,
        String pmid,
        String accession,
        String title,
        String author,
        int year,
        String journal,
        String volume,
        String issue,
        String pages,
        String type,
        String summary) {

    /** An article of which everything is stated. */
    static final MadeReference ARTICLE = new MadeReference(
            "line 1",
            "10.5555/jmm.2014.0031",
            "",
            "",
            "Migrating herons and the colour of river sediments in spring",
            "Arden, Beatrice",
            2014,
            "Journal of Made-Up Measurements",
            "12",
            "3",
            "221-230",
            "",
            "");

    MadeReference at(String value) {
        return new MadeReference(
                value, doi, pmid, accession, title, author, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference doi(String value) {
        return new MadeReference(
                place, value, pmid, accession, title, author, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference pmid(String value) {
        return new MadeReference(
                place, doi, value, accession, title, author, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference accession(String value) {
        return new MadeReference(
                place, doi, pmid, value, title, author, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference title(String value) {
        return new MadeReference(
                place, doi, pmid, accession, value, author, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference author(String value) {
        return new MadeReference(
                place, doi, pmid, accession, title, value, year, journal, volume, issue, pages, type, summary);
    }

    MadeReference year(int value) {
        return new MadeReference(
                place, doi, pmid, accession, title, author, value, journal, volume, issue, pages, type, summary);
    }

    MadeReference journal(String value) {
        return new MadeReference(
                place, doi, pmid, accession, title, author, year, value, volume, issue, pages, type, summary);
    }

    /** Volume, issue and pages. */
    MadeReference in(String newVolume, String newIssue, String newPages) {
        return new MadeReference(
                place, doi, pmid, accession, title, author, year, journal, newVolume, newIssue, newPages, type,
                summary);
    }

    MadeReference type(String value) {
        return new MadeReference(
                place, doi, pmid, accession, title, author, year, journal, volume, issue, pages, value, summary);
    }

    MadeReference summary(String value) {
        return new MadeReference(
                place, doi, pmid, accession, title, author, year, journal, volume, issue, pages, type, value);
    }

    Reference reference() {
        return new Reference(
                new Origin("made", "made.ris", place),
                new Identifiers(accession, pmid, doi),
                title,
                summary,
                year,
                author.isEmpty() ? List.of() : List.of(author),
                new Venue(journal, volume, issue, pages, ""),
                new Descriptors(type, "", List.of(), List.of(), List.of(), List.of()));
    }

    Fingerprint fingerprint(long ordinal) {
        return Fingerprint.of(ordinal, reference());
    }
}
