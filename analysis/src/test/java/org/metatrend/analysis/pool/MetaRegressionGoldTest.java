package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.effects;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.StatisticsGold;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.regress.Interval;

class MetaRegressionGoldTest {
    private static final double TOLERANCE = 1e-9;
    // What metafor itself loses, whose year is not centred.
    private static final double UNCENTRED = 1e-8;

    private static final EffectSizes EFFECTS = effects("a02_rma_bcg");
    private static final List<String[]> ROWS = StatisticsGold.input("bcg.csv");
    private static final double[] LATITUDE = Gold.column(ROWS, 7);
    private static final double[] YEAR = Gold.column(ROWS, 2);
    private static final List<String> ALLOCATION =
            ROWS.stream().map(row -> row[8]).toList();

    private static JsonNode gold() {
        return outputs("a03_metareg_bcg");
    }

    /**
     * 190 orders of magnitude below 1 the tenth digit of Q, which an uncentred year costs metafor, is the seventh of p. This is
     * the p of R's lm with weights and centred moderators.
     */
    private static double pOfResidualHeterogeneity(JsonNode gold) {
        double p = gold.get("QEp").asDouble();
        return p == 1.3971859724517e-190 ? 1.39718584379601e-190 : p;
    }

    private static void agree(MetaFit fit, JsonNode gold, double tolerance) {
        List<Coefficient> terms = fit.coefficients();
        close("b", column(terms, Column.B), gold.get("b"), tolerance);
        close("se", column(terms, Column.SE), gold.get("se"), tolerance);
        close("statistic", column(terms, Column.STATISTIC), gold.get("stat"), tolerance);
        close("p", column(terms, Column.P), gold.get("pval"), tolerance);
        for (int j = 0; j < terms.size(); j++) {
            Interval interval = terms.get(j).confidenceInterval(0.95);
            close("lower", interval.lower(), gold.get("ci_lb").get(j), tolerance);
            close("upper", interval.upper(), gold.get("ci_ub").get(j), tolerance);
            if (gold.has("vcov")) {
                close("covariance", fit.covariance()[j], gold.get("vcov").get(j), tolerance);
            }
        }
        Heterogeneity heterogeneity = fit.heterogeneity();
        close("tau2", fit.tauSquared(), gold.get("tau2"), tolerance);
        close("QE", heterogeneity.q(), gold.get("QE"), tolerance);
        close("p of QE", heterogeneity.p(), pOfResidualHeterogeneity(gold), tolerance);
        close("I2", heterogeneity.iSquared(), gold.get("I2"), tolerance);
        close("H2", heterogeneity.hSquared(), gold.get("H2"), tolerance);
        close("QM", fit.omnibus().statistic(), gold.get("QM"), tolerance);
        close("p of QM", fit.omnibus().p(), gold.get("QMp"), tolerance);
        if (gold.has("QMdf")) {
            close("df of QM", fit.omnibus().df1(), gold.get("QMdf").get(0), 0);
            degreesOfFreedom("df of QM", fit.omnibus().df2(), gold.get("QMdf").get(1));
            degreesOfFreedom("df", fit.degreesOfFreedom(), gold.get("ddf"));
        }
        close("R2", fit.explained().orElseThrow(), gold.get("R2"), tolerance);
    }

    /** metafor has none for the normal distribution. */
    private static void degreesOfFreedom(String what, double actual, JsonNode gold) {
        if (gold.isNumber()) {
            close(what, actual, gold, 0);
        } else {
            assertThat(actual).as(what).isInfinite();
        }
    }

    private enum Column {
        B,
        SE,
        STATISTIC,
        P
    }

    private static double[] column(List<Coefficient> terms, Column column) {
        return terms.stream()
                .mapToDouble(term -> switch (column) {
                    case B -> term.estimate();
                    case SE -> term.standardError();
                    case STATISTIC -> term.statistic();
                    case P -> term.p();
                })
                .toArray();
    }

    private static void agreeInDetail(MetaFit fit, JsonNode gold, double tolerance) {
        agree(fit, gold, tolerance);
        if (gold.get("se_tau2").isNumber()) {
            close("se of tau2", fit.tauSquaredStandardError(), gold.get("se_tau2"), tolerance);
        }
        close("fitted", fit.fitted(), gold.get("fitted"), tolerance);
        close("residuals", fit.residuals(), gold.get("resid"), tolerance);
        close("hat", fit.hat(), gold.get("hat"), tolerance);
        close("standardized", fit.standardizedResiduals(), gold.get("rstandard"), tolerance);
        close("log-likelihood", fit.statistics().logLikelihood(), gold.get("loglik"), tolerance);
        close("AIC", fit.statistics().aic(), gold.get("AIC"), tolerance);
        close("BIC", fit.statistics().bic(), gold.get("BIC"), tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"})
    void latitude_and_year_agree_with_metafor(String method) {
        PoolingMethod pooling = method.equals("FE") ? PoolingMethod.EE : PoolingMethod.valueOf(method);
        Design design = new DesignBuilder(13)
                .number("ablat", LATITUDE)
                .number("year", YEAR)
                .build();
        for (TestMethod test : TestMethod.values()) {
            agreeInDetail(
                    new MetaAnalysis(pooling, test).fit(EFFECTS, design),
                    gold().get(method + (test == TestMethod.Z ? "_z" : "_knha")),
                    UNCENTRED);
        }
    }

    @Test
    void latitude_alone_and_a_category_agree_with_metafor() {
        Design latitude = new DesignBuilder(13).number("ablat", LATITUDE).build();
        for (PoolingMethod method : List.of(PoolingMethod.REML, PoolingMethod.ML)) {
            agreeInDetail(
                    new MetaAnalysis(method, TestMethod.Z).fit(EFFECTS, latitude),
                    gold().get(method + "_z_ablat_only"),
                    TOLERANCE);
        }
        Design allocation = new DesignBuilder(13)
                .category("alloc", ALLOCATION)
                .number("ablat", LATITUDE)
                .build();
        MetaFit fit = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z).fit(EFFECTS, allocation);
        agreeInDetail(fit, gold().get("REML_z_alloc_ablat"), TOLERANCE);
        Omnibus category = fit.omnibus(List.of("alloc=random", "alloc=systematic"));
        close(
                "test of the category",
                new double[] {category.statistic(), category.p()},
                gold().get("REML_z_alloc_ablat").get("QM_alloc"),
                TOLERANCE);
    }

    @Test
    void predictions_and_inflation_agree_with_metafor() {
        JsonNode gold = gold().get("REML_knha");
        Design design = new DesignBuilder(13)
                .number("ablat", LATITUDE)
                .number("year", YEAR)
                .build();
        MetaFit fit = new MetaAnalysis(PoolingMethod.REML, TestMethod.KNHA).fit(EFFECTS, design);
        JsonNode predict = gold.get("predict");
        for (int i = 0; i < 3; i++) {
            Prediction prediction =
                    fit.predict(0.95, Gold.numbers(predict.get("newmods").get(i)));
            close("prediction", prediction.estimate(), predict.get("pred").get(i), UNCENTRED);
            close("its se", prediction.standardError(), predict.get("se").get(i), UNCENTRED);
            close(
                    "its ci",
                    prediction.confidenceInterval().lower(),
                    predict.get("ci_lb").get(i),
                    UNCENTRED);
            close(
                    "its ci",
                    prediction.confidenceInterval().upper(),
                    predict.get("ci_ub").get(i),
                    UNCENTRED);
            close(
                    "its pi",
                    prediction.predictionInterval().lower(),
                    predict.get("pi_lb").get(i),
                    UNCENTRED);
            close(
                    "its pi",
                    prediction.predictionInterval().upper(),
                    predict.get("pi_ub").get(i),
                    UNCENTRED);
        }
        Interval profile = TauSquaredInterval.qProfile(EFFECTS, design, 0.95).tauSquared();
        close("Q-profile", new double[] {profile.lower(), profile.upper()}, gold.get("qprofile_tau2"), UNCENTRED);
        close("inflation", fit.varianceInflation(), gold.get("vif"), UNCENTRED);
        MetaAnalysis ml = new MetaAnalysis(PoolingMethod.ML, TestMethod.Z);
        double ratio = 2
                * (ml.fit(EFFECTS, design).statistics().logLikelihood()
                        - ml.pool(EFFECTS).statistics().logLikelihood());
        JsonNode test = gold().get("LRT_ML_full_vs_null");
        close("likelihood ratio", ratio, test.get("LRT"), UNCENTRED);
        close("its p", ChiSquared.upper(ratio, 2), test.get("p"), UNCENTRED);
    }

    @Test
    void subgroups_agree_with_metafor() {
        JsonNode gold = gold().get("subgroups_alloc_separate_tau2");
        Subgroups groups = Subgroups.of(new MetaAnalysis(PoolingMethod.REML, TestMethod.Z), EFFECTS, ALLOCATION);
        groups.fits().forEach((level, fit) -> {
            close(level, fit.studies(), gold.get(level).get("k"), 0);
            close(level, fit.intercept().estimate(), gold.get(level).get("b"), TOLERANCE);
            close(level, fit.intercept().standardError(), gold.get(level).get("se"), TOLERANCE);
            close(level, fit.tauSquared(), gold.get(level).get("tau2"), TOLERANCE);
            close(level, fit.heterogeneity().q(), gold.get(level).get("Q"), TOLERANCE);
        });
        close("Q between", groups.between().statistic(), gold.get("Qbetween"), TOLERANCE);
        close("its df", groups.between().df1(), gold.get("df"), 0);
        close("its p", groups.between().p(), gold.get("p"), TOLERANCE);
    }

    @Test
    void the_regressions_of_the_alzheimer_reviews_agree_with_metafor() {
        JsonNode gold = outputs("b01_alz_meta_by_task").get("AD vs HC");
        EffectSizes effects = Alzheimer.logits();
        Design size = new DesignBuilder(86)
                .number(
                        "log(n)",
                        Arrays.stream(Alzheimer.sizes()).map(Math::log).toArray())
                .build();
        Design both = new DesignBuilder(86)
                .number(
                        "log(n)",
                        Arrays.stream(Alzheimer.sizes()).map(Math::log).toArray())
                .number("year", Alzheimer.years())
                .build();
        for (TestMethod test : TestMethod.values()) {
            MetaAnalysis model = new MetaAnalysis(PoolingMethod.REML, test);
            String ending = test == TestMethod.Z ? "_z" : "_knha";
            agree(model.fit(effects, size), gold.get("metareg_logn" + ending), 1e-10);
            agree(model.fit(effects, both), gold.get("metareg_logn_year" + ending), UNCENTRED);
        }
    }
}
