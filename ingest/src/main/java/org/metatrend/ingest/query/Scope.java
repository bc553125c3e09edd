package org.metatrend.ingest.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a word is searched in, under each name that researchers use for them. */
public enum Scope {
    TITLE("title", "ti", "", SearchField.TITLE),
    ABSTRACT("abstract", "ab", "", SearchField.ABSTRACT),
    MESH("mesh", "mh", "mesh terms|mesh major topic|majr|mesh:noexp|mh:noexp", SearchField.MESH),
    KEYWORD("keyword", "kw|ak", "ot|other term", SearchField.KEYWORD),
    VENUE("venue", "so", "journal|ta", SearchField.VENUE),
    /** Title or abstract: where a word without a field is searched. */
    TIAB("tiab", "", "title/abstract", SearchField.TITLE, SearchField.ABSTRACT),
    /** What a record is about: Web of Science's TS. */
    TOPIC(
            "topic",
            "ts",
            "tw|text word|text words",
            SearchField.TITLE,
            SearchField.ABSTRACT,
            SearchField.MESH,
            SearchField.KEYWORD),
    ANY("any", "all", "all fields", SearchField.values());

    private final String label;
    private final String prefixes;
    private final String tags;
    private final int mask;

    /**
     * @param prefixes further names before a colon or equals sign, separated by bars
     * @param tags further names in brackets, separated by bars
     */
    Scope(String label, String prefixes, String tags, SearchField... fields) {
        this.label = label;
        this.prefixes = "|" + label + "|" + prefixes + "|";
        this.tags = this.prefixes + tags + "|";
        this.mask = Arrays.stream(fields).mapToInt(SearchField::bit).sum();
    }

    /** The name before a colon, such as "title". */
    public String label() {
        return label;
    }

    /** The bits of the fields searched. */
    int mask() {
        return mask;
    }

    /** The scope of "title:" or "TI="; upper and lower case are alike. */
    static Optional<Scope> ofPrefix(String name) {
        return Arrays.stream(values())
                .filter(s -> s.prefixes.contains(listed(name)))
                .findFirst();
    }

    /** The scope of PubMed's "[ti]"; upper and lower case are alike. */
    static Optional<Scope> ofTag(String name) {
        return Arrays.stream(values())
                .filter(s -> s.tags.contains(listed(name)))
                .findFirst();
    }

    /** The names before a colon, in their order. */
    static List<String> labels() {
        return Arrays.stream(values()).map(Scope::label).toList();
    }

    private static String listed(String name) {
        return "|" + name.toLowerCase(Locale.ROOT) + "|";
    }
}
