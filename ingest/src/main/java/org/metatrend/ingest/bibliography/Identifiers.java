package org.metatrend.ingest.bibliography;

import java.io.Serializable;

/**
 * What names a publication; each empty where the record does not say.
 *
 * @param accession the record's own number in its source, such as OpenAlex's "W2741809807" or a WoS number
 * @param pmid the PubMed number, digits only
 * @param doi as printed; {@link Doi} normalises
 */
public record Identifiers(String accession, String pmid, String doi) implements Serializable {
    /** A record that is named by nothing. */
    public static final Identifiers NONE = new Identifiers("", "", "");
}
