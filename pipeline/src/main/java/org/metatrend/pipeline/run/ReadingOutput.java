package org.metatrend.pipeline.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.Reading;
import org.metatrend.pipeline.consistency.Checks;

/**
 * What one reading of a package leads to.
 *
 * @param table the name and bytes of its table of studies, counts or scores
 * @param results every number of every figure, by figure
 * @param figures what to draw
 * @param ledger the account of every row
 * @param checks what the checks of the studies found; empty where nothing was checked
 */
record ReadingOutput(
        Reading reading,
        Map.Entry<String, byte[]> table,
        Map<String, Object> results,
        List<Figure> figures,
        Ledger ledger,
        Optional<Checks> checks) {
    ReadingOutput {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        figures = List.copyOf(figures);
    }

    /** An output of which nothing was checked. */
    ReadingOutput(
            Reading reading,
            Map.Entry<String, byte[]> table,
            Map<String, Object> results,
            List<Figure> figures,
            Ledger ledger) {
        this(reading, table, results, figures, ledger, Optional.empty());
    }

    /** The same with what the checks found. */
    ReadingOutput with(Optional<Checks> found) {
        return new ReadingOutput(reading, table, results, figures, ledger, found);
    }
}
