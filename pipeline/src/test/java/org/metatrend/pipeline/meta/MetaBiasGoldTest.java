package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.metatrend.pipeline.meta.MetaRun.close;
import static org.metatrend.pipeline.meta.MetaRun.column;
import static org.metatrend.pipeline.meta.MetaRun.gold;
import static org.metatrend.pipeline.meta.MetaRun.input;
import static org.metatrend.pipeline.meta.MetaRun.json;
import static org.metatrend.pipeline.meta.MetaRun.list;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bias and sensitivity by the command against metafor. */
class MetaBiasGoldTest {
    private static final double TOLERANCE = 1e-10;

    private static JsonNode report(String method) {
        return json(input("bcg.csv"), "--measure", "RR", "--method", method);
    }

    @Test
    void regression_tests() {
        JsonNode gold = gold("a04_bias_bcg");
        JsonNode bias = report("REML").get("bias");
        assertThat(bias.get("regtests")).hasSize(10);
        for (JsonNode each : bias.get("regtests")) {
            JsonNode of = gold.get("regtest_" + each.get("model").asText() + "_"
                    + each.get("predictor").asText());
            close("statistic", each.get("statistic"), of.get("stat"), TOLERANCE);
            close("pval", each.get("pval"), of.get("pval"), TOLERANCE);
            if (of.get("limit_est").isNumber()) {
                close("limit", each.get("limit").get("estimate"), of.get("limit_est"), TOLERANCE);
                close(
                        "its interval",
                        list(each.get("limit").get("ci_lb"), each.get("limit").get("ci_ub")),
                        of.get("limit_ci"),
                        TOLERANCE);
            }
            String scale = each.has("tau2") ? "tau2" : "sigma2";
            close(scale, each.get(scale), of.get(scale), TOLERANCE);
        }
        assertThat(bias.get("regtest").get("predictor").asText()).isEqualTo("sei");
        JsonNode rank = gold.get("ranktest");
        close("tau", bias.get("ranktest").get("tau"), rank.get("tau"), TOLERANCE);
        close("p", bias.get("ranktest").get("pval"), rank.get("pval_default"), TOLERANCE);
        close("p", bias.get("ranktest").get("pval_asymptotic"), rank.get("pval_asymptotic"), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EE", "REML", "DL"})
    void trim_and_fill(String method) {
        JsonNode fill = report(method).get("bias").get("trimfill");
        for (String estimator : new String[] {"L0", "R0", "Q0"}) {
            JsonNode gold = gold("a04_bias_bcg").get("trimfill_" + method + "_" + estimator);
            JsonNode of = fill.get(estimator);
            close("k0", of.get("k0"), gold.get("k0"), 0);
            close("se_k0", of.get("se_k0"), gold.get("se_k0"), TOLERANCE);
            close("b", of.get("estimate"), gold.get("b"), TOLERANCE);
            close("se", of.get("se"), gold.get("se"), TOLERANCE);
            close("tau2", of.get("tau2"), gold.get("tau2"), TOLERANCE);
            assertThat(of.get("side")).isEqualTo(gold.get("side"));
            if (gold.get("filled_yi").isArray()) {
                close("yi", column(of.get("filled"), "yi"), gold.get("filled_yi"), TOLERANCE);
                close("vi", column(of.get("filled"), "vi"), gold.get("filled_vi"), TOLERANCE);
            }
        }
    }

    @Test
    void fail_safe_numbers_excess_significance_and_corrected_effects() {
        JsonNode gold = gold("a04_bias_bcg");
        JsonNode bias = report("REML").get("bias");
        for (String key : new String[] {"rosenthal", "orwin", "orwin_target", "rosenberg", "rosenberg_p"}) {
            close(key, bias.get("fsn").get(key), gold.get("fsn").get(key), TOLERANCE);
        }
        for (String key : new String[] {"O", "E", "OEratio", "pval", "theta", "power"}) {
            close(key, bias.get("tes").get(key), gold.get("tes").get(key), TOLERANCE);
        }
        for (String model : new String[] {"pet", "peese"}) {
            JsonNode of = gold.get("pet_peese").get(model);
            close(model, column(bias.get("petPeese").get(model), "estimate"), of.get("coef"), TOLERANCE);
            close(model, column(bias.get("petPeese").get(model), "se"), of.get("se"), TOLERANCE);
            close(model, column(bias.get("petPeese").get(model), "pval"), of.get("p"), TOLERANCE);
        }
        assertThat(bias.get("petPeese").get("selected").asText()).isEqualTo("PET");
        JsonNode henmi = gold("a02_rma_bcg").get("henmi_copas");
        close("b", bias.get("henmiCopas").get("estimate"), henmi.get("b"), TOLERANCE);
        close("se", bias.get("henmiCopas").get("se"), henmi.get("se"), TOLERANCE);
        // metafor's root has four digits, so that half the width is compared
        assertThat(width(bias.get("henmiCopas")) / width(henmi)).isCloseTo(1, offset(1e-4));
        JsonNode selection = gold("a04b_selmodel_3psm_polished").get("bcg");
        JsonNode of = bias.get("selmodel");
        assertThat(of.get("alternative")).isEqualTo(selection.get("alternative"));
        close("mu", of.get("estimate"), selection.get("mu"), 1e-9);
        close("tau2", of.get("tau2"), selection.get("tau2"), 1e-9);
        close("delta", of.get("delta"), selection.get("delta2"), 1e-9);
        close("loglik", of.get("loglik"), selection.get("loglik"), 1e-9);
    }

    private static double width(JsonNode interval) {
        return interval.get("ci_ub").asDouble() - interval.get("ci_lb").asDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EE", "REML", "DL"})
    void sensitivity(String method) {
        JsonNode gold = gold("a05_influence_bcg").get(method);
        JsonNode report = report(method);
        JsonNode sensitivity = report.get("sensitivity");
        for (String step : new String[] {"cumul", "leave1out"}) {
            JsonNode of = gold.get(step);
            close(step, column(sensitivity.get(step), "estimate"), of.get("estimate"), TOLERANCE);
            for (String key : new String[] {"se", "pval", "ci_lb", "ci_ub", "tau2", "I2", "H2"}) {
                if (of.has(key) && !of.get(key).isEmpty()) {
                    close(step + " " + key, column(sensitivity.get(step), key), of.get(key), TOLERANCE);
                }
            }
            close(step, column(sensitivity.get(step), "QE"), of.get("Q"), TOLERANCE);
        }
        for (String key :
                new String[] {"rstudent", "dffits", "cook_d", "cov_r", "tau2_del", "QE_del", "hat", "weight"}) {
            close(
                    key,
                    column(sensitivity.get("influence"), key),
                    gold.get("influence").get(key),
                    TOLERANCE);
        }
        for (int i = 0; i < 13; i++) {
            JsonNode of = sensitivity.get("influence").get(i);
            close(
                    "dfbs",
                    of.get("dfbs").get(0),
                    gold.get("influence").get("dfbs").get(i),
                    TOLERANCE);
            assertThat(of.get("is_infl"))
                    .isEqualTo(gold.get("influence").get("is_infl").get(i));
        }
        close("x", column(sensitivity.get("baujat"), "x"), gold.get("baujat").get("x"), TOLERANCE);
        close("y", column(sensitivity.get("baujat"), "y"), gold.get("baujat").get("y"), TOLERANCE);
        close("rstandard", column(report.get("effects"), "rstandard"), gold.get("rstandard"), TOLERANCE);
    }
}
