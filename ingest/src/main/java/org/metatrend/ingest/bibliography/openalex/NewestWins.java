package org.metatrend.ingest.bibliography.openalex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of several versions of a work holds: the one of the newest partition. An id that was merged into another is
 * dropped, because the other one stands for it.
 *
 * <p>The comparison is a total order, so versions may be compared in any order and on any number of machines.
 */
public final class NewestWins {
    /** Later holds: the partition's date, then the file's path, then the place in the file. */
    public static final Comparator<Version> ORDER =
            Comparator.comparing(Version::updated).thenComparing(Version::file).thenComparingLong(Version::position);

    private static final Pattern PARTITION = Pattern.compile("updated_date=(\\d{4}-\\d{2}-\\d{2})(?=/|$)");

    private NewestWins() {}

    /**
     * A version of a work.
     *
     * @param id such as "W2741809807"
     * @param updated the date of its partition
     * @param file the file's path
     * @param position in the file, counted from 0 or 1
     */
    public record Version(String id, LocalDate updated, String file, long position) {}

    /** The date of a path's partition "updated_date=2023-03-01"; empty where it names none. */
    public static Optional<LocalDate> partition(String path) {
        Matcher partition = PARTITION.matcher(path.replace('\\', '/'));
        try {
            return partition.find() ? Optional.of(LocalDate.parse(partition.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The version of two that holds. */
    public static Version newer(Version one, Version other) {
        return ORDER.compare(one, other) >= 0 ? one : other;
    }

    /**
     * Where an id was merged to, through any number of mergers.
     *
     * @param merged ids merged away and the ids that stand for them
     * @return the id that stands for it; empty where it was not merged away, or its mergers go in a circle
     */
    public static Optional<String> standsFor(String id, Map<String, String> merged) {
        String at = id;
        for (int steps = 0; steps <= merged.size() && merged.containsKey(at); steps++) {
            at = merged.get(at);
        }
        return at.equals(id) || merged.containsKey(at) ? Optional.empty() : Optional.of(at);
    }
}
