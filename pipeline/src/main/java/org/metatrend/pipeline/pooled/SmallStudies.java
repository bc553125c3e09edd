package org.metatrend.pipeline.pooled;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param task the results
 * @param regression Egger's test by meta-regression on 1/sqrt(n)
 * @param linear the same by the weighted linear model of the original
 * @param ranks Begg and Mazumdar's test
 * @param filled trim and fill with L0
 * @param henmiCopas an interval that small studies move less
 */
public record SmallStudies(
        TaskResults task,
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
                task,
                Attempt.at(() -> RegressionTest.of(REML, true).test(effects, sizes)),
                Attempt.at(() -> RegressionTest.of(RegressionTest.LINEAR, true).test(effects, sizes)),
                Attempt.at(() -> RankCorrelationTest.of(effects)),
                Attempt.at(() -> new TrimAndFill(REML, TrimAndFill.Estimator.L0).fill(effects)),
                Attempt.at(() -> HenmiCopas.of(effects, PooledModel.LEVEL)));
    }

    Map<String, Object> json() {
        return new Fields()
                .estimated("regtest", regression.map(this::regtest))
                .estimated("regtest_lm", linear.map(this::regtest))
                .estimated("ranktest", ranks.map(SmallStudies::ranktest))
                .estimated("trimfill", filled.map(SmallStudies::trimfill))
                .estimated("henmiCopas", henmiCopas.map(SmallStudies::henmiCopas))
                .warnings(warnings())
                .map();
    }

    private List<String> warnings() {
        int studies = new LinkedHashSet<>(task.studies()).size();
        return studies == task.size()
                ? List.of()
                : List.of("These tests take " + task.size() + " results of " + studies
                        + " studies for independent; CR2_study of regtest does not.");
    }

    private Map<String, Object> regtest(RegressionTest.Result test) {
        Fields fields = new Fields().with("predictor", "sqrtninv");
        PooledModel.coefficient(fields, test.slope());
        Optional<Coefficient> limit = test.limit();
        limit.ifPresent(at -> fields.with("limit", limit(at)));
        fields.estimated("CR2_study", MetaRegressions.robust(test.fit(), task.studies(), 1));
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
                .warnings(Stream.concat(
                                Stream.of("The variance of a proportion follows from the proportion: part of this"
                                        + " association is an artefact."),
                                test.warnings().stream())
                        .toList())
                .map();
    }

    private static Map<String, Object> trimfill(TrimAndFill.Result result) {
        Coefficient b = result.fit().intercept();
        Fields fields = new Fields()
                .with("estimator", "L0")
                .with("k0", result.missing())
                .number("se_k0", result.standardError())
                .with("side", result.side().name().toLowerCase(Locale.ROOT));
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
