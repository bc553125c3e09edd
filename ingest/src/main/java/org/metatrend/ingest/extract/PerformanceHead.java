package org.metatrend.ingest.extract;

import java.util.List;

/**
 * A line that says what the lines below it are.
 *
 * @param measures the measures of all values below, if one; of each column, if several
 * @param columns the names of the columns; empty if the line has none
 * @param name the name of the lines below; empty if the line has none
 */
record PerformanceHead(List<Measure> measures, List<String> columns, String name) {
    /** Where no line says anything. */
    static final PerformanceHead NONE = new PerformanceHead(List.of(), List.of(), "");

    PerformanceHead {
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
    }
}
