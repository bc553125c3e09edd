package org.metatrend.pipeline.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param linked counts of the studies that several reviews cite, if there can be any
 */
record ReadingOutput(
        Reading reading,
        Map.Entry<String, byte[]> table,
        Map<String, Object> results,
        List<Figure> figures,
        Ledger ledger,
        Optional<Map<String, Object>> linked) {
    ReadingOutput {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        figures = List.copyOf(figures);
    }

    ReadingOutput(
            Reading reading,
            Map.Entry<String, byte[]> table,
            Map<String, Object> results,
            List<Figure> figures,
            Ledger ledger) {
        this(reading, table, results, figures, ledger, Optional.empty());
    }

    /** The same with counts of linked studies. */
    ReadingOutput with(Optional<Map<String, Object>> counts) {
        return new ReadingOutput(reading, table, results, figures, ledger, counts);
    }
}
