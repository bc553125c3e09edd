package org.metatrend.ingest.table;

/** Reads one format: bytes to a {@link Table}. Nothing is evaluated, followed or fetched. */
public interface TableReader {

    /**
     * Reads one table.
     *
     * @param source the name for messages and provenance
     * @param bytes the whole file
     * @param which the sheet's name or the table's number from 1; empty for the first
     * @throws org.metatrend.ingest.BadInput if the bytes are not of the format or hold no such table
     */
    Table read(String source, byte[] bytes, String which);

    /**
     * Reads one table of a file that need not be in memory.
     *
     * @param content the whole file
     * @throws org.metatrend.ingest.BadInput as the other
     */
    default Table read(String source, Content content, String which) {
        return read(source, content.all(), which);
    }

    /**
     * The reader of a format.
     *
     * @param format {@code csv}, {@code xlsx} or {@code html}
     */
    static TableReader of(String format) {
        return switch (format) {
            case "csv" -> new CsvTable();
            case "xlsx" -> new XlsxTable();
            case "html" -> new HtmlTable();
            default -> throw new IllegalArgumentException("no reader for the format " + format);
        };
    }
}
