package org.metatrend.ingest.study;

import java.util.ArrayList;
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
 * @param decimals of the fraction as printed, so that 91.9% has three; empty where the value is no exact number, such as
 *     a mean or one with its spread, and in the published reading
 */
public record Result(
        String task,
        String measure,
        OptionalDouble value,
        OptionalInt sampleSize,
        List<Flag> flags,
        String verbatim,
        Provenance place,
        OptionalInt decimals) {
    public Result {
        flags = List.copyOf(flags);
    }

    /** A result of which the printed decimals are not known. */
    public Result(
            String task,
            String measure,
            OptionalDouble value,
            OptionalInt sampleSize,
            List<Flag> flags,
            String verbatim,
            Provenance place) {
        this(task, measure, value, sampleSize, flags, verbatim, place, OptionalInt.empty());
    }

    /** The same with further flags. */
    public Result flagged(List<Flag> further) {
        List<Flag> all = new ArrayList<>(flags);
        further.stream().filter(f -> !all.contains(f)).forEach(all::add);
        return new Result(task, measure, value, sampleSize, all, verbatim, place, decimals);
    }

    /** Whether the value is kept apart from the fits because it is impossible or suspicious. */
    public boolean setAside() {
        return flags.stream().anyMatch(Flag::setsAside);
    }
}
