package org.metatrend.ingest.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.metatrend.ingest.duplicate.Block;
import org.metatrend.ingest.duplicate.BlockingKeys;
import org.metatrend.ingest.duplicate.Components;
import org.metatrend.ingest.duplicate.Edge;
import org.metatrend.ingest.duplicate.Fingerprint;
import org.metatrend.ingest.search.Candidate;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.LedgerLine;
import org.metatrend.ingest.search.Occurrence;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.Resolution;
import org.metatrend.ingest.search.Sighting;
import org.metatrend.ingest.search.Survivor;

/**
 * What a search found, resolved in this process: of small parts that takes less time than Spark needs to begin with it. The
 * outcome is that of {@link FoundOnSpark}.
 */
final class FoundHere implements Found {
    /** Parts of at most so many bytes together are resolved here; in memory they take a few times as much. */
    static final long MOST_BYTES = 64L << 20;

    private final List<Fated> fated;
    private final Map<Long, MergeLine> merges;
    private final MergeTable table;

    private FoundHere(List<Fated> fated, Map<Long, MergeLine> merges) {
        this.fated = fated;
        this.merges = merges;
        this.table = MergeTable.of(merges.values().stream().map(MergeLine::row).toList());
    }

    static boolean suits(SearchJobs.Scanned scanned) {
        return scanned.parts().stream().mapToLong(Storage.HERE::size).sum() <= MOST_BYTES;
    }

    static FoundHere of(SearchJobs.Scanned scanned, boolean abstracts) {
        List<Fated> fated = resolved(scanned, abstracts);
        fated.sort(Comparator.comparingLong(f -> f.survivor().key()));
        Components components = Components.of(edges(fated));
        Map<Long, Long> matches = new HashMap<>();
        Map<Long, List<Fingerprint>> members = new TreeMap<>();
        for (Fated f : fated) {
            Survivor s = f.survivor();
            if (f.counts() && components.isConnected(s.key())) {
                matches.put(s.key(), s.matches());
                members.computeIfAbsent(components.of(s.key()), c -> new ArrayList<>())
                        .add(s.fingerprint());
            }
        }
        Map<Long, MergeLine> merges = new HashMap<>();
        members.values().forEach(m -> MergeLine.within(m, matches).forEach(line -> merges.put(line.key(), line)));
        return new FoundHere(fated, merges);
    }

    /** Of deletions and sightings only those of a candidate's id are taken note of. */
    private static List<Fated> resolved(SearchJobs.Scanned scanned, boolean abstracts) {
        List<Seen> candidates = ofParts(
                scanned,
                (uri, found) -> new PartPass() {
                    @Override
                    public void candidate(Candidate candidate) {
                        found.add(new Seen(candidate.sighting(), Survivor.of(candidate, abstracts)));
                    }
                }.over(List.of(uri)));
        Set<Identity> ids = new HashSet<>();
        candidates.forEach(
                c -> ids.add(Identity.of(c.sighting().key(), c.sighting().id())));
        Resolution resolution = new Resolution();
        if (scanned.tallies().stream().anyMatch(t -> t.deletions() > 0)) {
            new PartPass() {
                @Override
                public void deleted(long id, long key) {
                    if (ids.contains(Identity.of(key, id))) {
                        resolution.deleted(id, key);
                    }
                }
            }.over(scanned.parts());
        }
        List<Sighting> sightings = ofParts(
                scanned,
                (uri, found) -> new PartPass() {
                    @Override
                    public void seen(Sighting sighting) {
                        if (ids.contains(Identity.of(sighting.key(), sighting.id()))) {
                            found.add(sighting);
                        }
                    }
                }.over(List.of(uri)));
        sightings.forEach(resolution::seen);
        List<Fated> fated = new ArrayList<>();
        for (Seen c : candidates) {
            fated.add(new Fated(resolution.fate(c.sighting()), resolution.winner(c.sighting()), c.survivor()));
        }
        return fated;
    }

    /** A candidate and where it was seen. */
    private record Seen(Sighting sighting, Survivor survivor) {}

    private interface Reading<T> {
        void of(String uri, List<T> found);
    }

    /** What is read of the parts, several of them at once, in their order. */
    private static <T> List<T> ofParts(SearchJobs.Scanned scanned, Reading<T> reading) {
        return scanned.parts().parallelStream()
                .map(uri -> {
                    List<T> found = new ArrayList<>();
                    reading.of(uri, found);
                    return found;
                })
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A record's id in its source. */
    private record Identity(int source, long id) {
        static Identity of(long key, long id) {
            return new Identity(RecordKey.source(key), id);
        }
    }

    private static List<Edge> edges(List<Fated> fated) {
        Map<Long, List<Fingerprint>> blocks = new HashMap<>();
        for (Fated f : fated) {
            if (f.counts()) {
                Fingerprint fingerprint = f.survivor().fingerprint();
                for (long key : BlockingKeys.of(fingerprint)) {
                    blocks.computeIfAbsent(key, k -> new ArrayList<>(1)).add(fingerprint);
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        blocks.values().stream().filter(b -> b.size() > 1).forEach(b -> edges.addAll(Block.edges(b)));
        return edges;
    }

    @Override
    public Map<Occurrence, Long> counts(Grouping grouping) {
        Map<Occurrence, Long> counts = new TreeMap<>();
        fated.stream().filter(Fated::counts).forEach(f -> f.count(table, grouping, counts));
        return counts;
    }

    @Override
    public Map<Integer, Map<String, Long>> outcomes() {
        Map<Integer, Map<String, Long>> outcomes = new TreeMap<>();
        for (Fated f : fated) {
            outcomes.computeIfAbsent(RecordKey.source(f.survivor().key()), s -> new TreeMap<>())
                    .merge(f.outcome(table), 1L, Long::sum);
        }
        return outcomes;
    }

    @Override
    public Iterator<LedgerLine> ledger() {
        return fated.stream()
                .filter(f -> !f.counts() || table.isMerged(f.survivor().key()))
                .map(f -> f.counts()
                        ? Fated.duplicateLine(
                                f.survivor(), merges.get(f.survivor().key()))
                        : f.versionLine())
                .iterator();
    }

    @Override
    public Iterator<Survivor> kept() {
        return fated.stream()
                .filter(f -> f.counts() && !table.isMerged(f.survivor().key()))
                .map(f -> f.survivor()
                        .with(table.matches(f.survivor().key(), f.survivor().matches())))
                .iterator();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
