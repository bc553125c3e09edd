package org.metatrend.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.metatrend.ingest.duplicate.Block;
import org.metatrend.ingest.duplicate.BlockingKeys;
import org.metatrend.ingest.duplicate.Components;
import org.metatrend.ingest.duplicate.Edge;
import org.metatrend.ingest.duplicate.Fingerprint;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.FingerprintCodec;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.LedgerLine;
import org.metatrend.ingest.search.Occurrence;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.Survivor;
import org.metatrend.ingest.spark.Fated.Packed;
import scala.Tuple2;

/** The publications that a search found, on Spark's executors and their disks until it is closed. */
final class FoundOnSpark implements Found {
    /** About so many records of one kind to a partition: what is held of them at once stays small. */
    private static final long RECORDS = 1 << 19;

    private static final long CANDIDATES = 1 << 15;

    private final JavaRDD<Packed> fated;
    private final JavaRDD<MergeLine> merges;
    private final Broadcast<MergeTable> table;
    private final int partitions;

    private FoundOnSpark(
            JavaRDD<Packed> fated, JavaRDD<MergeLine> merges, Broadcast<MergeTable> table, int partitions) {
        this.fated = fated;
        this.merges = merges;
        this.table = table;
        this.partitions = partitions;
    }

    static FoundOnSpark of(JavaSparkContext context, SearchJobs.Scanned scanned, boolean abstracts) {
        long read = scanned.tallies().stream().mapToLong(FileTally::read).sum();
        long candidates =
                scanned.tallies().stream().mapToLong(FileTally::candidates).sum();
        int buckets = parts(context, read, RECORDS);
        int partitions = parts(context, candidates, CANDIDATES);
        JavaRDD<Packed> fated = context.parallelize(
                        scanned.parts(), Math.max(1, scanned.parts().size()))
                .mapPartitionsToPair(uris -> flat(uris, uri -> new PartRecords(uri, buckets)))
                .repartitionAndSortWithinPartitions(new Buckets(buckets))
                .mapPartitions(records -> mapped(
                        new ResolvedRecords(records),
                        r -> Fated.of(r, abstracts).packed()))
                .persist(StorageLevel.DISK_ONLY());
        Components components = Components.of(edges(fated, partitions));
        Broadcast<Components> connected = context.broadcast(components);
        JavaRDD<MergeLine> merges = fated.filter(Packed::counts)
                .map(f -> Survivor.of(f.survivor()))
                .filter(s -> connected.value().isConnected(s.key()))
                .mapToPair(s -> new Tuple2<>(
                        connected.value().of(s.key()),
                        new Tuple2<>(s.matches(), FingerprintCodec.bytes(s.fingerprint()))))
                .groupByKey(partitions)
                .flatMap(component -> merged(component._2()))
                .persist(StorageLevel.DISK_ONLY());
        List<long[]> rows = merges.map(MergeLine::row).collect();
        return new FoundOnSpark(fated, merges, context.broadcast(MergeTable.of(rows)), partitions);
    }

    private static int parts(JavaSparkContext context, long records, long each) {
        return (int) Math.max(context.defaultParallelism(), Math.min(20_000, records / each + 1));
    }

    private static List<Edge> edges(JavaRDD<Packed> fated, int partitions) {
        JavaPairRDD<Long, byte[]> keyed = fated.filter(Packed::counts)
                .map(f -> Survivor.of(f.survivor()).fingerprint())
                .flatMapToPair(f -> {
                    byte[] bytes = FingerprintCodec.bytes(f);
                    List<Tuple2<Long, byte[]>> under = new ArrayList<>();
                    for (long key : BlockingKeys.of(f)) {
                        under.add(new Tuple2<>(key, bytes));
                    }
                    return under.iterator();
                });
        return keyed
                .groupByKey(new HashPartitioner(partitions))
                .flatMap(block -> {
                    List<Fingerprint> records = new ArrayList<>();
                    block._2().forEach(b -> records.add(FingerprintCodec.of(b)));
                    return records.size() < 2
                            ? List.<Tuple2<Long, Long>>of().iterator()
                            : mapped(Block.edges(records).iterator(), e -> new Tuple2<>(e.a(), e.b()));
                })
                .distinct(partitions)
                .collect()
                .stream()
                .map(e -> new Edge(e._1(), e._2()))
                .toList();
    }

    private static Iterator<MergeLine> merged(Iterable<Tuple2<Long, byte[]>> component) {
        List<Fingerprint> members = new ArrayList<>();
        Map<Long, Long> matches = new HashMap<>();
        component.forEach(m -> {
            Fingerprint fingerprint = FingerprintCodec.of(m._2());
            members.add(fingerprint);
            matches.put(fingerprint.ordinal(), m._1());
        });
        return MergeLine.within(members, matches).iterator();
    }

    /** How many publications count where and when; those merged count once, wherever any of their records does. */
    @Override
    public Map<Occurrence, Long> counts(Grouping grouping) {
        Broadcast<MergeTable> merged = table;
        List<Tuple2<Occurrence, Long>> counts = fated.filter(Packed::counts)
                .mapPartitions(records -> {
                    Map<Occurrence, Long> count = new HashMap<>();
                    records.forEachRemaining(f -> f.unpacked().count(merged.value(), grouping, count));
                    return mapped(count.entrySet().iterator(), e -> new Tuple2<>(e.getKey(), e.getValue()));
                })
                .collect();
        Map<Occurrence, Long> sum = new TreeMap<>();
        counts.forEach(c -> sum.merge(c._1(), c._2(), Long::sum));
        return sum;
    }

    /** How many candidates ended how, by source number. */
    @Override
    public Map<Integer, Map<String, Long>> outcomes() {
        Broadcast<MergeTable> merged = table;
        List<Tuple2<Tuple2<Integer, String>, Long>> counts = fated.mapToPair(f -> {
                    Fated unpacked = f.unpacked();
                    int source = RecordKey.source(unpacked.survivor().key());
                    return new Tuple2<>(new Tuple2<>(source, unpacked.outcome(merged.value())), 1L);
                })
                .reduceByKey(Long::sum, Math.min(partitions, 8))
                .collect();
        Map<Integer, Map<String, Long>> sum = new TreeMap<>();
        counts.forEach(
                c -> sum.computeIfAbsent(c._1()._1(), s -> new TreeMap<>()).put(c._1()._2(), c._2()));
        return sum;
    }

    /** The records that match and do not count by themselves, in the order of their keys. */
    @Override
    public Iterator<LedgerLine> ledger() {
        Broadcast<MergeTable> merged = table;
        JavaRDD<LedgerLine> lines = fated.filter(Packed::counts)
                .mapToPair(f -> new Tuple2<>(Survivor.of(f.survivor()).key(), f.survivor()))
                .filter(s -> merged.value().isMerged(s._1()))
                .join(merges.mapToPair(m -> new Tuple2<>(m.key(), m)), partitions)
                .map(both -> Fated.duplicateLine(
                        Survivor.of(both._2()._1()), both._2()._2()));
        JavaRDD<LedgerLine> versions =
                fated.filter(f -> !f.counts()).map(f -> f.unpacked().versionLine());
        return lines.union(versions).sortBy(LedgerLine::key, true, partitions).toLocalIterator();
    }

    /** The publications that count, each with where it counts, in the order of their keys. */
    @Override
    public Iterator<Survivor> kept() {
        Broadcast<MergeTable> merged = table;
        JavaPairRDD<Long, byte[]> kept = fated.filter(Packed::counts)
                .mapToPair(f -> new Tuple2<>(Survivor.of(f.survivor()).key(), f.survivor()))
                .filter(s -> !merged.value().isMerged(s._1()))
                .sortByKey(true, partitions);
        return mapped(kept.values().toLocalIterator(), b -> {
            Survivor s = Survivor.of(b);
            return s.with(merged.value().matches(s.key(), s.matches()));
        });
    }

    @Override
    public void close() {
        fated.unpersist();
        merges.unpersist();
        table.destroy();
    }

    private interface Mapping<A, B> {
        B of(A a);
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> from, Mapping<A, B> mapping) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return mapping.of(from.next());
            }
        };
    }

    private static <A, B> Iterator<B> flat(Iterator<A> from, Mapping<A, ? extends Iterator<B>> mapping) {
        return new Iterator<>() {
            private Iterator<B> current = java.util.Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && from.hasNext()) {
                    current = mapping.of(from.next());
                }
                return current.hasNext();
            }

            @Override
            public B next() {
                return current.next();
            }
        };
    }
}
