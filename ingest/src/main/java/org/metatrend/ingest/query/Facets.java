package org.metatrend.ingest.query;

import java.util.List;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Reference;

/**
 * What filters look at in a record.
 *
 * @param year of publication, 0 where not stated
 * @param type such as "article", empty where not stated
 * @param language an ISO 639-1 code, empty where not stated
 * @param fields fields, concepts or topics of research
 */
public record Facets(int year, String type, String language, List<String> fields) {
    public Facets {
        fields = List.copyOf(fields);
    }

    /** Those of a reference. */
    public static Facets of(Reference reference) {
        Descriptors descriptors = reference.descriptors();
        return new Facets(reference.year(), descriptors.type(), descriptors.language(), descriptors.fields());
    }

    /** A name as it is compared: its words without case and accents, separated by blanks. */
    static String folded(String name) {
        return String.join(" ", WordScanner.words(name, false));
    }
}
