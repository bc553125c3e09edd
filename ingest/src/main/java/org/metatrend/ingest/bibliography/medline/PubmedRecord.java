package org.metatrend.ingest.bibliography.medline;

import javax.xml.stream.XMLStreamException;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.XmlCursor;

/**
 * One PubmedArticle or PubmedBookArticle. Only the elements named here are read: corrections, references, grants and
 * chemicals, which name other publications and substances, are passed over.
 */
final class PubmedRecord {
    private final ReferenceDraft draft;
    private String bookTitle = "";
    private String vernacularTitle = "";

    PubmedRecord(ReferenceDraft draft) {
        this.draft = draft;
    }

    /** Reads up to the identifiers in PubmedData: the list of references behind them is most of many records. */
    void read(XmlCursor at) throws XMLStreamException {
        boolean identified = false;
        while (!identified && at.child()) {
            switch (at.name()) {
                case "MedlineCitation", "BookDocument" -> citation(at);
                case "PubmedData", "PubmedBookData" -> identified = history(at);
                default -> at.skip();
            }
        }
        draft.title(vernacularTitle);
        draft.title(bookTitle);
    }

    private void citation(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "PMID" -> pmid(at);
                case "Article" -> article(at);
                case "Book" -> book(at);
                case "MeshHeadingList" -> headings(at);
                case "KeywordList" -> keywords(at);
                default -> description(at);
            }
        }
    }

    private void pmid(XmlCursor at) throws XMLStreamException {
        String version = at.attribute("Version");
        String number = at.text().strip();
        draft.pmid(number);
        draft.accession(number + "." + (version.isEmpty() ? "1" : version));
    }

    /** What articles state inside Article, book articles beside Book. */
    private void description(XmlCursor at) throws XMLStreamException {
        switch (at.name()) {
            case "ArticleTitle" -> draft.title(title(at.text()));
            case "VernacularTitle" -> vernacularTitle = title(at.text());
            case "Pagination" -> pages(at);
            case "Abstract" -> summary(at);
            case "AuthorList" -> authors(at);
            case "Language" -> draft.language(at.text());
            case "PublicationTypeList" -> types(at);
            case "PublicationType" -> draft.type(at.text());
            case "ArticleIdList" -> ids(at);
            case "ELocationID" -> {
                boolean doi = at.attribute("EIdType").equals("doi")
                        && !at.attribute("ValidYN").equals("N");
                String id = at.text();
                draft.doi(doi ? id : "");
            }
            default -> at.skip();
        }
    }

    /** MEDLINE puts a title that it translated in brackets; others may begin and end with brackets of their own. */
    private static String title(String printed) {
        String text = printed.strip();
        String body = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        int depth = 0;
        for (int i = 0; i < body.length(); i++) {
            depth += body.charAt(i) == '[' ? 1 : body.charAt(i) == ']' ? -1 : 0;
            if (depth <= 0) {
                return i > 0 && i == body.length() - 1 ? body.substring(1, i) : text;
            }
        }
        return text;
    }

    private void article(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("Journal")) {
                journal(at);
            } else {
                description(at);
            }
        }
    }

    private void journal(XmlCursor at) throws XMLStreamException {
        String abbreviation = "";
        while (at.child()) {
            switch (at.name()) {
                case "ISSN" -> draft.number(at.text());
                case "JournalIssue" -> journalIssue(at);
                case "Title" -> draft.venue(at.text());
                case "ISOAbbreviation" -> abbreviation = at.text();
                default -> at.skip();
            }
        }
        draft.venue(abbreviation);
    }

    private void journalIssue(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "Volume" -> draft.volume(at.text());
                case "Issue" -> draft.issue(at.text());
                case "PubDate" -> date(at);
                default -> at.skip();
            }
        }
    }

    private void date(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "Year", "MedlineDate" -> draft.year(at.text());
                default -> at.skip();
            }
        }
    }

    private void book(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "BookTitle" -> {
                    bookTitle = at.text();
                    draft.venue(bookTitle);
                }
                case "PubDate" -> date(at);
                case "AuthorList" -> authors(at);
                case "Volume" -> draft.volume(at.text());
                case "Isbn" -> draft.number(at.text());
                case "ELocationID" -> description(at);
                default -> at.skip();
            }
        }
    }

    private void pages(XmlCursor at) throws XMLStreamException {
        String from = "";
        String to = "";
        String both = "";
        while (at.child()) {
            switch (at.name()) {
                case "StartPage" -> from = at.text();
                case "EndPage" -> to = at.text();
                case "MedlinePgn" -> both = at.text();
                default -> at.skip();
            }
        }
        draft.pages(both);
        draft.pages(from, to);
    }

    private void summary(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("AbstractText")) {
                draft.summary(at.text());
            } else {
                at.skip();
            }
        }
    }

    private void authors(XmlCursor at) throws XMLStreamException {
        boolean editors = at.attribute("Type").equals("editors");
        while (at.child()) {
            if (editors || at.attribute("ValidYN").equals("N") || !at.name().equals("Author")) {
                at.skip(); // an invalid spelling stands beside the valid one
            } else {
                author(at);
            }
        }
    }

    private void author(XmlCursor at) throws XMLStreamException {
        String last = "";
        String fore = "";
        String initials = "";
        while (at.child()) {
            switch (at.name()) {
                case "LastName", "CollectiveName" -> last = at.text();
                case "ForeName" -> fore = at.text();
                case "Initials" -> initials = at.text();
                default -> at.skip();
            }
        }
        String given = fore.isBlank() ? initials : fore;
        draft.author(given.isBlank() ? last : last.strip() + ", " + given);
    }

    private void types(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            draft.type(at.text());
        }
    }

    private void headings(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            while (at.child()) {
                if (at.name().equals("DescriptorName")) {
                    draft.heading(at.text());
                } else {
                    at.skip();
                }
            }
        }
    }

    private void keywords(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            draft.keyword(at.text());
        }
    }

    private boolean history(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("ArticleIdList")) {
                ids(at);
                return true;
            }
            at.skip();
        }
        return false;
    }

    private void ids(XmlCursor at) throws XMLStreamException {
        while (at.child()) {
            String type = at.attribute("IdType");
            String id = at.text();
            draft.doi(type.equals("doi") ? id : "");
            draft.pmid(type.equals("pubmed") ? id : "");
        }
    }
}
