package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;

/**
 * Finds which references of one or several sources are the same publication.
 *
 * <p>The steps are open to be run elsewhere: {@link Fingerprint#of} and {@link BlockingKeys#of} of each record, {@link
 * Block#edges} of the records that share a key, {@link Components#of} the edges, {@link Cluster#within} the records of a
 * component. Here they run in one process, over all its processors.
 */
public final class Deduplication {
    private Deduplication() {}

    /**
     * What became of the references; kept and merged together are all of them.
     *
     * @param kept in the order they were given
     * @param merged in the order they were given
     */
    public record Result(List<Reference> kept, List<Duplicate> merged) {
        public Result {
            kept = List.copyOf(kept);
            merged = List.copyOf(merged);
        }
    }

    /**
     * A reference that says the same as another.
     *
     * @param reference the one that is left out
     * @param kept the one that stays
     * @param evidence why they are the same, in words
     */
    public record Duplicate(Reference reference, Reference kept, String evidence) {}

    /**
     * Merges duplicates. What is found does not depend on the order of the list: ties go by origin.
     *
     * @param references of all sources together
     */
    public static Result of(List<Reference> references) {
        Integer[] order = IntStream.range(0, references.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(i -> references.get(i), IN_ORDER));
        List<Fingerprint> fingerprints = IntStream.range(0, order.length)
                .parallel()
                .mapToObj(i -> Fingerprint.of(i, references.get(order[i])))
                .toList();
        Map<Integer, Duplicate> merged = new TreeMap<>();
        for (Cluster cluster : clusters(fingerprints)) {
            for (Cluster.Merge merge : cluster.merged()) {
                Reference kept = references.get(order[(int) merge.kept()]);
                int place = order[(int) merge.ordinal()];
                String evidence = merge.through() == merge.kept()
                        ? merge.evidence()
                        : merge.evidence() + " with "
                                + text(references
                                        .get(order[(int) merge.through()])
                                        .origin());
                merged.put(place, new Duplicate(references.get(place), kept, evidence));
            }
        }
        List<Reference> kept = new ArrayList<>(references.size() - merged.size());
        for (int i = 0; i < references.size(); i++) {
            if (!merged.containsKey(i)) {
                kept.add(references.get(i));
            }
        }
        return new Result(kept, List.copyOf(merged.values()));
    }

    /**
     * The clusters of records that are the same publication.
     *
     * @param fingerprints in any order
     * @return those of two records or more, by the ordinal kept
     * @throws IllegalArgumentException if two have the same ordinal
     */
    public static List<Cluster> clusters(List<Fingerprint> fingerprints) {
        Fingerprint[] records = fingerprints.toArray(Fingerprint[]::new);
        Arrays.parallelSort(records, Comparator.comparingLong(Fingerprint::ordinal));
        for (int i = 1; i < records.length; i++) {
            if (records[i - 1].ordinal() == records[i].ordinal()) {
                throw new IllegalArgumentException("two records have the ordinal " + records[i].ordinal());
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (int family = 0; family < BlockingKeys.FAMILIES; family++) {
            edges.addAll(KeyedRuns.of(records, family).edges(records));
        }
        Components components = Components.of(edges);
        Map<Long, List<Fingerprint>> members = new TreeMap<>();
        for (Fingerprint f : records) {
            if (components.isConnected(f.ordinal())) {
                members.computeIfAbsent(components.of(f.ordinal()), c -> new ArrayList<>())
                        .add(f);
            }
        }
        return members.values().parallelStream()
                .flatMap(component -> Cluster.within(component).stream())
                .sorted(Comparator.comparing(Cluster::kept))
                .toList();
    }

    private static String text(Origin origin) {
        return String.join(", ", origin.source(), origin.file(), origin.place());
    }

    private static final Comparator<Reference> IN_ORDER = Comparator.comparing(
                    (Reference r) -> r.origin().source())
            .thenComparing(r -> r.origin().file())
            .thenComparing(
                    r -> r.origin().place(),
                    Comparator.comparing(String::length).thenComparing(String::toString))
            .thenComparing(Reference::toString);
}
