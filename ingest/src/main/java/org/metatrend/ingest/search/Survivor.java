package org.metatrend.ingest.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.duplicate.Fingerprint;

/**
 * A candidate whose version counts, with what is needed to find its duplicates.
 *
 * @param fingerprint under the key of the record as ordinal
 * @param matches where it counts
 * @param reference what it says; without its abstract unless that is to be kept
 */
public record Survivor(Fingerprint fingerprint, long matches, Reference reference) {
    /** The survivor of a candidate. */
    public static Survivor of(Candidate candidate, boolean abstracts) {
        Reference r = candidate.reference();
        Fingerprint fingerprint = Fingerprint.of(candidate.sighting().key(), r);
        Reference light = abstracts
                ? r
                : new Reference(r.origin(), r.ids(), r.title(), "", r.year(), r.authors(), r.venue(), r.descriptors());
        return new Survivor(fingerprint, candidate.matches(), light);
    }

    /** The record's key. */
    public long key() {
        return fingerprint.ordinal();
    }

    /** The same that counts elsewhere. */
    public Survivor with(long otherMatches) {
        return new Survivor(fingerprint, otherMatches, reference);
    }

    /** As bytes, for Spark's shuffles. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            FingerprintCodec.write(out, fingerprint);
            out.writeLong(matches);
            ReferenceCodec.write(out, reference);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Out of bytes. */
    public static Survivor of(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new Survivor(FingerprintCodec.read(in), in.readLong(), ReferenceCodec.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
