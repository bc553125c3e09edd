package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.Omnibus;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/**
 * A fitted model of effect sizes with the test and the level at which it is read.
 *
 * @param fit the fit
 * @param test how coefficients are tested: Z, T or KNHA
 * @param level of intervals, inside (0, 1)
 */
public record PooledModel(MetaFit fit, TestKind test, double level) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the level is not inside (0, 1), or the test is one of models with levels
     */
    public PooledModel {
        Objects.requireNonNull(fit, "fit");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        if (test == TestKind.CONTAIN) {
            throw new IllegalArgumentException("containment is for models with levels");
        }
    }

    /**
     * Fits.
     *
     * @param effects of at least two studies, more than coefficients
     * @param design of the same studies; {@link Design#intercept} to pool
     * @throws IllegalArgumentException as {@link MetaAnalysis#fit}, and as the constructor
     */
    public static PooledModel of(
            EffectSizes effects, Design design, PoolingMethod method, TestKind test, double level) {
        TestMethod of = test == TestKind.KNHA ? TestMethod.KNHA : TestMethod.Z;
        return new PooledModel(new MetaAnalysis(method, of).fit(effects, design), test, level);
    }

    /** The model of the same method and test without moderators. */
    public PooledModel withoutModerators() {
        return fit.design().coefficients() == 1
                ? this
                : of(fit.effects(), Design.intercept(fit.studies()), fit.model().method(), test, level);
    }

    /** Degrees of freedom of the tests, infinite for Z. */
    public double degreesOfFreedom() {
        return degreesOfFreedom(fit.studies() - fit.design().coefficients());
    }

    /** Those of another fit with the same test: infinite for Z, else the residual ones. */
    double degreesOfFreedom(int residual) {
        return test == TestKind.Z ? Double.POSITIVE_INFINITY : residual;
    }

    /** A coefficient judged by this model's test. */
    Coefficient judged(Coefficient coefficient, int residual) {
        return new Coefficient(
                coefficient.name(), coefficient.estimate(), coefficient.standardError(), degreesOfFreedom(residual));
    }

    /** The coefficients, the intercept first. */
    public List<Coefficient> coefficients() {
        int residual = fit.studies() - fit.design().coefficients();
        List<Coefficient> judged = new ArrayList<>();
        fit.coefficients().forEach(each -> judged.add(judged(each, residual)));
        return judged;
    }

    /** The test of all moderators; without any that of the intercept. */
    public Omnibus omnibus() {
        return judged(fit.omnibus());
    }

    /** The joint test of some coefficients. */
    public Omnibus omnibus(List<String> names) {
        return judged(fit.omnibus(names));
    }

    private Omnibus judged(Omnibus omnibus) {
        return test == TestKind.T
                ? new Omnibus(omnibus.statistic() / omnibus.df1(), omnibus.df1(), degreesOfFreedom())
                : omnibus;
    }

    /** The Q-profile interval of tau&sup2;. */
    public TauSquaredInterval qProfile() {
        return TauSquaredInterval.qProfile(fit.effects(), fit.design(), level);
    }

    /** The profile likelihood interval of tau&sup2;, which needs ML or REML. */
    public Estimated<TauSquaredInterval> profileLikelihood() {
        return Block.attempted(() -> TauSquaredInterval.profileLikelihood(fit, level));
    }

    /** The prediction interval that metafor takes with the test: normal for Z, t(k - p) else. */
    public PredictionDistribution usualPrediction() {
        return test == TestKind.Z ? PredictionDistribution.NORMAL : PredictionDistribution.T_K_MINUS_P;
    }

    /** The expected effect at values of the moderators; none without moderators. */
    public Coefficient expected(double... moderators) {
        var prediction = fit.predict(level, moderators);
        return new Coefficient("expected", prediction.estimate(), prediction.standardError(), degreesOfFreedom());
    }

    /** The interval of a true effect of a new study, or why there is none. */
    public Estimated<Interval> predictionInterval(PredictionDistribution distribution, double... moderators) {
        return Block.attempted(
                () -> fit.predict(level, distribution, moderators).predictionInterval());
    }
}
