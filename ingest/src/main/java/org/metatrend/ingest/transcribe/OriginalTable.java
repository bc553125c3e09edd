package org.metatrend.ingest.transcribe;

import java.util.List;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.pdf.PdfTables;
import org.metatrend.ingest.table.Content;
import org.metatrend.ingest.table.FileFormat;
import org.metatrend.ingest.table.FoundTable;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.table.TableFile;
import org.metatrend.ingest.table.TableReader;
import org.metatrend.ingest.table.TableStructure;

/** Reads the table of a published file as its reading instructions say. */
public final class OriginalTable {
    private OriginalTable() {}

    /** All tables of a file, whatever its format. */
    public static List<FoundTable> all(TableFile file) {
        return file.format() == FileFormat.PDF ? file.tables(new PdfTables()::find) : file.tables();
    }

    /** The table that the instructions mean. */
    static Table read(Original original, Content content) {
        if (original.layout() == null) {
            return TableReader.of(original.format()).read(original.path(), content, original.table());
        }
        FoundTable found = all(TableFile.of(original.path(), content)).stream()
                .filter(t -> t.where().equals(original.table()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a file of the same checksum has the same tables"));
        return TableStructure.of(original.path(), found, original.layout()).table();
    }
}
