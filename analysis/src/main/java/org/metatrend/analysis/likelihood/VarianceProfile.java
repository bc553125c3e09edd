package org.metatrend.analysis.likelihood;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.metatrend.analysis.regress.Interval;

/**
 * The profile likelihood interval of one variance: all values t at which the likelihood, maximised over the other
 * variances, is less than half the quantile of chi-squared with 1 degree of freedom below its maximum.
 *
 * <p>Source: Hardy and Thompson, A likelihood approach to meta-analysis with random effects, Statistics in Medicine 15
 * (1996) 619-629, doi:10.1002/(SICI)1097-0258(19960330)15:6&lt;619::AID-SIM188&gt;3.0.CO;2-A.
 *
 * @param likelihood of the variances
 * @param fit its maximum
 * @param scale the variance of the response, above 0
 */
public record VarianceProfile(NormalLikelihood likelihood, CovarianceFit fit, double scale) {
    private static final double UNBOUNDED = 1e9;

    /**
     * The interval.
     *
     * @param variance which one, from 0
     * @param level such as 0.95, inside (0, 1)
     * @return from 0 on; the upper bound is infinite where the likelihood does not fall far enough
     * @throws IllegalArgumentException if the level is outside of (0, 1)
     */
    public Interval interval(int variance, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        double drop = new ChiSquaredDistribution(null, 1, 1e-14).inverseCumulativeProbability(level) / 2;
        int others = fit.theta().length - 1;
        DoubleUnaryOperator excess = t -> {
            double profile = CovarianceFit.ofVariances(likelihood.fixing(variance, t), others, scale)
                    .logLikelihood();
            return Double.isFinite(profile) ? fit.logLikelihood() - profile - drop : Double.MAX_VALUE;
        };
        double estimate = fit.theta()[variance];
        double lower = estimate == 0 || excess.applyAsDouble(0) <= 0 ? 0 : root(excess, 0, estimate);
        double inside = estimate;
        double outside = Math.max(2 * estimate, 0.01 * scale);
        while (excess.applyAsDouble(outside) < 0) {
            if (outside > UNBOUNDED * scale) {
                return new Interval(lower, Double.POSITIVE_INFINITY);
            }
            inside = outside;
            outside *= 2;
        }
        return new Interval(lower, root(excess, inside, outside));
    }

    private static double root(DoubleUnaryOperator f, double from, double to) {
        return new BrentSolver(1e-11, 1e-14 * to, 1e-13).solve(300, f::applyAsDouble, from, to);
    }
}
