package org.metatrend.ingest.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.search.Survivor;

/** The publications of a search as a Parquet file, a row each. */
public final class PublicationParquet {
    private static final List<String> TEXTS = List.of(
            "source", "file", "place", "doi", "pmid", "accession", "title", "abstract", "venue", "type", "language");

    private static final CompressionCodecName CODEC = CompressionCodecName.GZIP;

    /** The length of the footer and the sign of the format. */
    private static final int TRAILER = 8;

    private PublicationParquet() {}

    /**
     * Writes them.
     *
     * @param uri of the file
     * @param publications in the order they are written
     * @param counted the names of the columns that say where a publication counts, in the order of the bits
     */
    public static void write(String uri, Iterator<Survivor> publications, List<String> counted) {
        MessageType schema = schema(counted);
        String draft = uri + ".draft";
        Path path = new Path(URI.create(draft));
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(withoutChecksums(path))
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CODEC)
                .build()) {
            while (publications.hasNext()) {
                writer.write(row(schema, publications.next(), counted));
            }
        } catch (IOException e) {
            throw unwritable(uri, e);
        }
        Storage.HERE.write(uri, out -> ordered(draft, out));
        Storage.HERE.delete(draft);
    }

    private static BadInput unwritable(String uri, IOException e) {
        return new BadInput(
                uri,
                "a place that cannot be written: " + Storage.firstLine(e),
                "a folder on a disk with room",
                "free some room, or give another --out",
                e);
    }

    /**
     * Copies a file and puts the encodings that its footer lists for each column in order: Parquet lists them in that of a
     * set of hashes that differ from run to run.
     */
    private static void ordered(String draft, OutputStream out) throws IOException {
        long end = Storage.HERE.size(draft) - TRAILER;
        int length;
        try (InputStream in = from(draft, end)) {
            length = ByteBuffer.wrap(in.readNBytes(Integer.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        }
        FileMetaData footer;
        try (InputStream in = from(draft, end - length)) {
            footer = Util.readFileMetaData(new ByteArrayInputStream(in.readNBytes(length)));
        }
        footer.getRow_groups().stream()
                .flatMap(group -> group.getColumns().stream())
                .forEach(column -> column.getMeta_data().getEncodings().sort(Comparator.naturalOrder()));
        try (InputStream in = Storage.HERE.open(draft)) {
            byte[] some = new byte[1 << 16];
            for (long left = end - length; left > 0; ) {
                int count = in.readNBytes(some, 0, (int) Math.min(left, some.length));
                if (count == 0) {
                    throw new EOFException(draft);
                }
                out.write(some, 0, count);
                left -= count;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, bytes);
        out.write(bytes.toByteArray());
        out.write(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.size())
                .put(ParquetFileWriter.MAGIC)
                .array());
    }

    private static InputStream from(String uri, long offset) throws IOException {
        InputStream in = Storage.HERE.open(uri);
        in.skipNBytes(offset);
        return in;
    }

    /** The checksum file that Hadoop puts beside a file of this machine would be nobody's. */
    private static Path withoutChecksums(Path path) throws IOException {
        path.getFileSystem(new Configuration()).setWriteChecksum(false);
        return path;
    }

    private static MessageType schema(List<String> counted) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (String text : TEXTS) {
            schema.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(text);
        }
        schema.optional(PrimitiveTypeName.INT32).named("year");
        schema.requiredList()
                .requiredElement(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("authors");
        for (String column : counted) {
            schema.required(PrimitiveTypeName.BOOLEAN).named(column);
        }
        return schema.named("publication");
    }

    private static Group row(MessageType schema, Survivor survivor, List<String> counted) {
        Reference r = survivor.reference();
        List<String> texts = List.of(
                r.origin().source(),
                r.origin().file(),
                r.origin().place(),
                r.ids().doi(),
                r.ids().pmid(),
                r.ids().accession(),
                r.title(),
                r.summary(),
                r.venue().name(),
                r.descriptors().type(),
                r.descriptors().language());
        Group row = new SimpleGroup(schema);
        for (int i = 0; i < texts.size(); i++) {
            row.append(TEXTS.get(i), texts.get(i));
        }
        if (r.year() > 0) {
            row.append("year", r.year());
        }
        Group authors = row.addGroup("authors");
        r.authors().forEach(a -> authors.addGroup(0).append("element", a));
        for (int i = 0; i < counted.size(); i++) {
            row.append(counted.get(i), (survivor.matches() >>> i & 1) == 1);
        }
        return row;
    }
}
