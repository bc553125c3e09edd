package org.metatrend.ingest.bibliography.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.DamagedInput;
import org.metatrend.ingest.bibliography.input.GzipStream;
import org.metatrend.ingest.bibliography.input.Utf16Stream;

/**
 * A file of bibliographic records, compressed with gzip or not, in UTF-8, windows-1252 or UTF-16.
 *
 * @param path where it is
 * @param source as the user named it
 * @param name its path within the source, as origins show it
 */
public record BibliographyFile(Path path, String source, String name) {
    private static final int HEAD = 1 << 16;

    /**
     * Reads the file to its end, or to where it is damaged: then the records before that are handed over, and one reject
     * that names the byte of the file as it is on disk.
     *
     * @param sink hears of every record in the order of the file
     * @return the format; empty where the file is damaged before it can be told
     * @throws BadInput if there is no file or its format is not known
     * @throws IOException if the disk fails
     */
    public Optional<BibliographyFormat> read(Consumer<ReadRecord> sink) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BadInput(name, "no file", "a bibliography", "check the path");
        }
        Optional<BibliographyFormat> format = Optional.empty();
        try (InputStream file = Files.newInputStream(path)) {
            BufferedInputStream bytes = decompressed(new BufferedInputStream(file, HEAD));
            byte[] head = head(bytes, HEAD);
            boolean wide = Utf16Stream.isMarked(head);
            byte[] text = wide ? new String(head, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : head;
            format = BibliographyFormat.of(text, text.length, name);
            if (format.isEmpty()) {
                bytes.skipNBytes(head.length);
                throw unknown(bytes.read() < 0 && head.length == 0);
            }
            Origin origin = new Origin(source, name, "");
            format.get().reader().read(wide ? new Utf16Stream(bytes) : bytes, origin, sink);
        } catch (DamagedInput e) {
            sink.accept(ReferenceDraft.rejected(
                    new Origin(source, name, "").atByte(e.offset()),
                    e.getMessage() + "; nothing behind it can be read",
                    ""));
        }
        return format;
    }

    private BadInput unknown(boolean empty) {
        return new BadInput(
                name,
                empty ? "an empty file" : "a file of no known format",
                "OpenAlex, MEDLINE, Crossref, RIS, nbib, ISI, EndNote, Ovid, BibTeX or delimited text",
                "export the records in one of these formats");
    }

    private static BufferedInputStream decompressed(BufferedInputStream file) throws IOException {
        byte[] magic = head(file, 2);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        return gzip ? new BufferedInputStream(new GzipStream(file), HEAD) : file;
    }

    /** The first bytes, which stay to be read; fewer where the file ends or is damaged. */
    private static byte[] head(BufferedInputStream in, int most) throws IOException {
        byte[] head = new byte[most];
        int size = 0;
        in.mark(most);
        try {
            for (int count = 0; count >= 0 && size < most; size += Math.max(count, 0)) {
                count = in.read(head, size, most - size);
            }
        } catch (DamagedInput e) {
            // thrown again when reading comes to it
            in.reset();
            return Arrays.copyOf(head, size);
        }
        in.reset();
        return Arrays.copyOf(head, size);
    }
}
