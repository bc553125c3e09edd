package org.metatrend.pipeline.run;

import java.util.ArrayList;
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
 * @param accounts further numbers about the whole reading, by their name in results.json
 * @param results every number of every figure, by figure
 * @param figures what to draw
 * @param ledger the account of every row
 * @param furtherTables other tables, bytes by name
 * @param books figures of several pages
 */
record ReadingOutput(
        Reading reading,
        Map.Entry<String, byte[]> table,
        Map<String, Object> accounts,
        Map<String, Object> results,
        List<Figure> figures,
        Ledger ledger,
        Map<String, byte[]> furtherTables,
        List<Book> books) {
    ReadingOutput {
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        figures = List.copyOf(figures);
        furtherTables = Map.copyOf(furtherTables);
        books = List.copyOf(books);
    }

    /**
     * A figure of several pages: one PDF file of all, and an SVG file of each.
     *
     * @param id its name
     * @param pages at least one, each with an id of its own
     */
    record Book(String id, List<Figure> pages) {
        Book {
            pages = List.copyOf(pages);
        }
    }

    /** Without further tables. */
    ReadingOutput(
            Reading reading,
            Map.Entry<String, byte[]> table,
            Map<String, Object> results,
            List<Figure> figures,
            Ledger ledger) {
        this(reading, table, Map.of(), results, figures, ledger, Map.of(), List.of());
    }

    /** The same with further numbers. */
    ReadingOutput with(String name, Object numbers) {
        Map<String, Object> more = new LinkedHashMap<>(accounts);
        more.put(name, numbers);
        return new ReadingOutput(reading, table, more, results, figures, ledger, furtherTables, books);
    }

    /** The same with another table. */
    ReadingOutput withTable(String name, byte[] bytes) {
        Map<String, byte[]> tables = new LinkedHashMap<>(furtherTables);
        tables.put(name, bytes);
        return new ReadingOutput(reading, table, accounts, results, figures, ledger, tables, books);
    }

    /** The same with further figures. */
    ReadingOutput withFigures(List<Figure> more, List<Book> moreBooks) {
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(more);
        List<Book> allBooks = new ArrayList<>(books);
        allBooks.addAll(moreBooks);
        return new ReadingOutput(reading, table, accounts, results, all, ledger, furtherTables, allBooks);
    }
}
