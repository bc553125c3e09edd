package org.metatrend.ingest.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.table.Table;

/** Reads a table of yearly counts; a count that is missing excludes its year. */
public final class CountExtractor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String YEAR = "year";

    /** The year itself, and the number of the original's row. */
    private static final Set<String> NOT_COUNTS = Set.of(YEAR, "row");

    private final String source;
    private final Reading reading;
    private final ArrayList<String> missing;

    public CountExtractor(Resource resource, Reading reading) {
        this.source = resource.name();
        this.reading = reading;
        this.missing = new ArrayList<>(resource.schema().missingValues());
    }

    /** Reads every row. */
    public CountTable extract(Table table) {
        int yearAt = table.column(YEAR);
        List<String> columns =
                table.header().stream().filter(c -> !NOT_COUNTS.contains(c)).toList();
        List<CountTable.Year> years = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int row = 1; row <= table.rows().size(); row++) {
            List<String> cells = table.rows().get(row - 1);
            boolean complete = cells.stream().noneMatch(missing::contains);
            entries.add(new Entry(
                    source,
                    row,
                    "",
                    Stage.ROWS,
                    complete ? Outcome.KEPT : Outcome.EXCLUDED,
                    complete ? "" : "a count is missing",
                    String.join(" | ", cells)));
            if (complete) {
                List<Long> counts = new ArrayList<>();
                columns.forEach(c -> counts.add(Long.parseLong(cells.get(table.column(c)))));
                years.add(new CountTable.Year(Integer.parseInt(cells.get(yearAt)), counts));
            }
        }
        years.sort(Comparator.comparingInt(CountTable.Year::year));
        Ledger ledger = new Ledger(entries).balance(Stage.ROWS, table.rows().size(), years.size());
        return new CountTable(source, reading, columns, years, ledger);
    }
}
