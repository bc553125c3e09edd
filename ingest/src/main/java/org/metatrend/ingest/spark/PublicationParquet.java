package org.metatrend.ingest.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
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
        Path path = new Path(URI.create(uri));
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(withoutChecksums(path))
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            while (publications.hasNext()) {
                writer.write(row(schema, publications.next(), counted));
            }
        } catch (IOException e) {
            throw new BadInput(
                    uri,
                    "a place that cannot be written: " + Storage.firstLine(e),
                    "a folder on a disk with room",
                    "free some room, or give another --out",
                    e);
        }
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
