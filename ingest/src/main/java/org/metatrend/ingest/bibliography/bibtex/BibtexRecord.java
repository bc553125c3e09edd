package org.metatrend.ingest.bibliography.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.PlainText;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;

/** What an entry states, its LaTeX made plain. */
final class BibtexRecord {
    private BibtexRecord() {}

    static ReadRecord of(Entry entry, Origin origin) {
        ReferenceDraft draft = new ReferenceDraft();
        draft.title(plain(entry, "title"));
        draft.title(plain(entry, "booktitle"));
        draft.summary(plain(entry, "abstract"));
        draft.year(plain(entry, "year"));
        draft.year(plain(entry, "date"));
        names(entry.field("author")).forEach(draft::author);
        for (String name : List.of("journal", "journaltitle", "booktitle", "series", "howpublished")) {
            draft.venue(plain(entry, name));
        }
        draft.volume(plain(entry, "volume"));
        draft.issue(plain(entry, entry.fields().containsKey("number") ? "number" : "issue"));
        draft.pages(plain(entry, "pages").replaceAll("\\s*[\u2013\u2014-]+\\s*", "-"));
        draft.number(plain(entry, "issn"));
        draft.number(plain(entry, "isbn"));
        // an address keeps its underscores and percent signs
        draft.doi(entry.field("doi").replace("\\_", "_").replace("{", "").replace("}", ""));
        draft.doi(entry.field("url").contains("doi.org/") ? entry.field("url").replace("\\_", "_") : "");
        draft.pmid(entry.field("pmid"));
        draft.accession(entry.key());
        for (String keyword : plain(entry, "keywords").split("[,;]")) {
            draft.keyword(keyword);
        }
        draft.language(plain(entry, entry.fields().containsKey("language") ? "language" : "langid"));
        draft.type(entry.type());
        return draft.finish(origin.atLine(entry.line()), () -> "@" + entry.type() + "{" + entry.key());
    }

    private static String plain(Entry entry, String field) {
        return PlainText.of(Latex.plain(entry.field(field)));
    }

    /** The names that "and" separates outside braces; "and others" is no name. */
    static List<String> names(String latex) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String text = latex.replaceAll("\\s+", " ");
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            depth += here == '{' ? 1 : here == '}' ? -1 : 0;
            if (depth == 0 && here == ' ' && text.regionMatches(true, i, " and ", 0, 5)) {
                names.add(text.substring(from, i));
                from = i + 5;
                i += 4;
            }
        }
        names.add(text.substring(from));
        return names.stream()
                .map(Latex::plain)
                .filter(name -> !name.isBlank() && !name.equals("others"))
                .toList();
    }
}
