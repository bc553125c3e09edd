package org.metatrend.ingest.bibliography.crossref;

import java.io.IOException;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.json.JsonCursor;

/** A work of Crossref. The year is that of "issued", the earliest known publication, else that of any other date. */
final class CrossrefWork {
    private final ReferenceDraft draft;
    private String otherDate = "";
    private String isbn = "";

    private CrossrefWork(ReferenceDraft draft) {
        this.draft = draft;
    }

    static void state(JsonCursor at, ReferenceDraft draft) throws IOException {
        CrossrefWork work = new CrossrefWork(draft);
        while (at.field()) {
            work.field(at);
        }
        draft.year(work.otherDate);
        draft.number(work.isbn);
    }

    private void field(JsonCursor at) throws IOException {
        switch (at.name()) {
            case "DOI" -> {
                String doi = at.text();
                draft.doi(doi);
                draft.accession(doi);
            }
            case "title" -> draft.title(at.firstText());
            case "abstract" -> draft.summary(at.text());
            case "issued" -> draft.year(date(at));
            case "published-print", "published-online", "published" -> {
                String date = date(at);
                otherDate = otherDate.isEmpty() ? date : otherDate;
            }
            case "author" -> authors(at);
            case "container-title" -> draft.venue(at.firstText());
            case "volume" -> draft.volume(at.text());
            case "issue" -> draft.issue(at.text());
            case "page", "article-number" -> draft.pages(at.text());
            case "ISSN" -> draft.number(at.firstText());
            case "ISBN" -> isbn = at.firstText();
            case "type" -> draft.type(at.text());
            case "language" -> draft.language(at.text());
            case "subject" -> subjects(at);
            default -> at.name();
        }
    }

    private void subjects(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            draft.field(at.text());
        }
    }

    /** The first number of "date-parts", which is null for an unknown date. */
    private static String date(JsonCursor at) throws IOException {
        String year = "";
        for (boolean more = at.enterObject(); more && at.field(); ) {
            if (at.name().equals("date-parts") && at.enterArray()) {
                while (at.element()) {
                    String first = at.firstText();
                    year = year.isEmpty() ? first : year;
                }
            }
        }
        return year;
    }

    private void authors(JsonCursor at) throws IOException {
        for (boolean more = at.enterArray(); more && at.element(); ) {
            String family = "";
            String given = "";
            for (boolean author = at.enterObject(); author && at.field(); ) {
                switch (at.name()) {
                    case "family", "name" -> family = at.text();
                    case "given" -> given = at.text();
                    default -> at.name();
                }
            }
            draft.author(family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given);
        }
    }
}
