package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.Sighting;
import org.metatrend.ingest.search.Survivor;

class PublicationParquetTest {
    @TempDir
    private Path folder;

    private static Survivor survivor(int number) {
        Reference reference = new Reference(
                new Origin("made", "made.gz", "line " + number),
                new Identifiers("W" + number, "", ""),
                "A made title " + number % 3,
                "",
                number % 4 == 0 ? 0 : 2010 + number % 5,
                List.of("Arden B", "Brook C" + number),
                new Venue("Journal " + number % 2, "", "", "", ""),
                new Descriptors("article", "en", List.of(), List.of(), List.of(), List.of()));
        return Survivor.of(new Candidate(new Sighting(number, number, 0), number % 4, reference), true);
    }

    private byte[] written() throws IOException {
        List<Survivor> survivors = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            survivors.add(survivor(i));
        }
        Path file = folder.resolve("publications.parquet");
        PublicationParquet.write(file.toUri().toString(), survivors.iterator(), List.of("in a", "in b, a"));
        return Files.readAllBytes(file);
    }

    private static FileMetaData footer(byte[] file) throws IOException {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
        return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
    }

    /** The sets in which Parquet gathers them are in another order in another run. */
    @Test
    void encodingsAreListedInOneOrder() throws IOException {
        FileMetaData footer = footer(written());
        assertThat(footer.getNum_rows()).isEqualTo(40);
        List<ColumnChunk> columns = footer.getRow_groups().get(0).getColumns();
        assertThat(columns).hasSize(15);
        assertThat(columns)
                .anySatisfy(c -> assertThat(c.getMeta_data().getEncodings()).hasSizeGreaterThan(2));
        for (ColumnChunk column : columns) {
            assertThat(column.getMeta_data().getEncodings()).isSorted();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**draft*");
    }

    @Test
    void aRerunIsTheSame() throws IOException {
        assertThat(written()).isEqualTo(written());
    }
}
