package org.metatrend.analysis.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

class BiasTest {
    private static final MetaAnalysis REML = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);

    private static EffectSizes symmetric() {
        return new EffectSizes(new double[] {-2, 2, -1, 1, -0.1, 0.1}, new double[] {1, 1, 0.25, 0.25, 0.01, 0.01});
    }

    @Test
    void a_symmetric_funnel_misses_nothing() {
        assertThat(RegressionTest.of(REML, false).test(symmetric()).slope().estimate())
                .isBetween(-1e-12, 1e-12);
        assertThat(RankCorrelationTest.of(symmetric()).tau()).isZero();
        TrimAndFill.Result filled =
                new TrimAndFill(REML, TrimAndFill.Estimator.R0).fill(symmetric(), TrimAndFill.Side.LEFT);
        assertThat(filled.missing()).isZero();
        assertThat(filled.filled()).isEmpty();
    }

    @Test
    void fewer_than_ten_studies_and_standard_errors_of_proportions_warn() {
        assertThat(RegressionTest.of(REML, true).predictor()).isEqualTo(SizePredictor.ROOT_INVERSE_SAMPLE_SIZE);
        RegressionTest.Result result = new RegressionTest(SizePredictor.STANDARD_ERROR, REML, true).test(symmetric());
        assertThat(result.warnings()).hasSize(2);
        assertThat(result.warnings().get(0)).startsWith("Only 6 studies");
        assertThat(result.warnings().get(1)).contains("artefact");
    }

    @Test
    void equal_variances_point_to_no_side() {
        EffectSizes equal = new EffectSizes(new double[] {0, 1, 2}, new double[] {1, 1, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrimAndFill(REML, TrimAndFill.Estimator.L0).fill(equal))
                .withMessageStartingWith("sei is constant");
        assertThatIllegalArgumentException().isThrownBy(() -> RankCorrelationTest.of(equal));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionTest.of(REML, true).test(equal, 10, 0, 10))
                .withMessage("the sample size of study 1 is not above 0: 0.0");
    }

    @Test
    void the_selection_model_finds_what_was_selected() {
        Random random = new Random(3);
        double[] y = new double[400];
        double[] v = new double[400];
        int kept = 0;
        while (kept < 400) {
            double variance = 0.01 + 0.2 * random.nextDouble();
            double effect = 0.2 + Math.sqrt(variance + 0.01) * random.nextGaussian();
            if (effect / Math.sqrt(variance) > 1.96 || random.nextDouble() < 0.2) {
                y[kept] = effect;
                v[kept] = variance;
                kept++;
            }
        }
        EffectSizes effects = new EffectSizes(y, v);
        SelectionModel model = SelectionModel.of(effects, SelectionModel.Alternative.GREATER, 0.025)
                .value()
                .orElseThrow();
        assertThat(model.delta()).isBetween(0.1, 0.35);
        assertThat(model.effect().estimate()).isBetween(0.1, 0.3);
        assertThat(REML.pool(effects).intercept().estimate()).isGreaterThan(0.3);
        assertThat(model.p()).isLessThan(1e-6);
    }

    @Test
    void the_selection_model_without_variance_between_is_at_its_bound() {
        double[] y = {0.30, 0.31, 0.29, 0.30, 0.32, 0.9, 0.35, 0.1};
        double[] v = {0.01, 0.05, 0.02, 0.03, 0.04, 0.3, 0.2, 0.2};
        Estimated<SelectionModel> model =
                SelectionModel.of(new EffectSizes(y, v), SelectionModel.Alternative.GREATER, 0.025);
        model.value().ifPresent(found -> {
            assertThat(found.tauSquared()).isZero();
            assertThat(found.tauSquaredStandardError()).isEmpty();
            assertThat(found.warnings()).anyMatch(warning -> warning.startsWith("tau^2 is 0"));
        });
        assertThat(model.value().isPresent()).isNotEqualTo(!model.reason().isEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelectionModel.of(
                        new EffectSizes(Arrays.copyOf(y, 3), new double[] {1, 1, 1}),
                        SelectionModel.Alternative.GREATER,
                        0.025))
                .withMessageContaining("0 below and 3 above");
    }

    @Test
    void few_and_zero_effects_have_fail_safe_numbers() {
        EffectSizes none = new EffectSizes(new double[] {0, 0}, new double[] {1, 1});
        assertThat(FailSafeNumber.rosenthal(none, 0.05).studies()).isZero();
        assertThat(FailSafeNumber.orwin(none).studies()).isZero();
        assertThat(FailSafeNumber.rosenberg(none, 0.05).studies()).isZero();
    }
}
