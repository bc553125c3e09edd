package org.metatrend.pipeline.add;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How often each label stands in a table, in the order in which they first appear. Beyond so many different ones, which
 * no vocabulary has, further ones are not counted.
 */
final class Labels {
    private static final int MOST = 100_000;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String label) {
        if (counts.size() < MOST || counts.containsKey(label)) {
            counts.merge(label, 1, Integer::sum);
        }
    }

    /** The different labels. */
    Set<String> names() {
        return counts.keySet();
    }

    int count(String label) {
        return counts.getOrDefault(label, 0);
    }

    /** How many have each label, whatever its case: the most frequent first, equals in the order of the table. */
    List<Entry<String, Integer>> counted(Predicate<String> which) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> sums = new LinkedHashMap<>();
        counts.forEach((label, count) -> {
            if (which.test(label)) {
                sums.merge(first.computeIfAbsent(key(label), k -> label), count, Integer::sum);
            }
        });
        return sums.entrySet().stream()
                .sorted(Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
