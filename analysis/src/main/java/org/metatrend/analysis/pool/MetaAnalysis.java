package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.metatrend.analysis.effect.EffectSizes;

/**
 * Pooling and meta-regression: y = X b + u + e with u ~ N(0, tau&sup2;), e ~ N(0, v), v known. b = (X'WX)^-1 X'Wy with w = 1 / (v +
 * tau&sup2;).
 *
 * <p>Source: Viechtbauer, Conducting meta-analyses in R with the metafor package, Journal of Statistical Software 36(3) (2010),
 * doi:10.18637/jss.v036.i03; the results are those of metafor's {@code rma} converged to the last digits.
 *
 * @param method how tau&sup2; is estimated
 * @param test how coefficients are tested
 */
public record MetaAnalysis(PoolingMethod method, TestMethod test) {
    /** Validates. */
    public MetaAnalysis {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(test, "test");
    }

    /**
     * Pools without moderators.
     *
     * @param effects of at least 2 studies
     * @throws IllegalArgumentException as {@link #fit}
     */
    public MetaFit pool(EffectSizes effects) {
        return fit(effects, Design.intercept(effects.size()));
    }

    /**
     * Fits a meta-regression.
     *
     * @param effects of more studies than coefficients
     * @param design of the same studies
     * @return the fit
     * @throws IllegalArgumentException if the numbers of studies differ, there are not more studies than coefficients, or the
     *     moderators cannot be told apart
     */
    public MetaFit fit(EffectSizes effects, Design design) {
        check(effects, design);
        BetweenStudyVariance estimator = new BetweenStudyVariance(method, effects, design);
        double tauSquared = estimator.estimate();
        return fitAt(effects, design, tauSquared, estimator);
    }

    /** tau&sup2; alone, without the rest of a fit. */
    double tauSquared(EffectSizes effects, Design design) {
        check(effects, design);
        return new BetweenStudyVariance(method, effects, design).estimate();
    }

    private MetaFit fitAt(EffectSizes effects, Design design, double tauSquared, BetweenStudyVariance estimator) {
        int k = effects.size();
        int p = design.coefficients();
        int df = k - p;
        List<String> warnings = new ArrayList<>();
        estimator.warning().ifPresent(warnings::add);

        EstimatingEquations equations = new EstimatingEquations(effects, design);
        equations.solve(0);
        double typicalVariance = df / equations.trace();
        Heterogeneity heterogeneity =
                Heterogeneity.of(equations.quadratic(), df, typicalVariance, tauSquared, method.isRandom());
        double saturated = -0.5 * k * Math.log(2 * Math.PI);
        for (int i = 0; i < k; i++) {
            saturated -= 0.5 * Math.log(effects.variance(i));
        }

        equations.solve(tauSquared);
        boolean restricted = method == PoolingMethod.REML;
        FitStatistics statistics = FitStatistics.of(
                restricted ? equations.restrictedLogLikelihood() : equations.logLikelihood(),
                restricted ? 0 : saturated,
                p + (method.isRandom() ? 1 : 0),
                restricted ? df : k);
        double scale = test == TestMethod.KNHA ? equations.quadratic() / df : 1;
        if (scale == 0) {
            warnings.add("All residuals are 0: the Knapp-Hartung standard errors are 0 and say nothing.");
        }
        double[][] covariance = equations.covariance();
        for (double[] row : covariance) {
            for (int j = 0; j < p; j++) {
                row[j] *= scale;
            }
        }
        double[] hat = equations.hat();
        return new MetaFit(
                this,
                effects,
                design,
                new Estimates(equations.coefficients(), covariance),
                tauSquared,
                estimator.standardError(tauSquared),
                scale,
                heterogeneity,
                explained(effects, design, tauSquared, heterogeneity),
                statistics,
                equations.residuals(),
                hat,
                warnings);
    }

    /**
     * R&sup2; in percent: 100 max(0, (t0 - tau&sup2;) / t0) with t0 of the model without moderators; in the common-effect model the
     * adjusted share of Q. Raudenbush, in The Handbook of Research Synthesis and Meta-Analysis (2009), chapter 16.
     */
    private OptionalDouble explained(
            EffectSizes effects, Design design, double tauSquared, Heterogeneity heterogeneity) {
        if (design.coefficients() == 1) {
            return OptionalDouble.empty();
        }
        int k = effects.size();
        Design intercept = Design.intercept(k);
        if (!method.isRandom()) {
            EstimatingEquations null0 = new EstimatingEquations(effects, intercept);
            null0.solve(0);
            double total = null0.quadratic();
            return total > 0
                    ? OptionalDouble.of(
                            100 * Math.max(0, 1 - (heterogeneity.q() / heterogeneity.df()) / (total / (k - 1))))
                    : OptionalDouble.empty();
        }
        double without = tauSquared(effects, intercept);
        return without > 0
                ? OptionalDouble.of(100 * Math.max(0, (without - tauSquared) / without))
                : OptionalDouble.empty();
    }

    static void check(EffectSizes effects, Design design) {
        int k = effects.size();
        if (design.studies() != k) {
            throw new IllegalArgumentException(
                    "a design of " + design.studies() + " studies for " + k + " effect sizes");
        }
        design.requireFullRank();
        if (k < 2) {
            throw new IllegalArgumentException("pooling needs at least 2 studies, not " + k);
        }
        if (k <= design.coefficients()) {
            throw new IllegalArgumentException(
                    k + " studies are too few for " + design.coefficients() + " coefficients: " + design.names());
        }
    }
}
