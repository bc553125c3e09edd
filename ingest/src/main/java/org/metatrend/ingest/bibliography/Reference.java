package org.metatrend.ingest.bibliography;

import java.io.Serializable;
import java.util.List;

/**
 * One bibliographic record. Texts are plain: no markup, no surrounding blanks, empty where the record has none.
 *
 * @param origin where it was read
 * @param ids what names the publication
 * @param title its title
 * @param summary its abstract, the parts of a structured one joined by blanks
 * @param year of publication, 0 where not stated
 * @param authors in order, as printed: "Suk H-I", "Suk, Heung-Il" or "Heung-Il Suk"
 * @param venue where it appeared
 * @param descriptors how the source describes it
 */
public record Reference(
        Origin origin,
        Identifiers ids,
        String title,
        String summary,
        int year,
        List<String> authors,
        Venue venue,
        Descriptors descriptors)
        implements Serializable {
    public Reference {
        authors = List.copyOf(authors);
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("year " + year);
        }
    }
}
