package org.metatrend.ingest.link;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;

/**
 * A value as printed.
 *
 * @param task the task's name; empty if there is none
 * @param stated whether the table states the task
 * @param measure what was measured
 * @param value a fraction
 * @param decimals the decimals that were printed, of the fraction: 3 for 0.919 and for 91.9%
 * @param significant the same without zeros at the end
 * @param subjects how many subjects the classes compared have; empty if the table does not say
 */
public record Reported(
        String task,
        boolean stated,
        String measure,
        double value,
        int decimals,
        int significant,
        OptionalInt subjects) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,·](\\d+))?");
    /** What doubles lose in a division by 100. */
    private static final double EXACT = 1e-9;

    private static final int MOST_DECIMALS = 12;
    /** A table that prints 0.8 has dropped the zero of 0.80: no value is coarser than a percentage point. */
    private static final int LEAST_DECIMALS = 2;

    /** A result's value; results without one have none. */
    public static Reported of(Result result) {
        double value = result.value().orElseThrow();
        int decimals = decimals(result.verbatim(), value);
        int significant = Math.min(decimals, MOST_DECIMALS);
        while (significant > 0 && isWhole(value * Math.pow(10, significant - 1.0))) {
            significant--;
        }
        return new Reported(
                result.task(),
                !result.task().isEmpty() && !result.flags().contains(Flag.TASK_INFERRED),
                result.measure(),
                value,
                decimals,
                significant,
                result.flags().contains(Flag.STUDY_SIZE) ? OptionalInt.empty() : result.sampleSize());
    }

    /**
     * Whether both are one number of the same measure at the coarser of the two printed precisions, which is never
     * coarser than a percentage point.
     */
    public boolean sameNumber(Reported other) {
        int places = Math.max(LEAST_DECIMALS, Math.min(decimals, other.decimals));
        return measure.equals(other.measure) && equalTo(other.value, places);
    }

    /** Whether both are one number of the same measure on the same task. */
    public boolean sameResult(Reported other) {
        return !task.isEmpty() && task.equals(other.task) && sameNumber(other);
    }

    /** Whether the value is another number rounded to some decimals. */
    boolean equalTo(double other, int places) {
        return Math.abs(value - other) <= 0.5 * Math.pow(10, -places) + EXACT
                && (places > MOST_DECIMALS
                        || Math.abs(round(value, places) - round(other, places)) < 2 * EXACT
                        || halfWay(value, places)
                        || halfWay(other, places));
    }

    private static double round(double value, int places) {
        double scale = Math.pow(10, Math.min(places, MOST_DECIMALS));
        return Math.rint(value * scale) / scale;
    }

    /** A half is rounded up by some and down by others. */
    private static boolean halfWay(double value, int places) {
        double scaled = value * Math.pow(10, Math.min(places, MOST_DECIMALS));
        return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-6;
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }

    private static int decimals(String verbatim, double value) {
        Matcher number = NUMBER.matcher(verbatim);
        while (number.find()) {
            double printed = parse(number.group());
            int after = number.group(1) == null ? 0 : number.group(1).length();
            if (Math.abs(printed - value) < EXACT) {
                return after;
            }
            if (Math.abs(printed / 100 - value) < EXACT) {
                return after + 2;
            }
        }
        int shortest = 0;
        while (shortest < MOST_DECIMALS && !isWhole(value * Math.pow(10, shortest))) {
            shortest++;
        }
        return shortest;
    }

    private static double parse(String digits) {
        return Double.parseDouble(digits.replace(',', '.').replace('·', '.'));
    }
}
