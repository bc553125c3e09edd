package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.metatrend.analysis.trend.YearlyCounts;
import org.metatrend.ingest.query.QueryFile;
import org.metatrend.ingest.query.QueryFile.Share;
import org.metatrend.ingest.search.Occurrence;

/**
 * The counts of a search by year.
 *
 * @param lines one for each share of the file of queries
 * @param noYear publications that count and do not state their year
 */
record SearchCounts(List<TopicLine> lines, long noYear) {

    static SearchCounts of(QueryFile file, Map<Occurrence, Long> occurrences) {
        TreeSet<Integer> seen = new TreeSet<>();
        long noYear = 0;
        for (Map.Entry<Occurrence, Long> entry : occurrences.entrySet()) {
            int year = entry.getKey().year();
            if (year == 0) {
                noYear += entry.getValue();
            } else {
                seen.add(year);
            }
        }
        List<Integer> years = new ArrayList<>();
        for (int year = seen.isEmpty() ? 0 : seen.first(); !seen.isEmpty() && year <= seen.last(); year++) {
            years.add(year);
        }
        List<String> denominators =
                file.denominators().stream().map(QueryFile.Denominator::name).toList();
        List<TopicLine> lines = new ArrayList<>();
        int bit = denominators.size();
        for (Share share : file.shares()) {
            long[] counts = counts(occurrences, years, bit++);
            long[] totals = counts(occurrences, years, denominators.indexOf(share.of()));
            lines.add(new TopicLine(
                    share.topic(),
                    share.of(),
                    share.label(),
                    Optional.of(share.nested()),
                    new YearlyCounts(years.stream().mapToInt(y -> y).toArray(), counts, totals)));
        }
        return new SearchCounts(lines, noYear);
    }

    private static long[] counts(Map<Occurrence, Long> occurrences, List<Integer> years, int bit) {
        long[] counts = new long[years.size()];
        occurrences.forEach((occurrence, n) -> {
            if (occurrence.year() > 0 && (occurrence.matches() >>> bit & 1) == 1) {
                counts[occurrence.year() - years.get(0)] += n;
            }
        });
        return counts;
    }

    /** The occurrences of each group, the most frequent first. */
    static Map<String, Map<Occurrence, Long>> byGroup(Map<Occurrence, Long> occurrences) {
        Map<String, Map<Occurrence, Long>> groups = new TreeMap<>();
        occurrences.forEach((o, n) ->
                groups.computeIfAbsent(o.group(), g -> new TreeMap<>()).put(o, n));
        Map<String, Map<Occurrence, Long>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Map<Occurrence, Long>> g) -> -g.getValue().values().stream()
                                        .mapToLong(n -> n)
                                        .sum())
                        .thenComparing(Map.Entry::getKey))
                .forEach(g -> sorted.put(g.getKey(), g.getValue()));
        return sorted;
    }
}
