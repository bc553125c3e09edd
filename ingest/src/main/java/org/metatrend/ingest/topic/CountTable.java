package org.metatrend.ingest.topic;

import java.util.List;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.Reading;

/**
 * Publications counted by year.
 *
 * @param source the resource's name
 * @param columns what was counted
 * @param years one row for each year, ascending
 */
public record CountTable(String source, Reading reading, List<String> columns, List<Year> years, Ledger ledger) {
    public CountTable {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
    }

    /**
     * The counts of one year.
     *
     * @param counts as many as there are columns
     */
    public record Year(int year, List<Long> counts) {
        public Year {
            counts = List.copyOf(counts);
        }
    }

    /** The counts of a column, by year. */
    public double[] counts(String column) {
        int at = columns.indexOf(column);
        return years.stream().mapToDouble(y -> y.counts().get(at)).toArray();
    }
}
