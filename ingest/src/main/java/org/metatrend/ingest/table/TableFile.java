package org.metatrend.ingest.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.metatrend.ingest.BadInput;

/** A file that someone hands in with tables in it. */
public final class TableFile {
    private final String source;
    private final FileFormat format;
    private final Content content;

    private TableFile(String source, FileFormat format, Content content) {
        this.source = source;
        this.format = format;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws BadInput if there is none or it is of no format that can be read
     */
    public static TableFile read(Path path) {
        return read(path, content -> content);
    }

    /**
     * Reads a file.
     *
     * @param watched the content to read in place of the file's own, such as one that says how far it has come
     * @throws BadInput if there is none or it is of no format that can be read
     */
    public static TableFile read(Path path, UnaryOperator<Content> watched) {
        String source = path.toString();
        if (!Files.isRegularFile(path)) {
            throw new BadInput(source, "no such file", FileFormat.KNOWN, "name the file with the table");
        }
        try {
            long size = Files.size(path);
            // before it is read: a file beyond the limit may not fit into memory
            if (size > FileFormat.MOST_BYTES) {
                throw FileFormat.tooLarge(source, size, FileFormat.MOST_BYTES);
            }
            return of(source, watched.apply(Content.of(path)));
        } catch (IOException e) {
            throw new BadInput(
                    source, "a file that cannot be read (" + e.getMessage() + ")", FileFormat.KNOWN, "check it", e);
        }
    }

    /** A file that is in memory. The bytes are not copied and must not change. */
    public static TableFile of(String source, byte[] bytes) {
        return of(source, Content.of(bytes));
    }

    /**
     * A file that need not be in memory.
     *
     * @throws BadInput if it is of no format that can be read
     */
    public static TableFile of(String source, Content content) {
        return new TableFile(source, FileFormat.of(source, content), content);
    }

    /** The name for messages. */
    public String source() {
        return source;
    }

    public FileFormat format() {
        return format;
    }

    /** The whole file. */
    public Content content() {
        return content;
    }

    /**
     * All tables of the file.
     *
     * @throws BadInput if there are none
     * @throws IllegalArgumentException for PDF, as {@link TableFinder#of}
     */
    public List<FoundTable> tables() {
        return tables(TableFinder.of(format));
    }

    /**
     * All tables of the file, found by a finder of the caller, such as the one for PDF.
     *
     * @throws BadInput if there are none
     */
    public List<FoundTable> tables(TableFinder finder) {
        List<FoundTable> tables = finder.find(source, content);
        if (tables.isEmpty()) {
            throw new BadInput(source, "no table", FileFormat.KNOWN, "name a file that has a table");
        }
        return tables;
    }
}
