package org.metatrend.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.effects;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.StatisticsGold;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;

class SensitivityGoldTest {
    private static final double TOLERANCE = 1e-10;
    private static final EffectSizes EFFECTS = effects("a05_influence_bcg");
    private static final double[] YEARS = Gold.column(StatisticsGold.input("bcg.csv"), 2);

    private static MetaAnalysis model(String method) {
        return new MetaAnalysis(PoolingMethod.valueOf(method), TestMethod.Z);
    }

    private static JsonNode gold(String method) {
        return outputs("a05_influence_bcg").get(method);
    }

    private static <T> void agree(String name, List<T> rows, ToDoubleFunction<T> value, JsonNode gold) {
        close(name, rows.stream().mapToDouble(value).toArray(), gold.get(name), TOLERANCE);
    }

    private static void agree(String method, List<PooledStep> steps, JsonNode gold) {
        agree("estimate", steps, step -> step.effect().estimate(), gold);
        agree("se", steps, step -> step.effect().standardError(), gold);
        agree("pval", steps, step -> step.effect().p(), gold);
        agree("ci_lb", steps, step -> step.effect().confidenceInterval(0.95).lower(), gold);
        agree("ci_ub", steps, step -> step.effect().confidenceInterval(0.95).upper(), gold);
        agree("Q", steps, step -> step.heterogeneity().q(), gold);
        agree("I2", steps, step -> step.heterogeneity().iSquared(), gold);
        agree("H2", steps, step -> step.heterogeneity().hSquared(), gold);
        if (!method.equals("EE")) {
            agree("tau2", steps, PooledStep::tauSquared, gold);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REML", "DL", "EE"})
    void cumulative_and_leave_one_out_agree_with_metafor(String method) {
        List<PooledStep> cumulative = CumulativePooling.of(model(method), EFFECTS, YEARS);
        JsonNode gold = gold(method).get("cumul");
        agree("order", cumulative, step -> step.study() + 1, gold);
        agree("zval", cumulative, step -> step.effect().statistic(), gold);
        agree(method, cumulative, gold);
        List<PooledStep> left = LeaveOneOut.of(model(method), EFFECTS);
        agree(method, left, gold(method).get("leave1out"));
        agree("Qp", left, step -> step.heterogeneity().p(), gold(method).get("leave1out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REML", "DL", "EE"})
    void influence_and_baujat_agree_with_metafor(String method) {
        List<CaseInfluence> cases = Influence.of(model(method).pool(EFFECTS)).stream()
                .map(estimated -> estimated.value().orElseThrow())
                .toList();
        JsonNode gold = gold(method).get("influence");
        agree("rstudent", cases, CaseInfluence::rstudent, gold);
        agree("dffits", cases, CaseInfluence::dffits, gold);
        agree("cook_d", cases, CaseInfluence::cookDistance, gold);
        agree("cov_r", cases, CaseInfluence::covarianceRatio, gold);
        agree("tau2_del", cases, CaseInfluence::tauSquaredDeleted, gold);
        agree("QE_del", cases, CaseInfluence::qDeleted, gold);
        agree("hat", cases, CaseInfluence::hat, gold);
        agree("weight", cases, CaseInfluence::weight, gold);
        agree("dfbs", cases, one -> one.dfbetas().get(0), gold);
        assertThat(cases.stream().map(CaseInfluence::influential).toList())
                .isEqualTo(Gold.elements(gold.get("is_infl"))
                        .map(JsonNode::asBoolean)
                        .toList());
        List<Baujat> places = Baujat.of(model(method), EFFECTS);
        agree("x", places, Baujat::heterogeneity, gold(method).get("baujat"));
        agree("y", places, Baujat::influence, gold(method).get("baujat"));
        close("weights", model(method).pool(EFFECTS).weights(), gold(method).get("weights"), TOLERANCE);
        close(
                "rstandard",
                model(method).pool(EFFECTS).standardizedResiduals(),
                gold(method).get("rstandard"),
                TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(value = PoolingMethod.class, names = "PMM", mode = EnumSource.Mode.EXCLUDE)
    void deleted_residuals_of_regressions_agree_with_metafor(PoolingMethod method) {
        double[] latitude = Gold.column(StatisticsGold.input("bcg.csv"), 7);
        Design design = new DesignBuilder(13)
                .number("ablat", latitude)
                .number("year", YEARS)
                .build();
        for (TestMethod test : TestMethod.values()) {
            JsonNode gold = outputs("a03_metareg_bcg")
                    .get((method == PoolingMethod.EE ? "FE" : method) + (test == TestMethod.Z ? "_z" : "_knha"));
            List<CaseInfluence> cases = Influence.of(new MetaAnalysis(method, test).fit(EFFECTS, design)).stream()
                    .map(estimated -> estimated.value().orElseThrow())
                    .toList();
            // The year of the reference is not centred.
            close(
                    "rstudent",
                    cases.stream().mapToDouble(CaseInfluence::rstudent).toArray(),
                    gold.get("rstudent"),
                    1e-8);
        }
    }

    @Test
    void deleted_residuals_of_latitude_alone_and_a_category_agree_with_metafor() {
        List<String[]> rows = StatisticsGold.input("bcg.csv");
        Design latitude =
                new DesignBuilder(13).number("ablat", Gold.column(rows, 7)).build();
        Design allocation = new DesignBuilder(13)
                .category("alloc", rows.stream().map(row -> row[8]).toList())
                .number("ablat", Gold.column(rows, 7))
                .build();
        deleted("REML", latitude, "REML_z_ablat_only");
        deleted("ML", latitude, "ML_z_ablat_only");
        deleted("REML", allocation, "REML_z_alloc_ablat");
    }

    private static void deleted(String method, Design design, String name) {
        List<CaseInfluence> cases = Influence.of(model(method).fit(EFFECTS, design)).stream()
                .map(estimated -> estimated.value().orElseThrow())
                .toList();
        close(
                "rstudent",
                cases.stream().mapToDouble(CaseInfluence::rstudent).toArray(),
                outputs("a03_metareg_bcg").get(name).get("rstudent"),
                1e-9);
    }
}
