package org.metatrend.ingest.bibliography.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.DamagedInput;
import org.metatrend.ingest.bibliography.input.GzipStream;
import org.metatrend.ingest.bibliography.input.Utf16Stream;

/**
 * The bytes of a bibliography, wherever they come from, compressed with gzip or not.
 *
 * @param format empty where it cannot be told
 * @param text decompressed, in UTF-8 or windows-1252
 * @param empty whether there is nothing in it
 */
public record BibliographyStream(Optional<BibliographyFormat> format, InputStream text, boolean empty) {
    private static final int HEAD = 1 << 16;

    /**
     * Looks at the beginning.
     *
     * @param stored the bytes as stored
     * @param name of the file
     */
    public static BibliographyStream open(InputStream stored, String name) throws IOException {
        BufferedInputStream bytes = decompressed(new BufferedInputStream(stored, HEAD));
        byte[] head = head(bytes, HEAD);
        boolean wide = Utf16Stream.isMarked(head);
        byte[] text = wide ? new String(head, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : head;
        Optional<BibliographyFormat> format = BibliographyFormat.of(text, text.length, name);
        return new BibliographyStream(format, wide ? new Utf16Stream(bytes) : bytes, head.length == 0);
    }

    /** How the text of a format is read: that of {@link BibliographyFormat#reader()} or a faster way to the same. */
    @FunctionalInterface
    public interface Reading {
        /** Reads the text to its end. */
        void read(BibliographyStream stream) throws IOException;
    }

    /**
     * Reads to the end, or to where the file is damaged: then the records before that are handed over, and one reject that
     * names the byte as stored.
     */
    public static void read(InputStream stored, Origin origin, Reading reading, Consumer<ReadRecord> sink)
            throws IOException {
        try {
            BibliographyStream stream = open(stored, origin.file());
            if (stream.format().isEmpty()) {
                // damage that hides the beginning shows when it is read
                stream.text().skip(Long.MAX_VALUE);
            }
            reading.read(stream);
        } catch (DamagedInput e) {
            sink.accept(ReferenceDraft.rejected(
                    origin.atByte(e.offset()), e.getMessage() + "; nothing behind it can be read", ""));
        }
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
