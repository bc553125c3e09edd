package org.metatrend.ingest.table;

import java.util.List;

/** Finds the tables of one format. Nothing is evaluated, followed or fetched. */
public interface TableFinder {

    /**
     * All tables of a file, in its order; blank ones are left out.
     *
     * @param source the name for messages
     * @param bytes the whole file
     * @throws org.metatrend.ingest.BadInput if the bytes are not of the format or exceed a limit
     */
    List<FoundTable> find(String source, byte[] bytes);

    /**
     * The same of a file that need not be in memory.
     *
     * @param content the whole file
     * @throws org.metatrend.ingest.BadInput if the bytes are not of the format or exceed a limit
     */
    default List<FoundTable> find(String source, Content content) {
        return find(source, content.all());
    }

    /**
     * The finder of a format.
     *
     * @throws IllegalArgumentException for PDF, whose tables {@code ingest.pdf} finds
     */
    static TableFinder of(FileFormat format) {
        TableFinder finder = switch (format) {
            case CSV -> new CsvTables();
            case XLSX -> new XlsxTables();
            case DOCX -> new DocxTables();
            case HTML -> new HtmlTables();
            case MARKDOWN -> new MarkdownTables();
            case JSON -> new JsonTables();
            case JATS -> new JatsTables();
            case PDF -> throw new IllegalArgumentException("tables of PDF files are found by ingest.pdf");
        };
        return new TableFinder() {
            @Override
            public List<FoundTable> find(String source, byte[] bytes) {
                return find(source, Content.of(bytes));
            }

            @Override
            public List<FoundTable> find(String source, Content content) {
                format.refuseLarger(source, content.size());
                return finder.find(source, content);
            }
        };
    }
}
