package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metatrend.ingest.search.FileTally;

/**
 * What became of every record of every source: the numbers of a PRISMA flow diagram (Page 2021, DOI 10.1136/bmj.n71).
 *
 * @param sources by name, in the order of the search
 * @param files in that order
 */
record SearchAccount(Map<String, Source> sources, List<FileTally> files) {

    /**
     * One source.
     *
     * @param read all its records
     * @param rejected could not be read
     * @param excluded left out, by reason
     * @param superseded versions of records of which another version counts
     * @param deleted by orders of the source
     * @param duplicates of records that count, of this or another source
     * @param included publications that count
     */
    record Source(
            long read,
            long rejected,
            Map<String, Long> excluded,
            long superseded,
            long deleted,
            long duplicates,
            long included) {

        private Source check(String name) {
            long out = excluded.values().stream().mapToLong(n -> n).sum();
            if (read != rejected + out + superseded + deleted + duplicates + included) {
                throw new IllegalStateException(name + ": records were lost: " + this);
            }
            return this;
        }

        /** Such as "12 read = 3 kept + 4 merged + 5 excluded + 0 rejected". */
        String sentence() {
            long out = excluded.values().stream().mapToLong(n -> n).sum() + deleted;
            return read + " read = " + included + " kept + " + (superseded + duplicates) + " merged + " + out
                    + " excluded + " + rejected + " rejected";
        }
    }

    static SearchAccount of(List<FileTally> tallies, Map<Integer, Map<String, Long>> outcomes) {
        Map<String, List<FileTally>> bySource = new LinkedHashMap<>();
        tallies.forEach(t -> bySource.computeIfAbsent(t.file().name(), n -> new ArrayList<>())
                .add(t));
        Map<String, Source> sources = new LinkedHashMap<>();
        bySource.forEach((name, of) -> {
            Map<String, Long> excluded = new TreeMap<>();
            of.forEach(t -> t.excluded().forEach((reason, n) -> excluded.merge(reason, n, Long::sum)));
            Map<String, Long> ends = outcomes.getOrDefault(of.get(0).file().source(), Map.of());
            sources.put(
                    name,
                    new Source(
                                    of.stream().mapToLong(FileTally::read).sum(),
                                    of.stream().mapToLong(FileTally::rejected).sum(),
                                    excluded,
                                    ends.getOrDefault("superseded", 0L),
                                    ends.getOrDefault("deleted", 0L),
                                    ends.getOrDefault("duplicate", 0L),
                                    ends.getOrDefault("kept", 0L))
                            .check(name));
        });
        return new SearchAccount(sources, tallies);
    }

    /** The publications that count, of all sources. */
    long included() {
        return sources.values().stream().mapToLong(Source::included).sum();
    }
}
