package org.metatrend.ingest.search;

import java.io.Serializable;
import org.metatrend.ingest.bibliography.Reference;

/**
 * What became of a record that matched a query and does not count by itself.
 *
 * @param key of the record
 * @param source as the user named it
 * @param file within the source
 * @param place within the file
 * @param id a DOI, PMID or number in the source, whichever it has
 * @param title of the record
 * @param outcome "merged" or "excluded"
 * @param reason why, with the evidence
 * @param into the key of the record that stays; negative where none does
 */
public record LedgerLine(
        long key,
        String source,
        String file,
        String place,
        String id,
        String title,
        String outcome,
        String reason,
        long into)
        implements Serializable {

    /** The line of a record. */
    public static LedgerLine of(long key, Reference r, String outcome, String reason, long into) {
        String id = !r.ids().doi().isEmpty()
                ? r.ids().doi()
                : !r.ids().pmid().isEmpty() ? "PMID " + r.ids().pmid() : r.ids().accession();
        return new LedgerLine(
                key, r.origin().source(), r.origin().file(), r.origin().place(), id, r.title(), outcome, reason, into);
    }
}
