package org.metatrend.ingest.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.metatrend.ingest.duplicate.Fingerprint;

/** Writes fingerprints as bytes. */
public final class FingerprintCodec {
    private FingerprintCodec() {}

    static void write(DataOutput out, Fingerprint f) throws IOException {
        out.writeLong(f.ordinal());
        ReferenceCodec.text(out, f.title());
        ReferenceCodec.text(out, f.authors());
        out.writeShort(f.year());
        ReferenceCodec.text(out, f.journal());
        out.writeLong(f.issns());
        out.writeInt(f.volume());
        out.writeInt(f.issue());
        out.writeBoolean(f.supplement());
        out.writeLong(f.page());
        out.writeInt(f.pages());
        ReferenceCodec.text(out, f.doi());
        out.writeLong(f.pmid());
        out.writeLong(f.accession());
        ReferenceCodec.text(out, f.form().name());
        out.writeInt(f.fullness());
    }

    static Fingerprint read(DataInput in) throws IOException {
        return new Fingerprint(
                in.readLong(),
                ReferenceCodec.text(in),
                ReferenceCodec.text(in),
                in.readShort(),
                ReferenceCodec.text(in),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readLong(),
                in.readInt(),
                ReferenceCodec.text(in),
                in.readLong(),
                in.readLong(),
                Fingerprint.Form.valueOf(ReferenceCodec.text(in)),
                in.readInt());
    }

    /** A fingerprint as bytes. */
    public static byte[] bytes(Fingerprint fingerprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            write(new DataOutputStream(bytes), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The fingerprint that bytes hold. */
    public static Fingerprint of(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
