package org.metatrend.analysis.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.FDistribution;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.CountRegression;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.Term;

/**
 * An interrupted time series: a trend whose level and slope may change from one year on.
 *
 * <p>Model, on the scale of the link: a + b year + c [year &ge; B] + d max(0, year - B), B the break year: c is the change
 * of level in the year B against the trend before carried on, d the change of slope. Judged together by F = (D0 - D1) / 2 /
 * dispersion on 2 and n - 4 degrees of freedom, with D0 the deviance without a break and D1 with it, and the
 * dispersion of the model with the break.
 *
 * <p>Source: Bernal, Cummins and Gasparrini, Interrupted time series regression for the evaluation of public health
 * interventions: a tutorial, International Journal of Epidemiology 46 (2017) 348-355, doi:10.1093/ije/dyw098.
 *
 * @param breakYear B
 * @param yearsBefore how many years of data lie before B
 * @param yearsFrom how many lie in B and after it
 * @param straight the fit without a break
 * @param broken the fit with it
 * @param residuals how successive years of the broken fit go together
 */
public record InterruptedSeries(
        int breakYear, int yearsBefore, int yearsFrom, CountFit straight, CountFit broken, Autocorrelation residuals) {
    /** The fewest years on either side: two would lie on any line. */
    public static final int FEWEST_YEARS = 3;

    /**
     * Fits the series.
     *
     * @param counts counts and totals; years whose total is 0 are left out
     * @param family {@code BINOMIAL} if the counts are parts of their totals, else {@code POISSON}
     * @param breakYear the first year of the new level and slope
     * @return the fits, or why there are none
     * @throws IllegalArgumentException if a binomial count is above its total
     */
    public static Estimated<InterruptedSeries> of(YearlyCounts counts, CountFamily family, int breakYear) {
        YearlyCounts used = counts.withTotals();
        int before = used.before(breakYear);
        int from = used.size() - before;
        if (Math.min(before, from) < FEWEST_YEARS) {
            return Estimated.not(before + " years before " + breakYear + " and " + from + " from it on, where at least "
                    + FEWEST_YEARS + " are needed on either side");
        }
        CountRegression regression = CountRegression.of(family);
        Moderator level = moderator("level", used, y -> y >= breakYear ? 1 : 0);
        Moderator slope = moderator("slope", used, y -> Math.max(0, y - breakYear));
        return regression
                .fit(used.response(), used.exposure(), List.of(used.year()))
                .flatMap(straight -> regression
                        .fit(used.response(), used.exposure(), List.of(used.year(), level, slope))
                        .map(broken -> new InterruptedSeries(
                                breakYear, before, from, straight, broken, Autocorrelation.of(broken.residuals()))));
    }

    /** The trend before the break. */
    public Term trendBefore() {
        return broken.term("year");
    }

    /** c: the change of level in the break year. */
    public Term level() {
        return broken.term("level");
    }

    /** d: the change of slope per year. */
    public Term slope() {
        return broken.term("slope");
    }

    /** D0 - D1: how much of the deviance the break takes away, never negative. */
    public double devianceDrop() {
        return Math.max(0, straight.deviance() - broken.deviance());
    }

    /** F of level and slope together. */
    public double f() {
        return devianceDrop() / 2 / broken.dispersion();
    }

    /** The upper tail of F with 2 and n - 4 degrees of freedom. */
    public double pOfF() {
        double f = f();
        // the complement keeps its digits where p is small
        return f == 0 ? 1 : new FDistribution(null, broken.degreesOfFreedom(), 2).cumulativeProbability(1 / f);
    }

    private static Moderator moderator(String name, YearlyCounts counts, IntToDoubleFunction of) {
        return new Moderator(name, Arrays.stream(counts.years()).mapToDouble(of).toArray());
    }
}
