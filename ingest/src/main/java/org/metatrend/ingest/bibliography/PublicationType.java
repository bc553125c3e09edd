package org.metatrend.ingest.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types of publications in one vocabulary, that of OpenAlex where it has a word. */
public final class PublicationType {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("journal article", "article"),
            Map.entry("journal-article", "article"),
            Map.entry("article-journal", "article"),
            Map.entry("journal", "article"),
            Map.entry("jour", "article"),
            Map.entry("ejour", "article"),
            Map.entry("magazine article", "article"),
            Map.entry("mgzn", "article"),
            Map.entry("inpr", "article"),
            Map.entry("original article", "article"),
            Map.entry("literature review", "review"),
            Map.entry("systematic review", "review"),
            Map.entry("meta-analysis", "review"),
            Map.entry("posted-content", "preprint"),
            Map.entry("unpb", "preprint"),
            Map.entry("unpublished", "preprint"),
            Map.entry("conference paper", "proceedings-article"),
            Map.entry("conference proceedings", "proceedings-article"),
            Map.entry("proceedings paper", "proceedings-article"),
            Map.entry("inproceedings", "proceedings-article"),
            Map.entry("conference", "proceedings-article"),
            Map.entry("conf", "proceedings-article"),
            Map.entry("cpaper", "proceedings-article"),
            Map.entry("chap", "book-chapter"),
            Map.entry("echap", "book-chapter"),
            Map.entry("book chapter", "book-chapter"),
            Map.entry("book section", "book-chapter"),
            Map.entry("chapter", "book-chapter"),
            Map.entry("incollection", "book-chapter"),
            Map.entry("inbook", "book-chapter"),
            Map.entry("edited book", "book"),
            Map.entry("ebook", "book"),
            Map.entry("monograph", "book"),
            Map.entry("thes", "dissertation"),
            Map.entry("thesis", "dissertation"),
            Map.entry("phdthesis", "dissertation"),
            Map.entry("mastersthesis", "dissertation"),
            Map.entry("academic dissertation", "dissertation"),
            Map.entry("rprt", "report"),
            Map.entry("techreport", "report"),
            Map.entry("technical report", "report"),
            Map.entry("pat", "patent"),
            Map.entry("data", "dataset"),
            Map.entry("correction", "erratum"),
            Map.entry("published erratum", "erratum"));

    /** What a reader wants to know of several types, the more telling first. */
    private static final List<String> TELLING = List.of(
            "retraction of publication",
            "erratum",
            "review",
            "preprint",
            "editorial",
            "letter",
            "comment",
            "proceedings-article",
            "dissertation",
            "article");

    private PublicationType() {}

    /**
     * The word for a type.
     *
     * @param printed such as "Journal Article", "JOUR" or "posted-content"
     * @return such as "article"; another type in lower case
     */
    public static String of(String printed) {
        String lower = PlainText.of(printed).toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(lower, lower);
    }

    /** The most telling of several types; empty for none. */
    public static String of(Collection<String> printed) {
        List<String> types = printed.stream().map(PublicationType::of).toList();
        return TELLING.stream().filter(types::contains).findFirst().orElse(types.isEmpty() ? "" : types.get(0));
    }
}
