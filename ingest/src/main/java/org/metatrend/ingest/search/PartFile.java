package org.metatrend.ingest.search;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;

/**
 * What a scan found, on disk between the stages: a stopped search goes on from its finished parts, and a lost executor
 * takes none with it. A part that lacks its end was not finished.
 */
public final class PartFile {
    private static final int MAGIC = 0x4D545031;
    private static final byte SEEN = 1;
    private static final byte DELETED = 2;
    private static final byte CANDIDATE = 3;
    private static final byte REJECTED = 4;
    private static final byte DONE = 5;
    private static final byte END = 6;

    private PartFile() {}

    /** Writes a part; only closing it makes it whole. */
    public static final class Writer implements ScanSink, Closeable {
        private final DataOutputStream out;

        /** Begins a part. */
        public Writer(OutputStream out) throws IOException {
            this.out = new DataOutputStream(out);
            this.out.writeInt(MAGIC);
        }

        private interface Writing {
            void run() throws IOException;
        }

        private void write(byte kind, Writing writing) {
            try {
                out.writeByte(kind);
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void seen(Sighting sighting) {
            try {
                out.writeByte(SEEN);
                Candidates.write(out, sighting);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void deleted(long id, long key) {
            write(DELETED, () -> {
                out.writeLong(id);
                out.writeLong(key);
            });
        }

        @Override
        public void candidate(Candidate candidate) {
            write(CANDIDATE, () -> Candidates.write(out, candidate));
        }

        @Override
        public void rejected(Rejected rejected) {
            write(REJECTED, () -> {
                Origin origin = rejected.origin();
                for (String text : new String[] {
                    origin.source(), origin.file(), origin.place(), rejected.reason(), rejected.verbatim()
                }) {
                    ReferenceCodec.text(out, text);
                }
            });
        }

        @Override
        public void done(FileTally tally) {
            write(DONE, () -> {
                SourceFile file = tally.file();
                out.writeInt(file.source());
                ReferenceCodec.text(out, file.name());
                out.writeInt(file.rank());
                ReferenceCodec.text(out, file.uri());
                ReferenceCodec.text(out, file.path());
                out.writeLong(file.bytes());
                ReferenceCodec.text(out, tally.format());
                ReferenceCodec.text(out, tally.sha256());
                out.writeLong(tally.candidates());
                out.writeInt(tally.excluded().size());
                for (Map.Entry<String, Long> reason : tally.excluded().entrySet()) {
                    ReferenceCodec.text(out, reason.getKey());
                    out.writeLong(reason.getValue());
                }
                out.writeLong(tally.rejected());
                out.writeLong(tally.deletions());
            });
        }

        @Override
        public void close() throws IOException {
            out.writeByte(END);
            out.close();
        }
    }

    /**
     * Reads a part to its end.
     *
     * @throws IOException if it is no part or was not finished
     */
    public static void read(InputStream from, ScanSink sink) throws IOException {
        Reader reader = new Reader(from);
        while (reader.next(sink)) {
            // the sink has heard of it
        }
    }

    /** Reads a part piece by piece. */
    public static final class Reader {
        private final DataInputStream in;

        /**
         * Begins to read.
         *
         * @throws IOException if it is no part
         */
        public Reader(InputStream from) throws IOException {
            in = new DataInputStream(from);
            if (in.readInt() != MAGIC) {
                throw new IOException("not a part of a search");
            }
        }

        /**
         * Tells the sink of the next thing.
         *
         * @return whether there was one
         * @throws IOException if the part was not finished
         */
        public boolean next(ScanSink sink) throws IOException {
            switch (in.readByte()) {
                case SEEN -> sink.seen(Candidates.sighting(in));
                case DELETED -> sink.deleted(in.readLong(), in.readLong());
                case CANDIDATE -> sink.candidate(Candidates.read(in));
                case REJECTED ->
                    sink.rejected(new Rejected(
                            new Origin(ReferenceCodec.text(in), ReferenceCodec.text(in), ReferenceCodec.text(in)),
                            ReferenceCodec.text(in),
                            ReferenceCodec.text(in)));
                case DONE -> sink.done(tally(in));
                case END -> {
                    return false;
                }
                default -> throw new IOException("not a part of a search");
            }
            return true;
        }
    }

    private static FileTally tally(DataInputStream in) throws IOException {
        SourceFile file = new SourceFile(
                in.readInt(),
                ReferenceCodec.text(in),
                in.readInt(),
                ReferenceCodec.text(in),
                ReferenceCodec.text(in),
                in.readLong());
        String format = ReferenceCodec.text(in);
        String sha256 = ReferenceCodec.text(in);
        long candidates = in.readLong();
        Map<String, Long> excluded = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            excluded.put(ReferenceCodec.text(in), in.readLong());
        }
        return new FileTally(file, format, sha256, candidates, excluded, in.readLong(), in.readLong());
    }
}
