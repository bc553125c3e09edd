package org.metatrend.ingest.bibliography.openalex;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.LineReader;

/** The snapshot's lists of merged works: a CSV with the columns "merge_date", "id" and "merge_into_id". */
public final class MergedIds {
    private MergedIds() {}

    /**
     * Reads one list.
     *
     * @param in the file, decompressed; not closed here
     * @param rejects hears of every line that is no merger
     * @return from the id that was merged away to the one that stands for it, such as "W1" to "W2"
     */
    public static Map<String, String> read(InputStream in, Origin origin, Consumer<ReadRecord.Rejected> rejects)
            throws IOException {
        LineReader lines = new LineReader(in);
        Map<String, String> merged = new HashMap<>();
        List<String> header = lines.next() ? cells(lines.text()) : List.of();
        int from = header.indexOf("id");
        int to = header.indexOf("merge_into_id");
        if (from < 0 || to < 0) {
            rejects.accept(ReferenceDraft.rejected(
                    origin.atLine(1), "found no columns id and merge_into_id", String.join(",", header)));
            return merged;
        }
        while (lines.next()) {
            List<String> cells = cells(lines.text());
            if (cells.size() == header.size() && isId(cells.get(from)) && isId(cells.get(to))) {
                merged.put(cells.get(from), cells.get(to));
            } else if (!lines.isBlank()) {
                rejects.accept(ReferenceDraft.rejected(
                        origin.atLine(lines.number()), "found no two ids, expected W and digits", lines.text()));
            }
        }
        return merged;
    }

    private static boolean isId(String cell) {
        return cell.matches("W\\d{1,18}");
    }

    private static List<String> cells(String line) {
        return List.of(
                line.replace("\"", "").replace("https://openalex.org/", "").split(",", -1));
    }
}
