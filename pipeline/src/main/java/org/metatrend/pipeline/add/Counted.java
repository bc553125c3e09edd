package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.table.Table;

/** What the corrected reading makes of a table, counted row by row: of millions of studies only the first are kept. */
public final class Counted implements StudyExtractor.Sink {
    private static final int SHOWN = 5;

    private final List<Study> first = new ArrayList<>();
    private final List<Entry> firstUnread = new ArrayList<>();
    private final Map<Outcome, Integer> rows = new EnumMap<>(Outcome.class);
    private final Labels measures = new Labels();
    private final Labels tasks = new Labels();
    private final Labels countingTasks = new Labels();
    private int unread;
    private int studies;
    private int years;
    private int sizes;
    private int results;
    private int aside;

    private Counted() {}

    /** Counts what a table gives. */
    static Counted of(Resource entry, PackagePlan plan, Table table) {
        Counted counted = new Counted();
        StudyExtractor.Totals totals = new StudyExtractor(entry, plan, Reading.CORRECTED).extract(table, counted);
        if (counted.rows().read() != table.rows().size()
                || counted.rows().kept() != counted.studies
                || totals.kept() != counted.results) {
            throw new IllegalStateException(table.rows().size() + " rows read, but "
                    + counted.rows().sentence() + "; " + counted.studies + " studies");
        }
        return counted;
    }

    @Override
    public void entry(Entry entry) {
        if (entry.stage() == Stage.ROWS) {
            rows.merge(entry.outcome(), 1, Integer::sum);
        }
        if (entry.outcome() == Outcome.EXCLUDED || entry.reason().contains("not understood")) {
            if (unread++ < SHOWN) {
                firstUnread.add(entry);
            }
        }
    }

    @Override
    public void study(Study study) {
        if (studies++ < SHOWN) {
            first.add(study);
        }
        years += study.year().isPresent() ? 1 : 0;
        sizes += study.sampleSize().isPresent() ? 1 : 0;
        for (Result result : study.results()) {
            results++;
            measures.add(result.measure());
            tasks.add(result.task());
            if (result.setAside()) {
                aside++;
            } else if (!result.task().isEmpty()) {
                countingTasks.add(result.task());
            }
        }
    }

    /** The first studies, as many as are shown. */
    List<Study> first() {
        return first;
    }

    /** The first rows and values that cannot be read, as many as are shown. */
    List<Entry> firstUnread() {
        return firstUnread;
    }

    /** How many rows and values cannot be read. */
    int unread() {
        return unread;
    }

    /** What became of the rows. */
    Ledger.Totals rows() {
        return new Ledger.Totals(
                rows.getOrDefault(Outcome.KEPT, 0),
                rows.getOrDefault(Outcome.MERGED, 0),
                rows.getOrDefault(Outcome.EXCLUDED, 0));
    }

    /** Studies with a year. */
    int years() {
        return years;
    }

    /** Studies with a sample size. */
    int sizes() {
        return sizes;
    }

    int results() {
        return results;
    }

    /** Results that are set aside. */
    int aside() {
        return aside;
    }

    /** How many results each measure has. */
    Labels measures() {
        return measures;
    }

    /** How many results each task has; the empty one where none is stated. */
    Labels tasks() {
        return tasks;
    }

    /** The same without results that are set aside or state no task. */
    Labels countingTasks() {
        return countingTasks;
    }

    /** Whether no result states its task. */
    boolean namesNoTask() {
        return tasks.names().stream().allMatch(String::isEmpty);
    }
}
