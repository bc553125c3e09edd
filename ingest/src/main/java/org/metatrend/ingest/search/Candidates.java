package org.metatrend.ingest.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Candidates as bytes, for files between the stages and for Spark's shuffles. */
public final class Candidates {
    private Candidates() {}

    static void write(DataOutput out, Candidate candidate) throws IOException {
        write(out, candidate.sighting());
        out.writeLong(candidate.matches());
        ReferenceCodec.write(out, candidate.reference());
    }

    static Candidate read(DataInput in) throws IOException {
        return new Candidate(sighting(in), in.readLong(), ReferenceCodec.read(in));
    }

    static void write(DataOutput out, Sighting sighting) throws IOException {
        out.writeLong(sighting.key());
        out.writeLong(sighting.id());
        out.writeByte(sighting.version());
    }

    static Sighting sighting(DataInput in) throws IOException {
        return new Sighting(in.readLong(), in.readLong(), in.readUnsignedByte());
    }

    /** A candidate as bytes. */
    public static byte[] bytes(Candidate candidate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            write(new DataOutputStream(bytes), candidate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The candidate that bytes hold. */
    public static Candidate of(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
