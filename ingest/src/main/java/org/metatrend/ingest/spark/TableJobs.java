package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.metatrend.ingest.table.Table;

/** Lifts a pure function over tables to Spark: one table is one element, one task may hold several. */
public final class TableJobs {
    private final SparkSession session;

    TableJobs(SparkSession session) {
        this.session = session;
    }

    /** What is done to one table; pure, and carried to the executors. */
    @FunctionalInterface
    public interface Extraction<T> extends Serializable {
        /** The record that a table gives. */
        T of(Table table);
    }

    /**
     * Extracts every table.
     *
     * @param tables the tables
     * @param extractions what to do with each, by {@link Table#source()}
     * @param type the record that comes back
     * @return the records in the order of the tables, and of the extractions of each
     */
    public <T extends Record> List<T> extract(
            List<Table> tables, Map<String, ? extends List<Extraction<T>>> extractions, Class<T> type) {
        RecordCodec<Table> tableCodec = new RecordCodec<>(Table.class);
        RecordCodec<T> codec = new RecordCodec<>(type);
        MapPartitionsFunction<Row, Row> lift = rows -> stream(rows)
                .map(tableCodec::fromRow)
                .flatMap(t -> extractions.get(t.source()).stream().map(e -> e.of(t)))
                .map(codec::toRow)
                .iterator();
        List<Row> rows = tables.stream().map(tableCodec::toRow).toList();
        return session
                .createDataset(rows, Encoders.row(tableCodec.schema()))
                .mapPartitions(lift, Encoders.row(codec.schema()))
                .collectAsList()
                .stream()
                .map(codec::fromRow)
                .toList();
    }

    private static <E> Stream<E> stream(Iterator<E> iterator) {
        return StreamSupport.stream(((Iterable<E>) () -> iterator).spliterator(), false);
    }
}
