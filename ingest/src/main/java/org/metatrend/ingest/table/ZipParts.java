package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.metatrend.ingest.BadInput;

/**
 * The XML parts of an Office file. Macros, pictures and whatever else is in it are measured and dropped.
 *
 * @param source the file, for messages
 * @param parts the bytes of each part by its name
 */
record ZipParts(String source, Map<String, byte[]> parts) {
    /** What a study table never reaches: a file that unpacks to more is refused. */
    static final long MOST_UNPACKED_BYTES = 256L << 20;

    ZipParts {
        parts = Map.copyOf(parts);
    }

    /**
     * Unpacks a file.
     *
     * @param kind what it should be, for messages: {@code workbook} or {@code document}
     * @throws BadInput if it is damaged or unpacks to more than the limit
     */
    static ZipParts of(String source, byte[] bytes, String kind) {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean kept =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED_BYTES) {
                        throw new BadInput(
                                source,
                                "a " + kind + " that unpacks to more than " + (MOST_UNPACKED_BYTES >> 20) + " MiB",
                                "a study table below that limit",
                                "export the table as CSV");
                    }
                    if (kept) {
                        part.write(buffer, 0, n);
                    }
                }
                if (kept && parts.put(entry.getName(), part.toByteArray()) != null) {
                    throw new IOException("two parts named " + entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: a name that is not in the archive's encoding
            throw new BadInput(
                    source,
                    "a damaged " + kind + " (" + e.getMessage() + ")",
                    "a whole " + kind + " without a password",
                    "save or fetch it again",
                    e);
        }
        return new ZipParts(source, parts);
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * A part.
     *
     * @throws BadInput if there is none of the name
     */
    byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new BadInput(
                    source,
                    "a damaged Office file (it lacks the part " + BadInput.quote(name) + ")",
                    "a whole file",
                    "open it in the program that made it and save it again");
        }
        return part;
    }

    /** Hands a part's elements to a handler, in their order. */
    void read(String name, XmlHandler handler) {
        SafeXml.read(source + ": " + name, part(name), handler);
    }
}
