package org.metatrend.ingest.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One reported performance of a study on one task.
 *
 * @param task the task's name; empty where the source does not say
 * @param measure what was measured, such as "accuracy"
 * @param value the value, a fraction; empty where the study reports none
 * @param sampleSize the subjects of the classes compared, or of the study where the table gives no more
 * @param flags what deserves a look
 * @param verbatim the piece of the cell it was read from
 * @param place where that stands
 */
public record Result(
        String task,
        String measure,
        OptionalDouble value,
        OptionalInt sampleSize,
        List<Flag> flags,
        String verbatim,
        Provenance place) {
    public Result {
        flags = List.copyOf(flags);
    }

    /** Whether the value is kept apart from the fits because it is impossible or suspicious. */
    public boolean setAside() {
        return flags.stream().anyMatch(Flag::setsAside);
    }
}
