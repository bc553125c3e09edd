package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.metatrend.analysis.StatisticsGold.close;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.regress.Interval;

class MetaAnalysisTest {
    private static MetaFit pool(PoolingMethod method, EffectSizes effects) {
        return new MetaAnalysis(method, TestMethod.Z).pool(effects);
    }

    private static EffectSizes random(long seed, int k, double tau, double decades) {
        Random random = new Random(seed);
        double[] y = new double[k];
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = Math.pow(10, decades * (random.nextDouble() - 0.5));
            y[i] = 0.3 + tau * random.nextGaussian() + Math.sqrt(v[i]) * random.nextGaussian();
        }
        return new EffectSizes(y, v);
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void equal_estimates_have_no_variance_between(PoolingMethod method) {
        EffectSizes tied = new EffectSizes(new double[] {0.3, 0.3, 0.3}, new double[] {0.1, 0.2, 0.7});
        MetaFit fit = pool(method, tied);
        assertThat(fit.tauSquared()).isZero();
        assertThat(fit.heterogeneity().q()).isZero();
        assertThat(fit.heterogeneity().p()).isEqualTo(1);
        assertThat(fit.intercept().estimate()).isEqualTo(0.3);
        MetaFit adjusted = new MetaAnalysis(method, TestMethod.KNHA).pool(tied);
        assertThat(adjusted.intercept().standardError()).isZero();
        assertThat(adjusted.intercept().p()).isZero();
        assertThat(adjusted.omnibus().p()).isZero();
        assertThat(adjusted.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void homogeneous_studies_have_none_either_but_by_sidik_and_jonkman(PoolingMethod method) {
        EffectSizes alike = new EffectSizes(new double[] {0.30, 0.31, 0.29}, new double[] {0.1, 0.2, 0.7});
        double tauSquared = pool(method, alike).tauSquared();
        if (method == PoolingMethod.SJ) {
            assertThat(tauSquared).isPositive();
        } else {
            assertThat(tauSquared).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PoolingMethod.class,
            names = {"DL", "HE", "PM", "EB", "REML", "ML"})
    void two_studies_of_equal_variance_have_the_variance_of_their_difference(PoolingMethod method) {
        for (double distance : new double[] {2, 100, 1e5, 1e9}) {
            EffectSizes two = new EffectSizes(new double[] {0, distance}, new double[] {0.5, 0.5});
            double spread = distance * distance / 2;
            double expected = method == PoolingMethod.ML ? spread / 2 - 0.5 : spread - 0.5;
            close(method + " " + distance, pool(method, two).tauSquared(), expected, 1e-10);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void units_of_the_effect_carry_over(PoolingMethod method) {
        for (long seed = 0; seed < 20; seed++) {
            EffectSizes effects = random(seed, 4 + (int) seed, 0.5, 2);
            double unit = 1e3;
            EffectSizes other = new EffectSizes(
                    Arrays.stream(effects.estimates()).map(y -> -7 + unit * y).toArray(),
                    Arrays.stream(effects.variances()).map(v -> unit * unit * v).toArray());
            MetaFit fit = pool(method, effects);
            MetaFit rescaled = pool(method, other);
            assertThat(rescaled.tauSquared() / (unit * unit)).isCloseTo(fit.tauSquared(), within(1e-9));
            assertThat(rescaled.heterogeneity().iSquared())
                    .isCloseTo(fit.heterogeneity().iSquared(), within(1e-7));
            assertThat((rescaled.intercept().estimate() + 7) / unit)
                    .isCloseTo(fit.intercept().estimate(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ML", "REML"})
    void no_other_variance_is_likelier(PoolingMethod method) {
        for (long seed = 0; seed < 40; seed++) {
            EffectSizes effects = random(seed, 3 + (int) (seed % 9), Math.pow(10, seed % 4 - 2.0), 6);
            MetaFit fit = pool(method, effects);
            EstimatingEquations equations = new EstimatingEquations(effects, fit.design());
            for (double t = 1e-6; t < 1e6; t *= 1.05) {
                equations.solve(t);
                double likelihood =
                        method == PoolingMethod.REML ? equations.restrictedLogLikelihood() : equations.logLikelihood();
                assertThat(likelihood)
                        .as("seed %s at %s", seed, t)
                        .isLessThanOrEqualTo(fit.statistics().logLikelihood() + 1e-10);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PoolingMethod.class)
    void variances_over_sixteen_decades_leave_finite_numbers(PoolingMethod method) {
        for (long seed = 0; seed < 40; seed++) {
            int k = 4 + (int) (seed % 7);
            EffectSizes effects = random(seed, k, Math.pow(10, seed % 7 - 3.0), 16);
            double[] year =
                    new Random(seed).ints(k, 2010, 2020).asDoubleStream().toArray();
            year[0] = 2009;
            for (TestMethod test : TestMethod.values()) {
                MetaFit fit = new MetaAnalysis(method, test)
                        .fit(effects, new DesignBuilder(k).number("year", year).build());
                double[] numbers = {
                    fit.tauSquared(),
                    fit.tauSquaredStandardError(),
                    fit.omnibus().p(),
                    fit.heterogeneity().iSquared(),
                    fit.statistics().aicc()
                };
                assertThat(Arrays.stream(numbers).allMatch(Double::isFinite))
                        .as("seed %s: %s", seed, Arrays.toString(numbers))
                        .isTrue();
                assertThat(Arrays.stream(fit.hat()).allMatch(hat -> hat >= 0 && hat <= 1 + 1e-12))
                        .isTrue();
            }
        }
    }

    @Test
    void the_q_profile_is_where_q_equals_its_quantiles() {
        for (long seed = 0; seed < 30; seed++) {
            EffectSizes effects = random(seed, 2 + (int) seed, 1, 8);
            Interval interval = TauSquaredInterval.qProfile(effects, Design.intercept(effects.size()), 0.95)
                    .tauSquared();
            double estimate = pool(PoolingMethod.PM, effects).tauSquared();
            assertThat(estimate).isBetween(interval.lower(), interval.upper());
        }
    }

    @Test
    void the_place_and_unit_of_a_moderator_do_not_matter() {
        EffectSizes effects = random(5, 30, 0.4, 2);
        double[] x = new Random(6).doubles(30).toArray();
        MetaAnalysis model = new MetaAnalysis(PoolingMethod.REML, TestMethod.KNHA);
        MetaFit plain = model.fit(effects, new DesignBuilder(30).number("x", x).build());
        MetaFit far = model.fit(
                effects,
                new DesignBuilder(30)
                        .number(
                                "x",
                                Arrays.stream(x).map(value -> 2e6 + 10 * value).toArray())
                        .build());
        close("tau2", far.tauSquared(), plain.tauSquared(), 1e-8);
        close("QM", far.omnibus().statistic(), plain.omnibus().statistic(), 1e-7);
        close(
                "slope",
                10 * far.coefficients().get(1).estimate(),
                plain.coefficients().get(1).estimate(),
                1e-8);
        close("likelihood", far.statistics().logLikelihood(), plain.statistics().logLikelihood(), 1e-10);
    }

    @Test
    void prediction_intervals_name_their_degrees_of_freedom() {
        EffectSizes two = new EffectSizes(new double[] {0, 1}, new double[] {0.1, 0.2});
        MetaFit fit = pool(PoolingMethod.REML, two);
        assertThat(fit.predict(0.95, PredictionDistribution.T_K_MINUS_P).predictionInterval())
                .isNotEqualTo(fit.predict(0.95).predictionInterval());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.predict(0.95, PredictionDistribution.T_K_MINUS_P_MINUS_1))
                .withMessageContaining("2 studies leave no degrees of freedom");
    }

    @Test
    void what_cannot_be_fitted_is_named() {
        MetaAnalysis model = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);
        EffectSizes three = new EffectSizes(new double[] {0, 1, 2}, new double[] {1, 1, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.pool(three.select(1)))
                .withMessage("pooling needs at least 2 studies, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DesignBuilder(3).number("year", 2014, 2014, 2014).build())
                .withMessageStartingWith("year is constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DesignBuilder(3)
                        .number("a", 1, 2, 4)
                        .number("b", 2, 4, 8)
                        .build())
                .withMessage("b is a linear combination of the moderators before it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(
                        three,
                        new DesignBuilder(3)
                                .number("a", 1, 2, 4)
                                .number("b", 2, 1, 8)
                                .build()))
                .withMessageStartingWith("3 studies are too few for 3 coefficients");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DesignBuilder(3).number("year", 1, Double.NaN, 2))
                .withMessage("year is not finite in observation 1: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DesignBuilder(3).category("kind", List.of("a", " ", "b")))
                .withMessage("kind has no level in study 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subgroups.of(model, three, List.of("a", "b", "b")))
                .withMessage("group a has one study only: 0");
    }

    @Test
    void permutations_are_all_made_or_drawn_by_seed() {
        EffectSizes effects = random(8, 5, 1, 1);
        MetaFit fit = new MetaAnalysis(PoolingMethod.EE, TestMethod.Z)
                .fit(effects, new DesignBuilder(5).number("x", 1, 2, 3, 5, 8).build());
        PermutationTest all = PermutationTest.of(fit, 1000, 1);
        assertThat(all.exact()).isTrue();
        assertThat(all.permutations()).isEqualTo(120);
        assertThat(all.omnibusP()).isEqualTo(all.p().get(0)).isBetween(1 / 120.0, 1.0);
        PermutationTest drawn = PermutationTest.of(fit, 60, 1);
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn).isEqualTo(PermutationTest.of(fit, 60, 1));
        assertThat(drawn.omnibusP()).isCloseTo(all.omnibusP(), within(0.25));
    }
}
