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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels, clusters, binomial counts, diagnostic accuracy and decompositions by the command against other implementations. */
class MetaModelsGoldTest {
    private static final double TOLERANCE = 1e-10;
    private static final double OPTIMISER = 1e-6;
    private static final Path DISTRICTS = input("a06_konstantopoulos.csv");

    @ParameterizedTest
    @CsvSource({"ml3_REML, REML, ''", "ml3_ML, ML, ''", "ml3_REML_year, REML, year"})
    void three_levels(String name, String method, String moderators) {
        JsonNode gold = gold("a06b_multilevel_konstantopoulos_polished").get(name);
        JsonNode metafor = gold("a06_multilevel_konstantopoulos").get(name);
        JsonNode levels = json(DISTRICTS, "--levels", "district/school", "--method", method, "--mods", moderators)
                .get("levels");
        close("sigma2", levels.get("sigma2_outer"), gold.get("sigma2_district"), TOLERANCE);
        close("sigma2", levels.get("sigma2_inner"), gold.get("sigma2_school"), TOLERANCE);
        close(
                "b",
                column(levels.get("coefficients"), "estimate"),
                gold.get("b"),
                moderators.isEmpty() ? TOLERANCE : 1e-8);
        close("se", column(levels.get("coefficients"), "se"), gold.get("se"), TOLERANCE);
        close("QE", levels.get("QE"), metafor.get("QE"), OPTIMISER);
        close("QM", levels.get("QM"), metafor.get("QM"), OPTIMISER);
        close("loglik", levels.get("loglik"), metafor.get("loglik"), OPTIMISER);
        if (metafor.has("pi")) {
            close("pi", list(levels.get("pi_lb"), levels.get("pi_ub")), metafor.get("pi"), OPTIMISER);
            close("ICC", levels.get("ICC"), metafor.get("ICC"), OPTIMISER);
            JsonNode shares = metafor.get("I2_multilevel");
            close("I2", levels.get("I2"), shares.get("total"), OPTIMISER);
            close("I2", list(levels.get("I2_outer"), levels.get("I2_inner")), shares.get("by_level"), OPTIMISER);
        }
    }

    @Test
    void three_levels_by_containment_and_robust() {
        JsonNode gold = gold("a06_multilevel_konstantopoulos");
        JsonNode levels = json(DISTRICTS, "--levels", "school,district", "--test", "contain")
                .get("levels");
        JsonNode b = levels.get("coefficients").get(0);
        close("df", b.get("df"), gold.get("ml3_REML_t_contain").get("ddf"), 0);
        close(
                "ci",
                list(b.get("ci_lb"), b.get("ci_ub")),
                gold.get("ml3_REML_t_contain").get("ci"),
                OPTIMISER);
        JsonNode club = gold.get("robust_ml3").get("clubSandwich");
        for (JsonNode each : levels.get("robust")) {
            JsonNode of = club.get(each.get("correction").asText().replace("CR1P", "CR1p"));
            close("se", each.get("coefficients").get(0).get("se"), of.get("se"), OPTIMISER);
            boolean satterthwaite = each.get("reference").asText().equals("satterthwaite");
            if (satterthwaite) {
                close("df", each.get("coefficients").get(0).get("df"), of.get("df_satt"), OPTIMISER);
            }
            close(
                    "p",
                    each.get("coefficients").get(0).get("pval"),
                    of.get(satterthwaite ? "p_satt" : "p_t"),
                    OPTIMISER);
        }
    }

    @Test
    void cluster_robust_tests() {
        JsonNode gold = gold("a06_multilevel_konstantopoulos").get("robust_rma");
        JsonNode cluster = json(DISTRICTS, "--cluster", "district").get("cluster");
        JsonNode main = cluster.get("coefficients").get(0);
        JsonNode of = gold.get("robust_clubSandwich_CR2");
        for (String[] key : new String[][] {{"se", "se"}, {"df", "df"}, {"pval", "pval"}, {"ci_lb", "ci_lb"}}) {
            close(key[0], main.get(key[0]), of.get(key[1]), OPTIMISER);
        }
        assertThat(cluster.get("trusted").asBoolean()).isTrue();
        for (JsonNode variant : cluster.get("variants")) {
            JsonNode club = gold.get("clubSandwich")
                    .get(variant.get("correction").asText().replace("CR1P", "CR1p"));
            JsonNode each = variant.get("coefficients").get(0);
            close("se", each.get("se"), club.get("se"), OPTIMISER);
            boolean satterthwaite = variant.get("reference").asText().equals("satterthwaite");
            close("p", each.get("pval"), club.get(satterthwaite ? "p_satt" : "p_t"), OPTIMISER);
        }
    }

    @Test
    void proportions_by_their_counts() {
        JsonNode gold = gold("a09b_glmm_polished").get("pritz1997");
        JsonNode fit = json(input("a09_pritz.csv"), "--measure", "PLO", "--method", "GLMM", "--columns", "xi=xi,ni=ni")
                .get("fit");
        close("b", fit.get("coefficients").get(0).get("estimate"), gold.get("b"), 1e-7);
        close("se", fit.get("coefficients").get(0).get("se"), gold.get("se_b"), 1e-7);
        close("tau2", fit.get("tau2"), gold.get("tau2"), 1e-7);
        close("loglik", fit.get("loglik"), gold.get("loglik"), 1e-7);
        close("proportion", fit.get("transformed").get("estimate"), gold.get("pred"), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"REML", "ML"})
    void diagnostic_accuracy(String method) {
        JsonNode gold = gold("a08b_dta_auditc_polished").get(method);
        JsonNode report = json(input("a08_auditc.csv"), "--diagnostic", "--method", method);
        JsonNode bivariate = report.get("bivariate");
        close("mu", column(bivariate.get("coefficients"), "estimate"), gold.get("mu"), TOLERANCE);
        close("se", column(bivariate.get("coefficients"), "se"), gold.get("se"), TOLERANCE);
        close("Psi", bivariate.get("Psi"), gold.get("Psi"), TOLERANCE);
        close("rho", bivariate.get("rho"), gold.get("rho"), TOLERANCE);
        close("sens", bivariate.get("sens"), gold.get("sens"), TOLERANCE);
        close("fpr", bivariate.get("fpr"), gold.get("fpr"), TOLERANCE);
        close("Theta", bivariate.get("HSROC").get("Theta"), gold.get("HSROC").get("Theta"), 1e-9);
        close("Lambda", bivariate.get("HSROC").get("Lambda"), gold.get("HSROC").get("Lambda"), TOLERANCE);
        JsonNode mada = gold("a08_dta_auditc");
        JsonNode studies = report.get("studies");
        for (String key : new String[] {"sens", "spec", "DOR", "posLR", "negLR"}) {
            close(key, column(studies, key), mada.get("madad").get(key), TOLERANCE);
        }
        close(
                "logDOR",
                report.get("oddsRatio").get("estimate"),
                mada.get("madauni_DOR_DSL").get("logDOR"),
                TOLERANCE);
        close(
                "A",
                report.get("mosesLittenberg").get("A"),
                mada.get("moses_littenberg").get("A1"),
                TOLERANCE);
        close(
                "B",
                report.get("mosesLittenberg").get("B"),
                mada.get("moses_littenberg").get("B1"),
                TOLERANCE);
        close(
                "theta",
                report.get("proportionalHazards").get("theta"),
                mada.get("phm").get("theta").get(0),
                OPTIMISER);
    }

    @Test
    void within_and_between_tasks() {
        JsonNode gold = gold("b03_alz_within_between").get("four_tasks_by_task");
        JsonNode association = json(
                        input("b03_sizes.csv"),
                        "--measure=PLO",
                        "--mods=ln(n)",
                        "--within=task",
                        "--y=acc",
                        "--where=task=AD vs HC",
                        "--where=task=MCI vs HC",
                        "--where=task=MCI vs AD",
                        "--where=task=pMCI vs sMCI")
                .get("within")
                .get("associations")
                .get(0);
        assertThat(association.get("n").asInt()).isEqualTo(gold.get("n").asInt());
        close("total", association.get("total").get("correlation"), gold.get("r_total"), TOLERANCE);
        close("within", association.get("within").get("correlation"), gold.get("r_within"), TOLERANCE);
        close("between", association.get("between").get("correlation"), gold.get("r_between_nweighted"), TOLERANCE);
        close("eta_x", association.get("eta_x"), gold.get("eta_x"), TOLERANCE);
        close("eta_y", association.get("eta_y"), gold.get("eta_y"), TOLERANCE);
        close("p", association.get("within").get("pval"), gold.get("p_within"), TOLERANCE);
        close("slope", association.get("within").get("slope"), gold.get("slope_within"), TOLERANCE);
        JsonNode mundlak = gold.get("mundlak");
        JsonNode contextual = association.get("contextual");
        close(
                "contextual",
                list(
                        contextual.get("intercept").get("estimate"),
                        contextual.get("within").get("estimate"),
                        contextual.get("between").get("estimate")),
                mundlak.get("params"),
                TOLERANCE);
        close("difference", contextual.get("difference").get("pval"), mundlak.get("test_between_eq_within"), TOLERANCE);
    }
}
