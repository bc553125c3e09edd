package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.pipeline.meta.MetaRun.close;
import static org.metatrend.pipeline.meta.MetaRun.column;
import static org.metatrend.pipeline.meta.MetaRun.gold;
import static org.metatrend.pipeline.meta.MetaRun.input;
import static org.metatrend.pipeline.meta.MetaRun.json;
import static org.metatrend.pipeline.meta.MetaRun.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Effect sizes, pooling and meta-regression by the command against metafor. */
class MetaPoolGoldTest {
    private static final double TOLERANCE = 1e-10;
    private static final double OF_TAU_SQUARED_SE = 1e-8;
    private static final double UNCENTRED = 1e-8;
    private static final Path BCG = input("bcg.csv");
    private static final Path ALZHEIMER = input("alz_complete.csv");

    @ParameterizedTest
    @ValueSource(strings = {"RR", "OR", "RD", "AS", "PETO"})
    void effect_sizes_of_tables(String measure) {
        JsonNode effects = json(BCG, "--measure", measure).get("effects");
        JsonNode gold = gold("a01_escalc_2x2_bcg").get(measure);

        close("yi", column(effects, "yi"), gold.get("yi"), 1e-12);
        close("vi", column(effects, "vi"), gold.get("vi"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR", "PLN", "PLO", "PAS", "PFT", "PLO_addall"})
    void effect_sizes_of_proportions(String name) {
        JsonNode effects = name.equals("PLO_addall")
                ? json(input("prop_edge.csv"), "--measure", "PLO", "--to", "all")
                        .get("effects")
                : json(input("prop_edge.csv"), "--measure", name).get("effects");
        JsonNode gold = gold("a01_escalc_proportions").get(name);

        close("yi", column(effects, "yi"), gold.get("yi"), 1e-12);
        close("vi", column(effects, "vi"), gold.get("vi"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "a02_rma_bcg, bcg.csv, RR",
        "a02_rma_pritz_plo, pritz1997.csv, PLO",
    })
    void pooled_effects(String id, String file, String measure) {
        for (String method : new String[] {"EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM", "PMM"}) {
            JsonNode gold = gold(id).get(method);
            JsonNode report = json(input(file), "--measure", measure, "--method", method);
            JsonNode fit = report.get("fit");
            JsonNode pooled = report.get("pooled");
            estimate(method, pooled, gold, "zval", TOLERANCE);
            close("Q", fit.get("QE"), gold.get("Q"), TOLERANCE);
            close("Qp", fit.get("QEp"), gold.get("Qp"), TOLERANCE);
            close("I2", fit.get("I2"), gold.get("I2"), TOLERANCE);
            close("H2", fit.get("H2"), gold.get("H2"), TOLERANCE);
            close("loglik", fit.get("loglik"), gold.get("loglik"), TOLERANCE);
            if (method.equals("EE")) {
                for (String key : new String[] {"AIC", "BIC", "AICc"}) {
                    close(key, fit.get(key), gold.get(key), TOLERANCE);
                }
                continue;
            }
            for (String key : new String[] {"k", "tau2", "tau", "vt"}) {
                close(key, fit.get(key), gold.get(key), TOLERANCE);
            }
            close("se_tau2", fit.get("se_tau2"), gold.get("se_tau2"), OF_TAU_SQUARED_SE);
            close("pi_lb", pooled.get("pi_lb"), gold.get("pi_lb"), TOLERANCE);
            close("pi_ub", pooled.get("pi_ub"), gold.get("pi_ub"), TOLERANCE);
            JsonNode hts = pooled.get("predictions").get(2);
            close("hts", list(hts.get("pi_lb"), hts.get("pi_ub")), gold.get("hts_pi"), TOLERANCE);
            JsonNode knha = json(input(file), "--measure", measure, "--method", method, "--test", "knha");
            estimate(method + " knha", knha.get("pooled"), gold.get("knha"), "tval", TOLERANCE);
            close("df", knha.get("pooled").get("df"), gold.get("knha").get("df"), 0);
            close("s2w", knha.get("fit").get("s2w"), gold.get("knha").get("s2w"), TOLERANCE);
            close("pi_lb", knha.get("pooled").get("pi_lb"), gold.get("knha").get("pi_lb"), TOLERANCE);
            close("pi_ub", knha.get("pooled").get("pi_ub"), gold.get("knha").get("pi_ub"), TOLERANCE);
        }
    }

    private static void estimate(String what, JsonNode actual, JsonNode gold, String statistic, double tolerance) {
        if (gold.has("b")) {
            close(what + " b", actual.get("estimate"), gold.get("b"), tolerance);
        }
        close(what + " se", actual.get("se"), gold.get("se"), tolerance);
        close(what + " statistic", actual.get("statistic"), gold.get(statistic), tolerance);
        close(what + " pval", actual.get("pval"), gold.get("pval"), tolerance);
        close(what + " ci_lb", actual.get("ci_lb"), gold.get("ci_lb"), tolerance);
        close(what + " ci_ub", actual.get("ci_ub"), gold.get("ci_ub"), tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "a02_rma_bcg, bcg.csv, RR",
        "a02_rma_pritz_plo, pritz1997.csv, PLO",
    })
    void intervals_of_the_variance_weights_and_predictions(String id, String file, String measure) {
        JsonNode gold = gold(id);
        JsonNode report = json(input(file), "--measure", measure);
        JsonNode profile = report.get("fit").get("tau2_qprofile");
        for (String key : new String[] {"tau2", "tau", "I2", "H2"}) {
            close(
                    key,
                    list(profile.get(key + "_lb"), profile.get(key + "_ub")),
                    gold.get("qprofile").get(key),
                    TOLERANCE);
        }
        JsonNode likelihood = report.get("fit").get("tau2_profile");
        close(
                "profile likelihood",
                list(likelihood.get("tau2_lb"), likelihood.get("tau2_ub")),
                gold.get("profile_lik_REML_tau2"),
                1e-8);
        JsonNode effects = report.get("effects");
        close("weights", column(effects, "weight"), gold.get("weights_REML"), TOLERANCE);
        close("blup", column(effects, "blup"), gold.get("blup").get("pred"), TOLERANCE);
        close("blup_se", column(effects, "blup_se"), gold.get("blup").get("se"), TOLERANCE);
        close("blup_pi_lb", column(effects, "blup_pi_lb"), gold.get("blup").get("pi_lb"), TOLERANCE);
        close("blup_pi_ub", column(effects, "blup_pi_ub"), gold.get("blup").get("pi_ub"), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"})
    void latitude_and_year(String method) {
        for (String test : new String[] {"z", "knha"}) {
            JsonNode report = json(BCG, "--measure", "RR", "--mods", "ablat, year", "--method", method, "--test", test);
            regression(report, gold("a03_metareg_bcg").get(method + "_" + test), UNCENTRED);
        }
    }

    private static void regression(JsonNode report, JsonNode gold, double tolerance) {
        JsonNode fit = report.get("fit");
        JsonNode coefficients = fit.get("coefficients");
        String[][] names = {
            {"estimate", "b"},
            {"se", "se"},
            {"statistic", "stat"},
            {"pval", "pval"},
            {"ci_lb", "ci_lb"},
            {"ci_ub", "ci_ub"}
        };
        for (String[] name : names) {
            close(name[0], column(coefficients, name[0]), gold.get(name[1]), tolerance);
        }
        for (String key : new String[] {"tau2", "QE", "QM", "QMp", "I2", "H2", "R2"}) {
            close(key, fit.get(key), gold.get(key), tolerance);
        }
        for (String key : new String[] {"vcov", "loglik", "AIC", "BIC"}) {
            if (gold.has(key)) {
                close(key, fit.get(key), gold.get(key), tolerance);
            }
        }
        for (String key : new String[] {"fitted", "resid", "rstandard", "hat"}) {
            if (gold.has(key)) {
                close(key, column(report.get("effects"), key), gold.get(key), tolerance);
            }
        }
    }

    @Test
    void a_category_its_test_and_its_groups() {
        JsonNode gold = gold("a03_metareg_bcg");
        JsonNode report = json(BCG, "--measure", "RR", "--mods", "alloc, ablat", "--subgroup", "alloc");
        regression(report, gold.get("REML_z_alloc_ablat"), 1e-9);
        JsonNode term = report.get("fit").get("terms").get(0);
        close(
                "QM of alloc",
                list(term.get("QM"), term.get("QMp")),
                gold.get("REML_z_alloc_ablat").get("QM_alloc"),
                1e-9);
        JsonNode groups = gold.get("subgroups_alloc_separate_tau2");
        report.get("subgroups").get("groups").forEach(group -> {
            JsonNode of = groups.get(group.get("group").asText());
            close("b", group.get("estimate"), of.get("b"), 1e-9);
            close("tau2", group.get("tau2"), of.get("tau2"), 1e-9);
            close("Q", group.get("QE"), of.get("Q"), 1e-9);
        });
        close("Qbetween", report.get("subgroups").get("Qbetween"), groups.get("Qbetween"), 1e-9);
        close("p", report.get("subgroups").get("pval"), groups.get("p"), 1e-9);
    }

    @Test
    void predictions_inflation_and_likelihood_ratio() {
        JsonNode gold = gold("a03_metareg_bcg");
        JsonNode report = json(
                BCG,
                "--measure=RR",
                "--mods=ablat, year",
                "--test=knha",
                "--predict=ablat=10,year=1950",
                "--predict=ablat=33.46,year=1966",
                "--predict=ablat=55,year=1980");
        JsonNode predict = gold.get("REML_knha").get("predict");
        close("pred", column(report.get("predicted"), "estimate"), predict.get("pred"), UNCENTRED);
        for (String key : new String[] {"se", "ci_lb", "ci_ub", "pi_lb", "pi_ub"}) {
            close(key, column(report.get("predicted"), key), predict.get(key), UNCENTRED);
        }
        JsonNode ml = json(BCG, "--measure", "RR", "--mods", "~ ablat + year", "--method", "ML")
                .get("fit");
        close("LRT", ml.get("LRT"), gold.get("LRT_ML_full_vs_null").get("LRT"), UNCENTRED);
        close("LRTp", ml.get("LRTp"), gold.get("LRT_ML_full_vs_null").get("p"), UNCENTRED);
    }

    @ParameterizedTest
    @CsvSource({
        "REML, PLO, REML, z",
        "DL, PLO, DL, z",
        "PM, PLO, PM, z",
        "EE, PLO, EE, z",
        "REML_knha, PLO, REML, knha",
        "REML_PR, PR, REML, z",
        "REML_PFT, PFT, REML, z",
        "REML_PAS, PAS, REML, z"
    })
    void accuracies_of_alzheimers_disease(String name, String measure, String method, String test) {
        JsonNode gold = gold("b01_alz_meta_by_task").get("AD vs HC").get(name);
        JsonNode report =
                json(ALZHEIMER, "--measure", measure, "--method", method, "--test", test, "--where", "task=AD vs HC");
        estimate(name, report.get("pooled"), gold, "stat", TOLERANCE);
        for (String key : new String[] {"tau2", "QE", "QEp", "I2", "H2", "QM", "QMp"}) {
            close(key, report.get("fit").get(key), gold.get(key), TOLERANCE);
        }
        if (gold.has("backtransformed")) {
            JsonNode back = report.get("pooled").get("transformed");
            String[] names = {"estimate", "ci_lb", "ci_ub", "pi_lb", "pi_ub"};
            JsonNode of = gold.get("backtransformed");
            for (int i = 0; i < of.size(); i++) {
                close(names[i], back.get(names[i]), of.get(i), TOLERANCE);
            }
        }
        if (gold.has("back_hm")) {
            JsonNode back = report.get("pooled").get("transformed");
            close(
                    "proportion",
                    list(back.get("estimate"), back.get("ci_lb"), back.get("ci_ub")),
                    gold.get("back_hm"),
                    TOLERANCE);
        }
    }

    @Test
    void regressions_and_egger_of_alzheimers_disease() {
        JsonNode gold = gold("b01_alz_meta_by_task").get("AD vs HC");
        for (String test : new String[] {"z", "knha"}) {
            String[] rows = {"--measure", "PLO", "--where", "task=AD vs HC", "--test", test, "--mods"};
            regression(run(rows, "ln(n)"), gold.get("metareg_logn_" + test), TOLERANCE);
            regression(run(rows, "ln(n), year"), gold.get("metareg_logn_year_" + test), UNCENTRED);
        }
        JsonNode bias =
                json(ALZHEIMER, "--measure", "PLO", "--where", "task=AD vs HC").get("bias");
        for (JsonNode each : bias.get("regtests")) {
            String key = "egger_" + each.get("model").asText() + "_"
                    + each.get("predictor").asText();
            if (gold.has(key)) {
                close(key, each.get("statistic"), gold.get(key).get("stat"), TOLERANCE);
                close(key, each.get("pval"), gold.get(key).get("p"), TOLERANCE);
            }
        }
        close("tau", bias.get("ranktest").get("tau"), gold.get("ranktest").get("tau"), TOLERANCE);
        for (String estimator : new String[] {"L0", "R0"}) {
            JsonNode filled = bias.get("trimfill").get(estimator);
            JsonNode of = gold.get("trimfill_" + estimator);
            close("k0", filled.get("k0"), of.get("k0"), 0);
            close("b", filled.get("estimate"), of.get("b"), TOLERANCE);
        }
        assertThat(bias.get("regtest").get("predictor").asText()).isEqualTo("sqrtninv");
    }

    private static JsonNode run(String[] rows, String moderators) {
        String[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = moderators;
        return json(ALZHEIMER, all);
    }
}
