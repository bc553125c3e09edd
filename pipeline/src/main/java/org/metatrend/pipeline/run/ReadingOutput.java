package org.metatrend.pipeline.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.Reading;

/**
 * What one reading of a package leads to.
 *
 * @param table the name and bytes of its table of studies, counts or scores
 * @param results every number of every figure, by figure
 * @param figures what to draw
 * @param ledger the account of every row
 * @param methodology how many studies validated how and share what; none where no table says
 */
record ReadingOutput(
        Reading reading,
        Map.Entry<String, byte[]> table,
        Map<String, Object> results,
        List<Figure> figures,
        Ledger ledger,
        Map<String, Object> methodology) {
    ReadingOutput {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        figures = List.copyOf(figures);
        methodology = Collections.unmodifiableMap(new LinkedHashMap<>(methodology));
    }

    /** An output of no studies. */
    ReadingOutput(
            Reading reading,
            Map.Entry<String, byte[]> table,
            Map<String, Object> results,
            List<Figure> figures,
            Ledger ledger) {
        this(reading, table, results, figures, ledger, Map.of());
    }
}
