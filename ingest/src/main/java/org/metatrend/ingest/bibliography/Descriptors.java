package org.metatrend.ingest.bibliography;

import java.io.Serializable;
import java.util.List;

/**
 * How a source describes a publication.
 *
 * @param type such as "article" or "review", lower case, empty where not stated
 * @param language the ISO 639-1 code where it can be told, else as printed; empty where not stated
 * @param headings MeSH headings
 * @param keywords of the authors or the database
 * @param fields fields, concepts or topics of research, the most general first
 * @param countries ISO 3166 two-letter codes of the authors' countries
 */
public record Descriptors(
        String type,
        String language,
        List<String> headings,
        List<String> keywords,
        List<String> fields,
        List<String> countries)
        implements Serializable {
    /** Nothing stated. */
    public static final Descriptors NONE = new Descriptors("", "", List.of(), List.of(), List.of(), List.of());

    public Descriptors {
        headings = List.copyOf(headings);
        keywords = List.copyOf(keywords);
        fields = List.copyOf(fields);
        countries = List.copyOf(countries);
    }
}
