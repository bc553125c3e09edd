package org.metatrend.pipeline.pooled;

import java.util.Map;
import java.util.Optional;
import org.metatrend.analysis.bias.HenmiCopas;
import org.metatrend.analysis.bias.RankCorrelationTest;
import org.metatrend.analysis.bias.RegressionTest;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/**
 * Whether small studies of a task report other accuracies than large ones, and what pooling would give were the funnel
 * symmetric.
 *
 * @param regression Egger's test by meta-regression on 1/sqrt(n)
 * @param linear the same by the weighted linear model of the original
 * @param ranks Begg and Mazumdar's test
 * @param filled trim and fill with L0
 * @param henmiCopas an interval that small studies move less
 */
public record SmallStudies(
        Estimated<RegressionTest.Result> regression,
        Estimated<RegressionTest.Result> linear,
        Estimated<RankCorrelationTest> ranks,
        Estimated<TrimAndFill.Result> filled,
        Estimated<HenmiCopas> henmiCopas) {
    private static final MetaAnalysis REML = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);

    static SmallStudies of(TaskResults task) {
        EffectSizes effects = task.effects(ProportionMeasure.PLO);
        double[] sizes = task.column(r -> (double) r.subjects());
        return new SmallStudies(
                Attempt.at(() -> RegressionTest.of(REML, true).test(effects, sizes)),
                Attempt.at(() -> RegressionTest.of(RegressionTest.LINEAR, true).test(effects, sizes)),
                Attempt.at(() -> RankCorrelationTest.of(effects)),
                Attempt.at(() -> new TrimAndFill(REML, TrimAndFill.Estimator.L0).fill(effects)),
                Attempt.at(() -> HenmiCopas.of(effects, PooledModel.LEVEL)));
    }

    Map<String, Object> json() {
        return new Fields()
                .estimated("regtest", regression.map(SmallStudies::regtest))
                .estimated("regtest_lm", linear.map(SmallStudies::regtest))
                .estimated("ranktest", ranks.map(SmallStudies::ranktest))
                .estimated("trimfill", filled.map(SmallStudies::trimfill))
                .estimated("henmiCopas", henmiCopas.map(SmallStudies::henmiCopas))
                .map();
    }

    private static Map<String, Object> regtest(RegressionTest.Result test) {
        Fields fields = new Fields().with("predictor", "sqrtninv");
        PooledModel.coefficient(fields, test.slope());
        Optional<Coefficient> limit = test.limit();
        limit.ifPresent(at -> fields.with("limit", limit(at)));
        return fields.warnings(test.warnings()).map();
    }

    /** The accuracy of a study of infinite size, as the line says. */
    private static Map<String, Object> limit(Coefficient at) {
        Fields fields = new Fields();
        PooledModel.coefficient(fields, at);
        Interval interval = at.confidenceInterval(PooledModel.LEVEL);
        return fields.with("accuracy", accuracy(at.estimate(), interval)).map();
    }

    private static Map<String, Object> ranktest(RankCorrelationTest test) {
        return new Fields()
                .number("tau", test.tau())
                .number("pval", test.p())
                .with("exact", test.exact())
                .warnings(test.warnings())
                .map();
    }

    private static Map<String, Object> trimfill(TrimAndFill.Result result) {
        Coefficient b = result.fit().intercept();
        Fields fields = new Fields()
                .with("estimator", "L0")
                .with("k0", result.missing())
                .number("se_k0", result.standardError())
                .with("side", result.side().name().toLowerCase(java.util.Locale.ROOT));
        PooledModel.coefficient(fields, b);
        return fields.number("tau2", result.fit().tauSquared())
                .with("accuracy", accuracy(b.estimate(), b.confidenceInterval(PooledModel.LEVEL)))
                .with("converged", result.converged())
                .map();
    }

    private static Map<String, Object> henmiCopas(HenmiCopas of) {
        return new Fields()
                .number("estimate", of.estimate())
                .number("se", of.standardError())
                .number("ci_lb", of.interval().lower())
                .number("ci_ub", of.interval().upper())
                .with("accuracy", accuracy(of.estimate(), of.interval()))
                .map();
    }

    private static Map<String, Object> accuracy(double logOdds, Interval interval) {
        return new Fields()
                .number("estimate", PooledModel.accuracy(logOdds))
                .bounds("ci", PooledModel.accuracy(interval))
                .map();
    }
}
