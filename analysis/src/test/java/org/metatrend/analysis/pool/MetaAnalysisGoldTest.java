package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.effects;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.regress.Interval;

class MetaAnalysisGoldTest {
    private static final double TOLERANCE = 1e-10;
    private static final double OF_TAU_SQUARED_SE = 1e-8;
    private static final double OF_PROFILE = 1e-8;

    private static void agree(String what, Interval actual, JsonNode gold, double tolerance) {
        close(what + " lower", actual.lower(), gold.get(0), tolerance);
        close(what + " upper", actual.upper(), gold.get(1), tolerance);
    }

    private static void agree(Interval actual, JsonNode gold, String lower, String upper) {
        close(lower, actual.lower(), gold.get(lower), TOLERANCE);
        close(upper, actual.upper(), gold.get(upper), TOLERANCE);
    }

    private static void agree(Coefficient b, JsonNode gold, String statistic) {
        close("se", b.standardError(), gold.get("se"), TOLERANCE);
        close(statistic, b.statistic(), gold.get(statistic), TOLERANCE);
        close("p", b.p(), gold.get("pval"), TOLERANCE);
        agree(b.confidenceInterval(0.95), gold, "ci_lb", "ci_ub");
    }

    @ParameterizedTest
    @CsvSource({
        "a02_rma_bcg, DL",
        "a02_rma_bcg, HE",
        "a02_rma_bcg, HS",
        "a02_rma_bcg, SJ",
        "a02_rma_bcg, ML",
        "a02_rma_bcg, REML",
        "a02_rma_bcg, EB",
        "a02_rma_bcg, PM",
        "a02_rma_bcg, PMM",
        "a02_rma_bcg, EE",
        "a02_rma_pritz_plo, DL",
        "a02_rma_pritz_plo, HE",
        "a02_rma_pritz_plo, HS",
        "a02_rma_pritz_plo, SJ",
        "a02_rma_pritz_plo, ML",
        "a02_rma_pritz_plo, REML",
        "a02_rma_pritz_plo, EB",
        "a02_rma_pritz_plo, PM",
        "a02_rma_pritz_plo, PMM",
        "a02_rma_pritz_plo, EE"
    })
    void pooled_effects_agree_with_metafor(String id, PoolingMethod method) {
        EffectSizes effects = effects(id);
        JsonNode gold = outputs(id).get(method.name());
        MetaFit fit = new MetaAnalysis(method, TestMethod.Z).pool(effects);
        close("b", fit.intercept().estimate(), gold.get("b"), TOLERANCE);
        agree(fit.intercept(), gold, "zval");
        Heterogeneity heterogeneity = fit.heterogeneity();
        close("Q", heterogeneity.q(), gold.get("Q"), TOLERANCE);
        close("p of Q", heterogeneity.p(), gold.get("Qp"), TOLERANCE);
        close("I2", heterogeneity.iSquared(), gold.get("I2"), TOLERANCE);
        close("H2", heterogeneity.hSquared(), gold.get("H2"), TOLERANCE);
        close("log-likelihood", fit.statistics().logLikelihood(), gold.get("loglik"), TOLERANCE);
        if (method == PoolingMethod.EE) {
            close("AIC", fit.statistics().aic(), gold.get("AIC"), TOLERANCE);
            close("BIC", fit.statistics().bic(), gold.get("BIC"), TOLERANCE);
            close("AICc", fit.statistics().aicc(), gold.get("AICc"), TOLERANCE);
            return;
        }
        close("k", fit.studies(), gold.get("k"), 0);
        close("tau2", fit.tauSquared(), gold.get("tau2"), TOLERANCE);
        close("tau", Math.sqrt(fit.tauSquared()), gold.get("tau"), TOLERANCE);
        close("se of tau2", fit.tauSquaredStandardError(), gold.get("se_tau2"), OF_TAU_SQUARED_SE);
        close("v~", heterogeneity.typicalVariance(), gold.get("vt"), TOLERANCE);
        agree(fit.predict(0.95).predictionInterval(), gold, "pi_lb", "pi_ub");
        agree(
                "t(k - 2)",
                fit.predict(0.95, PredictionDistribution.T_K_MINUS_P_MINUS_1).predictionInterval(),
                gold.get("hts_pi"),
                TOLERANCE);
        if (gold.has("fit")) {
            JsonNode criteria = gold.get("fit").get(method.name());
            FitStatistics s = fit.statistics();
            close(
                    "criteria",
                    new double[] {s.logLikelihood(), s.deviance(), s.aic(), s.bic(), s.aicc()},
                    criteria,
                    TOLERANCE);
        }
        JsonNode adjusted = gold.get("knha");
        MetaFit knha = new MetaAnalysis(method, TestMethod.KNHA).pool(effects);
        agree(knha.intercept(), adjusted, "tval");
        close("df", knha.degreesOfFreedom(), adjusted.get("df"), 0);
        close("s2w", knha.scale(), adjusted.get("s2w"), TOLERANCE);
        agree(knha.predict(0.95).predictionInterval(), adjusted, "pi_lb", "pi_ub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a02_rma_bcg", "a02_rma_pritz_plo"})
    void intervals_weights_and_predictions_agree_with_metafor(String id) {
        EffectSizes effects = effects(id);
        JsonNode gold = outputs(id);
        MetaFit fit = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z).pool(effects);
        TauSquaredInterval profile = TauSquaredInterval.qProfile(effects, fit.design(), 0.95);
        agree("tau2", profile.tauSquared(), gold.get("qprofile").get("tau2"), TOLERANCE);
        agree("I2", profile.iSquared(), gold.get("qprofile").get("I2"), TOLERANCE);
        agree("I2", profile.iSquared(), gold.get("qprofile_DL").get("I2"), TOLERANCE);
        close(
                "tau",
                new double[] {
                    Math.sqrt(profile.tauSquared().lower()),
                    Math.sqrt(profile.tauSquared().upper())
                },
                gold.get("qprofile").get("tau"),
                TOLERANCE);
        // What metafor says without being asked to converge: not four digits of it can be relied on.
        JsonNode asIs = gold.get("default_control_REML");
        close("tau2", fit.tauSquared(), asIs.get("tau2"), 1e-5);
        close("b", fit.intercept().estimate(), asIs.get("b"), 1e-5);
        close("se", fit.intercept().standardError(), asIs.get("se"), 1e-5);
        agree("H2", profile.hSquared(), gold.get("qprofile").get("H2"), TOLERANCE);
        agree("tau2", profile.tauSquared(), gold.get("qprofile_DL").get("tau2"), TOLERANCE);
        agree(
                "profile likelihood",
                TauSquaredInterval.profileLikelihood(fit, 0.95).tauSquared(),
                gold.get("profile_lik_REML_tau2"),
                OF_PROFILE);
        close("weights", fit.weights(), gold.get("weights_REML"), TOLERANCE);
        JsonNode blup = gold.get("blup");
        for (int i = 0; i < effects.size(); i++) {
            Coefficient prediction = BestPredictions.of(fit).get(i);
            close("prediction", prediction.estimate(), blup.get("pred").get(i), TOLERANCE);
            close("its se", prediction.standardError(), blup.get("se").get(i), TOLERANCE);
            Interval interval = prediction.confidenceInterval(0.95);
            close("its lower bound", interval.lower(), blup.get("pi_lb").get(i), TOLERANCE);
            close("its upper bound", interval.upper(), blup.get("pi_ub").get(i), TOLERANCE);
        }
    }

    @Test
    void the_q_profile_has_no_cap() {
        // With two studies Q(t) = d^2 / (v1 + v2 + 2 t), so that the bound has a closed form.
        EffectSizes two = effects("a02_rma_bcg").select(4, 5);
        double distance = two.estimate(0) - two.estimate(1);
        double bound = (distance * distance / 0.000982069117175256 - two.variance(0) - two.variance(1)) / 2;
        assertThat(bound).isGreaterThan(100);
        close(
                "upper bound",
                TauSquaredInterval.qProfile(two, Design.intercept(2), 0.95)
                        .tauSquared()
                        .upper(),
                bound,
                TOLERANCE);
    }
}
