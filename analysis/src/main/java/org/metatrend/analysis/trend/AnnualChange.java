package org.metatrend.analysis.trend;

import java.util.List;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.CountRegression;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Term;

/**
 * The straight trend of a share (on the scale of log odds) or of a ratio (of logarithms) over the years.
 *
 * <p>exp of the year's coefficient is the odds ratio or the ratio of ratios from one year to the next. The average annual
 * change of a share itself is not the same in every year of a logistic curve: with p the fitted share and T years from the
 * first to the last, it is exp(g) - 1 with g = (ln p_last - ln p_first) / T; the variance of g is by the delta
 * method from d ln p = (1 - p) d(log odds).
 *
 * <p>Source: McCullagh and Nelder (1989), chapters 4 and 6, doi:10.1007/978-1-4899-3242-6.
 *
 * @param fit counts on year
 * @param share g: the average annual change of the logarithm of the share; of a ratio the year's coefficient itself
 * @param residuals how successive years go together
 */
public record AnnualChange(CountFit fit, Term share, Autocorrelation residuals) {
    /**
     * Fits the trend.
     *
     * @param counts counts and totals; years whose total is 0 are left out
     * @param family {@code BINOMIAL} if the counts are parts of their totals, else {@code POISSON}
     * @return the trend, or why there is none
     * @throws IllegalArgumentException if a binomial count is above its total
     */
    public static Estimated<AnnualChange> of(YearlyCounts counts, CountFamily family) {
        YearlyCounts used = counts.withTotals();
        return CountRegression.of(family)
                .fit(used.response(), used.exposure(), List.of(used.year()))
                .map(fit -> new AnnualChange(fit, share(fit, used), Autocorrelation.of(fit.residuals())));
    }

    /** The year's coefficient: the logarithm of the odds ratio, or ratio, from one year to the next. */
    public Term year() {
        return fit.term("year");
    }

    private static Term share(CountFit fit, YearlyCounts counts) {
        Term year = fit.term("year");
        if (fit.family() == CountFamily.POISSON) {
            return year;
        }
        int[] years = counts.years();
        double first = years[0];
        double last = years[years.length - 1];
        double span = last - first;
        double intercept = fit.terms().get(0).estimate();
        double restFirst = rest(intercept + first * year.estimate());
        double restLast = rest(intercept + last * year.estimate());
        // ln p = -ln(1 + exp(-eta)), with eta = a + b year
        double g =
                (logShare(intercept + last * year.estimate()) - logShare(intercept + first * year.estimate())) / span;
        double byIntercept = (restLast - restFirst) / span;
        double bySlope = (restLast * last - restFirst * first) / span;
        double[][] covariance = fit.covariance();
        double variance = byIntercept * byIntercept * covariance[0][0]
                + 2 * byIntercept * bySlope * covariance[0][1]
                + bySlope * bySlope * covariance[1][1];
        return new Term("share", g, Math.sqrt(Math.max(0, variance)), fit.degreesOfFreedom());
    }

    private static double rest(double logOdds) {
        return 1 / (1 + Math.exp(logOdds));
    }

    private static double logShare(double logOdds) {
        return -Math.log1p(Math.exp(-logOdds));
    }
}
