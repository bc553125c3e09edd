package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.metatrend.ingest.table.Table;

/** Lifts a pure function over tables to Spark: one table is one element, one task may hold several. */
public final class TableJobs {
    private final JavaSparkContext context;

    TableJobs(JavaSparkContext context) {
        this.context = context;
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
        RecordCodec<T> codec = new RecordCodec<>(type);
        return context
                .parallelize(tables, Math.min(tables.size(), context.defaultParallelism()))
                .mapPartitions(partition -> stream(() -> partition)
                        .flatMap(t -> extractions.get(t.source()).stream().map(e -> e.of(t)))
                        .map(codec::encode)
                        .iterator())
                .collect()
                .stream()
                .map(codec::decode)
                .toList();
    }

    private static <E> Stream<E> stream(Iterable<E> elements) {
        return StreamSupport.stream(elements.spliterator(), false);
    }
}
