package org.metatrend.analysis.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.analysis.StatisticsGold.close;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.bias.DoiPlot;
import org.metatrend.analysis.bias.HenmiCopas;
import org.metatrend.analysis.bias.RankCorrelationTest;
import org.metatrend.analysis.bias.RegressionTest;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.multilevel.ThreeLevelData;
import org.metatrend.analysis.multilevel.ThreeLevelFit;
import org.metatrend.analysis.multilevel.ThreeLevelModel;
import org.metatrend.analysis.pool.ClusterCorrection;
import org.metatrend.analysis.pool.ClusterReference;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.HeteroscedasticityRobust;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;

/** What must not matter does not: the order of studies, the zero and the unit of effects, counting every study twice. */
class InvariancesTest {
    private static final int K = 12;
    private static final double[] YEARS =
            IntStream.range(0, K).mapToDouble(i -> 2005 + (5 * i) % 13).toArray();
    private static final List<String> CLUSTERS =
            IntStream.range(0, K).mapToObj(i -> "c" + i % 6).toList();

    private static EffectSizes studies(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] v = random.doubles(K, 0.02, 0.4).toArray();
        double[] y = IntStream.range(0, K)
                .mapToDouble(i -> 0.5
                        + 0.6 * (random.nextDouble() + random.nextDouble() - 1)
                        + 2 * Math.sqrt(v[i]) * (random.nextDouble() - 0.5))
                .toArray();
        return new EffectSizes(y, v);
    }

    private static EffectSizes changed(EffectSizes effects, DoubleUnaryOperator place, double unit) {
        return new EffectSizes(
                Arrays.stream(effects.estimates()).map(place).toArray(),
                Arrays.stream(effects.variances()).map(v -> unit * unit * v).toArray());
    }

    private static MetaFit regression(PoolingMethod method, EffectSizes effects, double... years) {
        return new MetaAnalysis(method, TestMethod.KNHA)
                .fit(
                        effects,
                        new DesignBuilder(years.length).number("year", years).build());
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void the_order_of_studies(PoolingMethod method) {
        int[] order = {7, 2, 11, 0, 5, 9, 1, 10, 3, 8, 6, 4};
        for (long seed = 0; seed < 5; seed++) {
            EffectSizes effects = studies(seed);
            EffectSizes shuffled = effects.select(order);
            double[] years = Arrays.stream(order).mapToDouble(i -> YEARS[i]).toArray();
            List<String> clusters = Arrays.stream(order).mapToObj(CLUSTERS::get).toList();
            MetaFit one = regression(method, effects, YEARS);
            MetaFit other = regression(method, shuffled, years);
            close("tau2", other.tauSquared(), one.tauSquared(), 1e-9);
            close("slope", slope(other), slope(one), 1e-9);
            close("p", other.omnibus().p(), one.omnibus().p(), 1e-9);
            for (ClusterCorrection correction : ClusterCorrection.values()) {
                ToDoubleFunction<ClusterRobust> error =
                        robust -> robust.coefficients().get(1).standardError();
                close(
                        correction.name(),
                        error.applyAsDouble(
                                ClusterRobust.of(other, clusters, correction, ClusterReference.SATTERTHWAITE)),
                        error.applyAsDouble(
                                ClusterRobust.of(one, CLUSTERS, correction, ClusterReference.SATTERTHWAITE)),
                        1e-8);
            }
            for (HeteroscedasticityCorrection correction : HeteroscedasticityCorrection.values()) {
                close(
                        correction.name(),
                        HeteroscedasticityRobust.of(other, correction).covariance()[1][1],
                        HeteroscedasticityRobust.of(one, correction).covariance()[1][1],
                        1e-8);
            }
        }
    }

    private static double slope(MetaFit fit) {
        return fit.coefficients().get(1).estimate();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-3, 7, 1e5, 1e8})
    void the_unit_of_effects(double unit) {
        for (long seed = 0; seed < 5; seed++) {
            EffectSizes effects = studies(seed);
            EffectSizes scaled = changed(effects, y -> unit * y, unit);
            for (PoolingMethod method : PoolingMethod.values()) {
                MetaFit one = regression(method, effects, YEARS);
                MetaFit other = regression(method, scaled, YEARS);
                close(method + " tau2", other.tauSquared() / unit / unit, one.tauSquared(), 1e-8);
                close(method + " slope", slope(other) / unit, slope(one), 1e-8);
                close(method + " p", other.omnibus().p(), one.omnibus().p(), 1e-8);
                close(
                        method + " I2",
                        other.heterogeneity().iSquared(),
                        one.heterogeneity().iSquared(),
                        1e-8);
            }
            same(
                    effects,
                    scaled,
                    each -> RegressionTest.of(model(), false).test(each).slope().p());
            same(effects, scaled, each -> RankCorrelationTest.of(each).p());
            same(effects, scaled, each -> (double) new TrimAndFill(model(), TrimAndFill.Estimator.L0)
                    .fill(each)
                    .missing());
            same(effects, scaled, each -> DoiPlot.of(each).index());
            close(
                    "Henmi-Copas",
                    HenmiCopas.of(scaled, 0.95).interval().upper() / unit,
                    HenmiCopas.of(effects, 0.95).interval().upper(),
                    1e-7);
            close(
                    "Q-profile",
                    TauSquaredInterval.qProfile(scaled, Design.intercept(K), 0.95)
                                    .tauSquared()
                                    .upper()
                            / unit
                            / unit,
                    TauSquaredInterval.qProfile(effects, Design.intercept(K), 0.95)
                            .tauSquared()
                            .upper(),
                    1e-9);
            levels(effects, scaled, unit);
        }
    }

    private static void levels(EffectSizes effects, EffectSizes scaled, double unit) {
        ThreeLevelFit one = levels(effects);
        ThreeLevelFit other = levels(scaled);
        assertThat(one.converged() && other.converged()).isTrue();
        assertThat(Math.abs(other.outerVariance() / unit / unit - one.outerVariance()))
                .isLessThan(1e-8);
        assertThat(Math.abs(other.innerVariance() / unit / unit - one.innerVariance()))
                .isLessThan(1e-8);
    }

    private static ThreeLevelFit levels(EffectSizes effects) {
        return new ThreeLevelModel(Method.REML, Reference.NORMAL)
                .fit(new ThreeLevelData(
                        effects.estimates(),
                        effects.variances(),
                        CLUSTERS,
                        IntStream.range(0, K).mapToObj(i -> "r" + i).toList(),
                        List.of()));
    }

    private static MetaAnalysis model() {
        return new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);
    }

    private static void same(EffectSizes one, EffectSizes other, Function<EffectSizes, Double> value) {
        close("value", value.apply(other), value.apply(one), 1e-7);
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void the_zero_of_effects(PoolingMethod method) {
        for (long seed = 0; seed < 5; seed++) {
            EffectSizes effects = studies(seed);
            EffectSizes shifted = changed(effects, y -> y + 1024, 1);
            MetaFit one = regression(method, effects, YEARS);
            MetaFit other = regression(method, shifted, YEARS);
            close("tau2", other.tauSquared(), one.tauSquared(), 1e-7);
            close("slope", slope(other), slope(one), 1e-7);
            close("Q", other.heterogeneity().q(), one.heterogeneity().q(), 1e-8);
            close("LFK", DoiPlot.of(shifted).index(), DoiPlot.of(effects).index(), 1e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void every_study_counted_twice(long seed) {
        EffectSizes effects = studies(seed);
        EffectSizes twice =
                effects.select(IntStream.range(0, 2 * K).map(i -> i % K).toArray());
        for (PoolingMethod method : List.of(PoolingMethod.EE, PoolingMethod.ML)) {
            MetaFit one = new MetaAnalysis(method, TestMethod.Z).pool(effects);
            MetaFit other = new MetaAnalysis(method, TestMethod.Z).pool(twice);
            close("tau2", other.tauSquared(), one.tauSquared(), 1e-9);
            close("b", other.intercept().estimate(), one.intercept().estimate(), 1e-11);
            close(
                    "se",
                    other.intercept().standardError() * Math.sqrt(2),
                    one.intercept().standardError(),
                    1e-9);
            close("Q", other.heterogeneity().q(), 2 * one.heterogeneity().q(), 1e-11);
            // The copies of a study as a cluster say what the study alone says.
            List<Integer> pairs = IntStream.range(0, 2 * K).mapToObj(i -> i % K).toList();
            List<Integer> alone = IntStream.range(0, K).boxed().toList();
            close(
                    "CR0",
                    error(ClusterRobust.of(other, pairs, ClusterCorrection.CR0, ClusterReference.M_MINUS_1)),
                    error(ClusterRobust.of(one, alone, ClusterCorrection.CR0, ClusterReference.M_MINUS_1)),
                    1e-9);
        }
    }

    private static double error(ClusterRobust robust) {
        return robust.coefficients().get(0).standardError();
    }
}
