package org.metatrend.analysis.pool;

import java.util.function.DoubleUnaryOperator;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.BracketedRoot;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.regress.Interval;

/**
 * Intervals of tau&sup2;. Neither ends at an arbitrary cap: the upper bound is the root of its equation, wherever it lies.
 *
 * @param tauSquared the interval
 * @param iSquared what follows for I&sup2;, in percent
 * @param hSquared what follows for H&sup2;
 */
public record TauSquaredInterval(Interval tauSquared, Interval iSquared, Interval hSquared) {
    /**
     * The Q-profile interval: the tau&sup2; with Q(tau&sup2;) equal to the upper and lower quantile of chi-squared with k - p degrees of
     * freedom; 0 where Q(0) is already below. Viechtbauer, Statistics in Medicine 26 (2007) 37-52, doi:10.1002/sim.2514.
     *
     * @param effects of more studies than coefficients
     * @param design of the same studies
     * @param level such as 0.95
     * @throws IllegalArgumentException as {@link MetaAnalysis#fit}, or if the level is not inside (0, 1)
     */
    public static TauSquaredInterval qProfile(EffectSizes effects, Design design, double level) {
        MetaAnalysis.check(effects, design);
        int df = effects.size() - design.coefficients();
        double tail = tail(level);
        BetweenStudyVariance roots = new BetweenStudyVariance(PoolingMethod.PM, effects, design);
        return of(
                effects,
                design,
                roots.rootOfQ(ChiSquared.quantile(1 - tail, df)),
                roots.rootOfQ(ChiSquared.quantile(tail, df)));
    }

    /**
     * The profile likelihood interval: where twice the log-likelihood lies below its maximum by no more than the quantile of
     * chi-squared with one degree of freedom. Hardy and Thompson, Statistics in Medicine 15 (1996) 619-629,
     * doi:10.1002/(SICI)1097-0258(19960330)15:6%3C619::AID-SIM188%3E3.0.CO;2-A.
     *
     * @param fit by ML or REML
     * @param level such as 0.95
     * @throws IllegalArgumentException if the fit has another method or the level is not inside (0, 1)
     */
    public static TauSquaredInterval profileLikelihood(MetaFit fit, double level) {
        PoolingMethod method = fit.model().method();
        if (method != PoolingMethod.ML && method != PoolingMethod.REML) {
            throw new IllegalArgumentException("a profile likelihood needs ML or REML, not " + method);
        }
        double fall = 0.5 * ChiSquared.quantile(1 - 2 * tail(level), 1);
        double floor = fit.statistics().logLikelihood() - fall;
        EstimatingEquations equations = new EstimatingEquations(fit.effects(), fit.design());
        DoubleUnaryOperator above = t -> {
            equations.solve(t);
            return (method == PoolingMethod.REML ? equations.restrictedLogLikelihood() : equations.logLikelihood())
                    - floor;
        };
        double estimate = fit.tauSquared();
        double lower = estimate == 0 || above.applyAsDouble(0) >= 0
                ? 0
                : BracketedRoot.of(above, 0, above.applyAsDouble(0), estimate, fall);
        double high = Math.max(estimate, fit.heterogeneity().typicalVariance());
        // The likelihood falls as a power of tau^2: doubling ends.
        while (above.applyAsDouble(high) > 0) {
            high *= 2;
        }
        double upper =
                high == estimate ? estimate : BracketedRoot.of(above, estimate, fall, high, above.applyAsDouble(high));
        return of(fit.effects(), fit.design(), lower, upper);
    }

    private static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        return (1 - level) / 2;
    }

    private static TauSquaredInterval of(EffectSizes effects, Design design, double lower, double upper) {
        EstimatingEquations equations = new EstimatingEquations(effects, design);
        equations.solve(0);
        double typical = (effects.size() - design.coefficients()) / equations.trace();
        return new TauSquaredInterval(
                new Interval(lower, upper),
                new Interval(Heterogeneity.iSquared(lower, typical), Heterogeneity.iSquared(upper, typical)),
                new Interval(Heterogeneity.hSquared(lower, typical), Heterogeneity.hSquared(upper, typical)));
    }
}
