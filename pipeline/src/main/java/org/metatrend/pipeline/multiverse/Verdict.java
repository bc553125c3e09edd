package org.metatrend.pipeline.multiverse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;
import org.metatrend.pipeline.pooled.Fields;

/**
 * What some specifications say together.
 *
 * @param fitted how many gave a change
 * @param refused how many did not
 * @param negative how many changes are below 0
 * @param negativeClear of these, how many with an interval that excludes 0
 * @param positiveClear how many are above 0 with such an interval
 * @param changes in percentage points, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // made here, not handed out
record Verdict(int fitted, int refused, int negative, int negativeClear, int positiveClear, double[] changes) {
    static Verdict of(List<SpecifiedSlope> slopes) {
        List<Change> changes =
                slopes.stream().flatMap(s -> s.slope().value().stream()).toList();
        return new Verdict(
                changes.size(),
                slopes.size() - changes.size(),
                (int) changes.stream().filter(c -> c.estimate() < 0).count(),
                (int) changes.stream()
                        .filter(c -> c.estimate() < 0 && c.clear())
                        .count(),
                (int) changes.stream()
                        .filter(c -> c.estimate() > 0 && c.clear())
                        .count(),
                changes.stream().mapToDouble(Change::estimate).sorted().toArray());
    }

    double median() {
        int n = changes.length;
        return n == 0 ? Double.NaN : (changes[(n - 1) / 2] + changes[n / 2]) / 2;
    }

    String sentence() {
        return fitted == 0
                ? "No specification could be fitted."
                : String.format(
                        Locale.ROOT,
                        "%d of %d specifications have a negative slope, %d of them with an interval that excludes 0;"
                                + " %d are positive with such an interval. The median change is %.1f accuracy points for"
                                + " ten times as many subjects, from %.1f to %.1f.",
                        negative,
                        fitted,
                        negativeClear,
                        positiveClear,
                        median(),
                        changes[0],
                        changes[changes.length - 1]);
    }

    Map<String, Object> json() {
        return new Fields()
                .with("specifications", fitted)
                .with("refused", refused)
                .with("negative", negative)
                .with("negativeExcluding0", negativeClear)
                .with("positiveExcluding0", positiveClear)
                .number("median", median())
                .with("quartiles", new Double[] {quantile(0.25), quantile(0.75)})
                .with("range", changes.length == 0 ? null : new double[] {changes[0], changes[changes.length - 1]})
                .map();
    }

    /** The smallest change that at least this share does not exceed. */
    private Double quantile(double share) {
        return changes.length == 0
                ? null
                : (Double) Arrays.stream(changes)
                        .skip((long) Math.max(0, Math.ceil(share * changes.length) - 1))
                        .findFirst()
                        .orElseThrow();
    }
}
