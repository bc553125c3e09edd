package org.metatrend.analysis.trend;

import java.util.List;
import java.util.stream.DoubleStream;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.CountRegression;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.Term;

/**
 * The difference of two trends: both series in one model, with a level and a slope of their own and one dispersion.
 *
 * <p>Model, on the scale of the link: a + b year + c g + d g year, with g = 1 for the first series and 0 for the
 * second; d is the first slope less the second. The series are taken for independent. Where they share their totals, what
 * disturbs a year's total moves both alike and cancels in d: its interval is then wider than it need be.
 *
 * <p>Source: McCullagh and Nelder (1989), section 3.5, doi:10.1007/978-1-4899-3242-6.
 *
 * @param fit the common model
 */
public record TrendContrast(CountFit fit) {
    /**
     * Fits the model.
     *
     * @param first counts and totals; years whose total is 0 are left out
     * @param second the same of the other series, of the same or other years
     * @param family {@code BINOMIAL} if the counts of both are parts of their totals, else {@code POISSON}
     * @return the contrast, or why there is none
     * @throws IllegalArgumentException if a binomial count is above its total
     */
    public static Estimated<TrendContrast> of(YearlyCounts first, YearlyCounts second, CountFamily family) {
        YearlyCounts one = first.withTotals();
        YearlyCounts two = second.withTotals();
        double[] years = joined(one.year().values(), two.year().values());
        if (years.length == 0) {
            return Estimated.not("no year has a total above 0");
        }
        double middle = (DoubleStream.of(years).min().orElseThrow()
                        + DoubleStream.of(years).max().orElseThrow())
                / 2;
        double[] group = new double[years.length];
        double[] both = new double[years.length];
        for (int i = 0; i < one.size(); i++) {
            group[i] = 1;
            both[i] = years[i] - middle;
        }
        return CountRegression.of(family)
                .fit(
                        joined(one.response(), two.response()),
                        joined(one.exposure(), two.exposure()),
                        List.of(
                                new Moderator("year", years),
                                new Moderator("series", group),
                                new Moderator("series x year", both)))
                .map(TrendContrast::new);
    }

    /** d: the first slope less the second. */
    public Term difference() {
        return fit.term("series x year");
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
    }
}
