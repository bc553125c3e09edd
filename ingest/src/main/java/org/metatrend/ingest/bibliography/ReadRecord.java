package org.metatrend.ingest.bibliography;

/** What became of one record of a file: a reference, the order to forget one, or a reject with its reason. */
public sealed interface ReadRecord {
    /** A record that was read. */
    record Kept(Reference reference) implements ReadRecord {}

    /**
     * An order that earlier records be forgotten: MEDLINE's DeleteCitation.
     *
     * @param pmid of the records
     * @param version of the record, empty for all versions
     */
    record Deleted(Origin origin, String pmid, String version) implements ReadRecord {
        /** The order to forget all versions. */
        public Deleted(Origin origin, String pmid) {
            this(origin, pmid, "");
        }
    }

    /**
     * A record that cannot be read.
     *
     * @param reason what was found and what was expected
     * @param verbatim its beginning
     */
    record Rejected(Origin origin, String reason, String verbatim) implements ReadRecord {}
}
