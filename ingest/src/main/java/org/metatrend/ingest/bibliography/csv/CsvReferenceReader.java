package org.metatrend.ingest.bibliography.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.input.LineReader;
import org.metatrend.ingest.table.Delimiter;

/**
 * Delimited text with one reference a row. The columns' roles are told from the headings of known exports (Scopus, Web of
 * Science, Dimensions, Lens, OpenAlex and others) or given by the caller. Lines before the header, such as those of
 * Dimensions, are passed over.
 */
public final class CsvReferenceReader implements ReferenceReader {
    private static final int HEAD = 1 << 16;
    /** How far the header is looked for. */
    private static final int PREAMBLE = 10;

    private final Map<ReferenceColumn, String> named;

    /** Roles by the headings of known exports. */
    public CsvReferenceReader() {
        this(Map.of());
    }

    /**
     * Roles by the names of columns.
     *
     * @param named the heading of the column of each role; empty: by the headings of known exports
     */
    public CsvReferenceReader(Map<ReferenceColumn, String> named) {
        this.named = Map.copyOf(named);
    }

    /** Whether the beginning of a file is a table with a header that names references. */
    public static boolean isTable(byte[] head, int length) {
        try (InputStream in = new java.io.ByteArrayInputStream(head, 0, length)) {
            return header(records(in, head, length), Map.of()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a table.
     *
     * @throws BadInput if no line near the beginning is a header with the columns
     */
    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        CsvRecords records = records(buffered, head, head.length);
        Optional<ColumnRoles> header = header(records, named);
        if (header.isEmpty()) {
            throw new BadInput(
                    origin.file(),
                    "no header with " + wanted(),
                    "one in the first " + PREAMBLE + " lines",
                    "name the columns of the table by their roles");
        }
        while (records.next()) {
            sink.accept(row(records, header.get(), origin.atLine(records.line())));
        }
    }

    private String wanted() {
        return named.isEmpty()
                ? "a column for the title, the abstract, the DOI or the PubMed number"
                : new TreeMap<>(named)
                        .values().stream().map(BadInput::quote).collect(Collectors.joining(", ", "the columns ", ""));
    }

    private static CsvRecords records(InputStream in, byte[] head, int length) {
        String sample = new String(head, 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
        char delimiter = Delimiter.of(sample, length < HEAD).character();
        String first = sample.lines().findFirst().orElse("");
        boolean bare = ColumnRoles.isWebOfScience(List.of(first.split(String.valueOf(delimiter), -1)));
        return new CsvRecords(new LineReader(in), delimiter, !bare);
    }

    private static Optional<ColumnRoles> header(CsvRecords records, Map<ReferenceColumn, String> named)
            throws IOException {
        for (int i = 0; i < PREAMBLE && records.next(); i++) {
            Optional<ColumnRoles> roles =
                    named.isEmpty() ? ColumnRoles.of(records.cells()) : ColumnRoles.of(records.cells(), named);
            if (records.problem().isEmpty() && roles.isPresent()) {
                return roles;
            }
        }
        return Optional.empty();
    }

    private static ReadRecord row(CsvRecords records, ColumnRoles roles, Origin place) {
        if (!records.problem().isEmpty()) {
            return ReferenceDraft.rejected(place, records.problem(), records.head());
        }
        List<String> cells = records.cells();
        boolean surplus = cells.stream().skip(roles.width()).anyMatch(cell -> !cell.isBlank());
        if (surplus || cells.size() < roles.width() - 1) {
            // the last column may be missing where it is blank
            return ReferenceDraft.rejected(
                    place, "found " + cells.size() + " cells, expected " + roles.width(), records.head());
        }
        ReferenceDraft draft = new ReferenceDraft();
        CsvRow.state(cells, roles, draft);
        return draft.finish(place, records::head);
    }
}
