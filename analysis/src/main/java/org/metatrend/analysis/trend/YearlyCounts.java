package org.metatrend.analysis.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.metatrend.analysis.regress.Moderator;

/**
 * Counts by year, each with the total it is related to.
 *
 * @param years calendar years, ascending, each once; years may be missing; copied
 * @param counts at least 0, one per year, copied
 * @param totals at least 0, one per year, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record YearlyCounts(int[] years, long[] counts, long[] totals) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if lengths differ, years do not ascend, or a count or total is negative
     */
    public YearlyCounts {
        years = years.clone();
        counts = counts.clone();
        totals = totals.clone();
        if (counts.length != years.length || totals.length != years.length) {
            throw new IllegalArgumentException(years.length + " years need as many counts and totals");
        }
        for (int i = 0; i < years.length; i++) {
            if (i > 0 && years[i] <= years[i - 1]) {
                throw new IllegalArgumentException("years ascend: " + years[i - 1] + ", " + years[i]);
            }
            if (counts[i] < 0 || totals[i] < 0) {
                throw new IllegalArgumentException(years[i] + ": " + counts[i] + " and " + totals[i]);
            }
        }
    }

    /** A copy of the years. */
    @Override
    public int[] years() {
        return years.clone();
    }

    /** A copy of the counts. */
    @Override
    public long[] counts() {
        return counts.clone();
    }

    /** A copy of the totals. */
    @Override
    public long[] totals() {
        return totals.clone();
    }

    /** The number of years. */
    public int size() {
        return years.length;
    }

    /** Whether each count is at most its total, as the counts of a part must be. */
    public boolean partsOfTotals() {
        return IntStream.range(0, years.length).allMatch(i -> counts[i] <= totals[i]);
    }

    /** The years whose total is not 0: the others say nothing about a share. */
    public YearlyCounts withTotals() {
        int[] kept = IntStream.range(0, years.length).filter(i -> totals[i] > 0).toArray();
        return new YearlyCounts(
                Arrays.stream(kept).map(i -> years[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> counts[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> totals[i]).toArray());
    }

    /** How many years lie before a year. */
    int before(int year) {
        return (int) Arrays.stream(years).filter(y -> y < year).count();
    }

    double[] response() {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    double[] exposure() {
        return Arrays.stream(totals).asDoubleStream().toArray();
    }

    Moderator year() {
        return new Moderator("year", Arrays.stream(years).asDoubleStream().toArray());
    }
}
