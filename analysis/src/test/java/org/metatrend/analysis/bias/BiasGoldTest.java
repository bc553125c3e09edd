package org.metatrend.analysis.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.effects;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Alzheimer;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Interval;

class BiasGoldTest {
    private static final double TOLERANCE = 1e-10;
    private static final String ID = "a04_bias_bcg";
    private static final EffectSizes EFFECTS = effects(ID);
    private static final double[] SIZES =
            Gold.numbers(Gold.json("statistics/a04_bias_bcg.json").get("ni"));
    private static final MetaAnalysis REML = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);
    private static final MetaAnalysis EE = new MetaAnalysis(PoolingMethod.EE, TestMethod.Z);

    private static double[] estimates(MetaFit fit) {
        return fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
    }

    private static double[] errors(MetaFit fit) {
        return fit.coefficients().stream()
                .mapToDouble(Coefficient::standardError)
                .toArray();
    }

    private static double[] bounds(Coefficient b) {
        Interval interval = b.confidenceInterval(0.95);
        return new double[] {interval.lower(), interval.upper()};
    }

    @ParameterizedTest
    @EnumSource(SizePredictor.class)
    void regression_tests_agree_with_metafor(SizePredictor predictor) {
        for (MetaAnalysis model : new MetaAnalysis[] {RegressionTest.LINEAR, REML}) {
            boolean linear = model.equals(RegressionTest.LINEAR);
            JsonNode gold = outputs(ID).get("regtest_" + (linear ? "lm_" : "rma_") + predictor.term());
            RegressionTest.Result result = new RegressionTest(predictor, model, false).test(EFFECTS, SIZES);
            close("statistic", result.slope().statistic(), gold.get("stat"), TOLERANCE);
            close("p", result.slope().p(), gold.get("pval"), TOLERANCE);
            close("b", estimates(result.fit()), gold.get("coef"), TOLERANCE);
            close("se", errors(result.fit()), gold.get("se"), TOLERANCE);
            if (linear) {
                close("df", result.slope().degreesOfFreedom(), gold.get("df"), 0);
                close("dispersion", result.fit().scale(), gold.get("sigma2"), TOLERANCE);
            } else {
                close("tau2", result.fit().tauSquared(), gold.get("tau2"), TOLERANCE);
            }
            assertThat(result.limit().isPresent())
                    .isEqualTo(gold.get("limit_est").isNumber());
            result.limit().ifPresent(limit -> {
                close("limit", limit.estimate(), gold.get("limit_est"), TOLERANCE);
                close("its interval", bounds(limit), gold.get("limit_ci"), TOLERANCE);
            });
            assertThat(result.warnings()).isEmpty();
        }
    }

    @Test
    void the_common_effect_test_and_pet_peese_agree() {
        JsonNode gold = outputs(ID).get("regtest_rma_sei_FE");
        RegressionTest.Result result = new RegressionTest(SizePredictor.STANDARD_ERROR, EE, false).test(EFFECTS);
        close("statistic", result.slope().statistic(), gold.get("stat"), TOLERANCE);
        close("p", result.slope().p(), gold.get("pval"), TOLERANCE);
        close("limit", result.limit().orElseThrow().estimate(), gold.get("limit_est"), TOLERANCE);

        JsonNode both = outputs(ID).get("pet_peese");
        PetPeese petPeese = PetPeese.of(EFFECTS);
        close("PET", estimates(petPeese.pet()), both.get("pet").get("coef"), TOLERANCE);
        close("PET", errors(petPeese.pet()), both.get("pet").get("se"), TOLERANCE);
        close("PEESE", estimates(petPeese.peese()), both.get("peese").get("coef"), TOLERANCE);
        close("PEESE", errors(petPeese.peese()), both.get("peese").get("se"), TOLERANCE);
        close(
                "PEESE",
                petPeese.peese().coefficients().stream()
                        .mapToDouble(Coefficient::p)
                        .toArray(),
                both.get("peese").get("p"),
                TOLERANCE);
        close("one-sided p", petPeese.oneSidedP(), both.get("pet_p_onesided_abs"), TOLERANCE);
        assertThat(petPeese.takesPeese()).isFalse();

        JsonNode original = outputs(ID).get("egger1997_snd_ols");
        close("bias", petPeese.pet().coefficients().get(1).estimate(), original.get("intercept"), TOLERANCE);
        close("its se", petPeese.pet().coefficients().get(1).standardError(), original.get("se_intercept"), TOLERANCE);
    }

    @Test
    void the_rank_test_agrees_with_metafor() {
        JsonNode gold = outputs(ID).get("ranktest");
        RankCorrelationTest test = RankCorrelationTest.of(EFFECTS);
        close("tau", test.tau(), gold.get("tau"), TOLERANCE);
        close("p", test.p(), gold.get("pval_default"), TOLERANCE);
        close("asymptotic p", test.asymptoticP(), gold.get("pval_asymptotic"), TOLERANCE);
        assertThat(test.exact()).isTrue();

        JsonNode tied = outputs("b01_alz_meta_by_task").get("AD vs HC").get("ranktest");
        RankCorrelationTest ofMany = RankCorrelationTest.of(Alzheimer.logits());
        close("tau", ofMany.tau(), tied.get("tau"), TOLERANCE);
        close("p", ofMany.p(), tied.get("p_asymptotic"), TOLERANCE);
        assertThat(ofMany.exact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EE, L0", "EE, R0", "EE, Q0", "REML, L0", "REML, R0", "REML, Q0", "DL, L0", "DL, R0", "DL, Q0"})
    void trim_and_fill_agrees_with_metafor(PoolingMethod method, TrimAndFill.Estimator estimator) {
        JsonNode gold = outputs(ID).get("trimfill_" + method + "_" + estimator);
        TrimAndFill.Result result = new TrimAndFill(new MetaAnalysis(method, TestMethod.Z), estimator).fill(EFFECTS);
        close("k0", result.missing(), gold.get("k0"), 0);
        close("its se", result.standardError(), gold.get("se_k0"), TOLERANCE);
        assertThat(result.side().name().toLowerCase(Locale.ROOT))
                .isEqualTo(gold.get("side").asText());
        close("b", result.fit().intercept().estimate(), gold.get("b"), TOLERANCE);
        close("se", result.fit().intercept().standardError(), gold.get("se"), TOLERANCE);
        close("tau2", result.fit().tauSquared(), gold.get("tau2"), TOLERANCE);
        assertThat(result.converged()).isTrue();
        if (result.missing() > 1) {
            close("filled", result.filled().orElseThrow().estimates(), gold.get("filled_yi"), TOLERANCE);
            close("filled", result.filled().orElseThrow().variances(), gold.get("filled_vi"), TOLERANCE);
        } else if (result.missing() == 1) {
            close("filled", result.filled().orElseThrow().estimate(0), gold.get("filled_yi"), TOLERANCE);
            close("filled", result.filled().orElseThrow().variance(0), gold.get("filled_vi"), TOLERANCE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TrimAndFill.Estimator.class,
            names = {"L0", "R0"})
    void trim_and_fill_of_the_alzheimer_reviews_agrees(TrimAndFill.Estimator estimator) {
        JsonNode gold = outputs("b01_alz_meta_by_task").get("AD vs HC").get("trimfill_" + estimator);
        TrimAndFill.Result result = new TrimAndFill(REML, estimator).fill(Alzheimer.logits());
        close("k0", result.missing(), gold.get("k0"), 0);
        assertThat(result.side()).isEqualTo(TrimAndFill.Side.LEFT);
        close("b", result.fit().intercept().estimate(), gold.get("b"), TOLERANCE);
        close("se", result.fit().intercept().standardError(), gold.get("se"), TOLERANCE);
        close("tau2", result.fit().tauSquared(), gold.get("tau2"), TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(value = SizePredictor.class, names = "SAMPLE_SIZE", mode = EnumSource.Mode.EXCLUDE)
    void regression_tests_of_the_alzheimer_reviews_agree(SizePredictor predictor) {
        for (MetaAnalysis model : new MetaAnalysis[] {RegressionTest.LINEAR, REML}) {
            String name = "egger_" + (model.equals(REML) ? "rma_" : "lm_") + predictor.term();
            JsonNode gold = outputs("b01_alz_meta_by_task").get("AD vs HC").get(name);
            RegressionTest.Result result =
                    new RegressionTest(predictor, model, true).test(Alzheimer.logits(), Alzheimer.sizes());
            close("statistic", result.slope().statistic(), gold.get("stat"), TOLERANCE);
            close("p", result.slope().p(), gold.get("p"), TOLERANCE);
            if (gold.get("df").isNumber()) {
                close("df", result.slope().degreesOfFreedom(), gold.get("df"), 0);
            }
            Coefficient limit = result.limit().orElseThrow();
            double[] all = {limit.estimate(), bounds(limit)[0], bounds(limit)[1]};
            close("limit", all, gold.get("limit"), TOLERANCE);
            boolean artefact = predictor == SizePredictor.STANDARD_ERROR || predictor == SizePredictor.VARIANCE;
            assertThat(result.warnings()).hasSize(artefact ? 1 : 0);
        }
    }

    @Test
    void fail_safe_numbers_agree_with_metafor() {
        JsonNode gold = outputs(ID).get("fsn");
        FailSafeNumber rosenthal = FailSafeNumber.rosenthal(EFFECTS, 0.05);
        close("Rosenthal", rosenthal.studies(), gold.get("rosenthal"), 0);
        close("its p", rosenthal.p().orElseThrow(), gold.get("rosenthal_p"), TOLERANCE);
        FailSafeNumber orwin = FailSafeNumber.orwin(EFFECTS);
        close("Orwin", orwin.studies(), gold.get("orwin"), 0);
        close("its target", orwin.target().orElseThrow(), gold.get("orwin_target"), TOLERANCE);
        FailSafeNumber rosenberg = FailSafeNumber.rosenberg(EFFECTS, 0.05);
        close("Rosenberg", rosenberg.studies(), gold.get("rosenberg"), 0);
        close("its p", rosenberg.p().orElseThrow(), gold.get("rosenberg_p"), TOLERANCE);
    }

    @Test
    void excess_significance_agrees_with_metafor() {
        for (boolean random : new boolean[] {true, false}) {
            JsonNode gold = outputs(ID).get(random ? "tes" : "tes_fe");
            MetaFit fit = (random ? REML : EE).pool(EFFECTS);
            ExcessSignificance test =
                    ExcessSignificance.of(EFFECTS, fit.intercept().estimate(), fit.tauSquared(), 0.05);
            close("O", test.observed(), gold.get("O"), 0);
            if (gold.has("power")) {
                close("power", test.power(), gold.get("power"), TOLERANCE);
            }
            close("E", test.expected(), gold.get("E"), TOLERANCE);
            close("p", test.p(), gold.get("pval"), TOLERANCE);
        }
        assertThat(Arrays.stream(ExcessSignificance.of(EFFECTS, 0, 0, 0.05).power()))
                .allSatisfy(power -> assertThat(power).isCloseTo(0.05, offset(1e-12)));
    }

    @Test
    void the_selection_model_agrees_with_a_polished_maximum() {
        JsonNode gold = outputs("a04b_selmodel_3psm_polished").get("bcg");
        SelectionModel model = SelectionModel.of(EFFECTS, SelectionModel.Alternative.LESS, 0.025)
                .value()
                .orElseThrow();
        close("mu", model.effect().estimate(), gold.get("mu"), 1e-9);
        close("tau2", model.tauSquared(), gold.get("tau2"), 1e-9);
        close("delta", model.delta(), gold.get("delta2"), 1e-9);
        close("log-likelihood", model.logLikelihood(), gold.get("loglik"), 1e-9);
        double[] errors = {
            model.effect().standardError(), model.tauSquaredStandardError().orElseThrow(), model.deltaStandardError()
        };
        close("se", errors, gold.get("se"), 1e-9);
        JsonNode metafor = outputs(ID).get("selmodel_stepfun1");
        close("likelihood ratio", model.likelihoodRatio(), metafor.get("LRT"), 1e-3);
        close("its p", model.p(), metafor.get("LRTp"), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a02_rma_bcg", "a02_rma_pritz_plo"})
    void henmi_and_copas_interval_agrees_with_metafor(String id) {
        JsonNode gold = outputs(id).get("henmi_copas");
        HenmiCopas interval = HenmiCopas.of(effects(id), 0.95);
        close("b", interval.estimate(), gold.get("b"), TOLERANCE);
        close("se", interval.standardError(), gold.get("se"), TOLERANCE);
        double half = (interval.interval().upper() - interval.interval().lower()) / 2;
        close(
                "half-width",
                half,
                (gold.get("ci_ub").asDouble() - gold.get("ci_lb").asDouble()) / 2,
                1e-4);
        // metafor's root has four digits; this one is R's with all of them.
        JsonNode polished = Gold.json("effect-sizes.json")
                .get(id.contains("bcg") ? "henmi_copas_bcg" : "henmi_copas_pritz")
                .get("ci");
        double[] bounds = {interval.interval().lower(), interval.interval().upper()};
        close("bounds", bounds, polished, 1e-9);
    }

    @Test
    void the_radial_plot_agrees_with_metafor() {
        JsonNode gold = outputs(ID).get("radial");
        RadialPlot common = RadialPlot.of(EE.pool(EFFECTS));
        RadialPlot random = RadialPlot.of(REML.pool(EFFECTS));
        close("x", common.points().stream().mapToDouble(RadialPlot.Point::x).toArray(), gold.get("x"), TOLERANCE);
        close("z", common.points().stream().mapToDouble(RadialPlot.Point::z).toArray(), gold.get("z"), TOLERANCE);
        close("x", random.points().stream().mapToDouble(RadialPlot.Point::x).toArray(), gold.get("x_re"), TOLERANCE);
        close("slope", common.slope(), gold.get("slope_fe"), TOLERANCE);
    }

    @Test
    void the_index_of_asymmetry_agrees_with_metasens() {
        JsonNode gold = outputs(ID).get("lfk");
        DoiPlot plot = DoiPlot.of(EFFECTS);
        close("LFK", plot.index(), gold.get("lfk"), TOLERANCE);
        close("z", plot.points().stream().mapToDouble(DoiPlot.Point::z).toArray(), gold.get("zscore"), TOLERANCE);
    }

    @Test
    void the_rest_of_the_tests_of_bias_agrees() {
        JsonNode original = outputs(ID).get("egger1997_snd_ols");
        PetPeese petPeese = PetPeese.of(EFFECTS);
        Coefficient bias = petPeese.pet().coefficients().get(1);
        close("t", bias.statistic(), original.get("t"), TOLERANCE);
        close("p", bias.p(), original.get("p"), TOLERANCE);
        close("slope", petPeese.pet().intercept().estimate(), original.get("slope"), TOLERANCE);
        close(
                "PET",
                petPeese.pet().coefficients().stream()
                        .mapToDouble(Coefficient::p)
                        .toArray(),
                outputs(ID).get("pet_peese").get("pet").get("p"),
                TOLERANCE);
        MetaFit fit = REML.pool(EFFECTS);
        JsonNode tes = outputs(ID).get("tes");
        ExcessSignificance random =
                ExcessSignificance.of(EFFECTS, fit.intercept().estimate(), fit.tauSquared(), 0.05);
        close("O/E", random.ratio(), tes.get("OEratio"), TOLERANCE);
        close("theta", fit.intercept().estimate(), tes.get("theta"), TOLERANCE);
        close(
                "theta",
                EE.pool(EFFECTS).intercept().estimate(),
                outputs(ID).get("tes_fe").get("theta"),
                TOLERANCE);
    }
}
