package org.metatrend.analysis.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.Estimated;

/**
 * A placebo-in-time test: whether a break in the given year explains more than one in any other year would.
 *
 * <p>The break is moved to every year with at least {@value InterruptedSeries#FEWEST_YEARS} years of data before it and as
 * many from it on. The statistic of a year is the drop of the deviance from the straight trend to the interrupted one.
 * p = (number of years whose statistic is at least that of the given year, itself included) / (number of years). It cannot
 * fall below 1 / (number of years): with four years to choose from a p of 0.25 is all that data can say.
 *
 * <p>Source: Abadie, Diamond and Hainmueller, Comparative politics and the synthetic control method, American Journal of
 * Political Science 59 (2015) 495-510, doi:10.1111/ajps.12116, for placebos in time.
 *
 * @param breakYear the year in question
 * @param statistics the drop of deviance of each break year, ascending by year
 * @param notEstimated years on which no break can be fitted, for separation; they are not counted
 */
public record PlaceboBreaks(int breakYear, Map<Integer, Double> statistics, List<Integer> notEstimated) {
    /** Copies. */
    public PlaceboBreaks {
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
        notEstimated = List.copyOf(notEstimated);
    }

    /**
     * Runs the test.
     *
     * @param counts counts and totals; years whose total is 0 are left out
     * @param family {@code BINOMIAL} if the counts are parts of their totals, else {@code POISSON}
     * @param breakYear the year in question
     * @return the test, or why there is none
     * @throws IllegalArgumentException if a binomial count is above its total
     */
    public static Estimated<PlaceboBreaks> of(YearlyCounts counts, CountFamily family, int breakYear) {
        Estimated<InterruptedSeries> given = InterruptedSeries.of(counts, family, breakYear);
        return given.flatMap(series -> {
            YearlyCounts used = counts.withTotals();
            Map<Integer, Double> statistics = new LinkedHashMap<>();
            List<Integer> notEstimated = new ArrayList<>();
            int[] years = used.years();
            // a break year without data of its own is the same break as the next year with data
            int asked =
                    Arrays.stream(years).filter(y -> y >= breakYear).findFirst().orElse(breakYear);
            for (int i = InterruptedSeries.FEWEST_YEARS; i <= years.length - InterruptedSeries.FEWEST_YEARS; i++) {
                int year = years[i] == asked ? breakYear : years[i];
                InterruptedSeries.of(used, family, year)
                        .value()
                        .ifPresentOrElse(s -> statistics.put(year, s.devianceDrop()), () -> notEstimated.add(year));
            }
            return statistics.size() < 2
                    ? Estimated.not("no other year to compare " + breakYear + " with")
                    : Estimated.of(new PlaceboBreaks(breakYear, statistics, notEstimated));
        });
    }

    /** How many years do at least as well, the given one included: 1 if none does. */
    public int rank() {
        double own = statistics.get(breakYear);
        return (int) statistics.values().stream().filter(s -> s >= own).count();
    }

    /** The rank over the number of years. */
    public double p() {
        return rank() / (double) statistics.size();
    }

    /** The smallest p there could be. */
    public double smallestP() {
        return 1.0 / statistics.size();
    }
}
