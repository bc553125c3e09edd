package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.RobustLeastSquares;
import org.metatrend.analysis.regress.Term;

/** Variances that hold where the model's do not, against sandwich 3.0, clubSandwich 0.5.8, metafor 3.8-1 and statsmodels 0.13.5. */
class RobustVariancesGoldTest {
    private static final double TOLERANCE = 1e-8;
    private static final JsonNode R = outputs("b02_alz_ols_robust").get("AD vs HC");
    private static final JsonNode STATSMODELS =
            outputs("b02_alz_ols_statsmodels").get("AD vs HC");

    private static final double[] LOG_N =
            Arrays.stream(Alzheimer.sizes()).map(Math::log).toArray();
    private static final List<Moderator> MODERATORS =
            List.of(new Moderator("log(n)", LOG_N), new Moderator("year", Alzheimer.years()));
    private static final LinearFit OLS = new OrdinaryLeastSquares().fit(Alzheimer.accuracies(), MODERATORS);

    /** Equal variances make the common-effect model with a dispersion ordinary least squares. */
    private static MetaFit leastSquares(double... variances) {
        return new MetaAnalysis(PoolingMethod.EE, TestMethod.KNHA)
                .fit(
                        new EffectSizes(Alzheimer.accuracies(), variances),
                        new DesignBuilder(86)
                                .number("log(n)", LOG_N)
                                .number("year", Alzheimer.years())
                                .build());
    }

    private static MetaFit unweighted() {
        double[] ones = new double[86];
        Arrays.fill(ones, 1);
        return leastSquares(ones);
    }

    private static double[] each(List<Coefficient> terms, ToDoubleFunction<Coefficient> value) {
        return terms.stream().mapToDouble(value).toArray();
    }

    private static double[] errors(List<Coefficient> terms) {
        return each(terms, Coefficient::standardError);
    }

    @ParameterizedTest
    @EnumSource(HeteroscedasticityCorrection.class)
    void errors_of_unequal_variances_agree_with_sandwich_and_statsmodels(HeteroscedasticityCorrection correction) {
        List<Term> terms = RobustLeastSquares.of(OLS, MODERATORS, correction).terms();
        List<Coefficient> pooled =
                HeteroscedasticityRobust.of(unweighted(), correction).coefficients();
        double[] se = terms.stream().mapToDouble(Term::standardError).toArray();
        close("se", se, R.get(correction.name()), TOLERANCE);
        close("se", errors(pooled), R.get(correction.name()), TOLERANCE);
        if (STATSMODELS.has(correction.name())) {
            JsonNode gold = STATSMODELS.get(correction.name());
            close("se", se, gold.get("se"), TOLERANCE);
            close("t", terms.stream().mapToDouble(Term::t).toArray(), gold.get("t"), TOLERANCE);
            close("p", terms.stream().mapToDouble(Term::p).toArray(), gold.get("p"), TOLERANCE);
            close("t", each(pooled, Coefficient::statistic), gold.get("t"), TOLERANCE);
            close("p", each(pooled, Coefficient::p), gold.get("p"), TOLERANCE);
        }
    }

    @Test
    void errors_of_a_weighted_regression_agree_with_sandwich() {
        MetaFit byN =
                leastSquares(Arrays.stream(Alzheimer.sizes()).map(n -> 1 / n).toArray());
        close(
                "b",
                each(byN.coefficients(), Coefficient::estimate),
                STATSMODELS.get("WLS_n").get("b"),
                TOLERANCE);
        close("se", errors(byN.coefficients()), STATSMODELS.get("WLS_n").get("se"), TOLERANCE);
        close(
                "p",
                each(byN.coefficients(), Coefficient::p),
                STATSMODELS.get("WLS_n").get("p"),
                TOLERANCE);
        for (HeteroscedasticityCorrection correction :
                List.of(HeteroscedasticityCorrection.HC1, HeteroscedasticityCorrection.HC3)) {
            close(
                    correction.name(),
                    errors(HeteroscedasticityRobust.of(byN, correction).coefficients()),
                    R.get("WLS_weights_n").get(correction.name()),
                    TOLERANCE);
        }
        close(
                "HC3",
                errors(HeteroscedasticityRobust.of(byN, HeteroscedasticityCorrection.HC3)
                        .coefficients()),
                STATSMODELS.get("WLS_n").get("HC3"),
                TOLERANCE);
    }

    @Test
    void clusters_agree_with_the_conventions_of_sandwich_and_statsmodels() {
        for (String[] pair : new String[][] {{"HC0", "CR1"}, {"HC1", "CR1S"}, {"HC2", "CR2"}, {"HC3", "CR3"}}) {
            ClusterRobust robust = ClusterRobust.of(
                    unweighted(), Alzheimer.origins(), ClusterCorrection.valueOf(pair[1]), ClusterReference.M_MINUS_1);
            double[] se = errors(robust.coefficients());
            assertThat(robust.clusters()).isEqualTo(R.get("n_clusters").asInt());
            close(pair[1], se, R.get("vcovCL_" + pair[0] + "_cadjustTRUE"), TOLERANCE);
            // Without m / (m - 1), three clusters.
            double[] smaller =
                    Arrays.stream(se).map(e -> e * Math.sqrt(2.0 / 3)).toArray();
            close(pair[1], smaller, R.get("vcovCL_" + pair[0] + "_cadjustFALSE"), TOLERANCE);
        }
        for (String[] pair : new String[][] {{"True", "CR1S"}, {"False", "CR0"}}) {
            JsonNode gold = STATSMODELS.get("cluster_origin_corr" + pair[0]);
            ClusterRobust robust = ClusterRobust.of(
                    unweighted(), Alzheimer.origins(), ClusterCorrection.valueOf(pair[1]), ClusterReference.M_MINUS_1);
            close("se", errors(robust.coefficients()), gold.get("se"), TOLERANCE);
            close("p", each(robust.coefficients(), Coefficient::p), gold.get("p"), TOLERANCE);
            close("clusters", robust.clusters(), gold.get("G"), 0);
        }
    }

    private static final List<String[]> SCHOOLS = Gold.csv("a06_konstantopoulos.csv");
    private static final List<String> DISTRICTS =
            SCHOOLS.stream().map(row -> row[0]).toList();

    private static MetaFit schools() {
        return new MetaAnalysis(PoolingMethod.REML, TestMethod.Z)
                .pool(new EffectSizes(Gold.column(SCHOOLS, 4), Gold.column(SCHOOLS, 5)));
    }

    @Test
    void schools_without_districts_agree_with_metafor() {
        JsonNode gold =
                Gold.json("a06_multilevel_konstantopoulos.json").get("outputs").get("two_level_REML");
        close("b", schools().intercept().estimate(), gold.get("b"), 1e-10);
        close("se", schools().intercept().standardError(), gold.get("se"), 1e-10);
        close("tau2", schools().tauSquared(), gold.get("tau2"), 1e-10);
        close("Q", schools().heterogeneity().q(), gold.get("Q"), 1e-10);
    }

    @ParameterizedTest
    @CsvSource({"CR0, CR0", "CR1, CR1", "CR1P, CR1p", "CR1S, CR1S", "CR2, CR2", "CR3, CR3"})
    void districts_as_clusters_agree_with_club_sandwich(ClusterCorrection correction, String name) {
        JsonNode gold = Gold.json("a06_multilevel_konstantopoulos.json")
                .get("outputs")
                .get("robust_rma")
                .get("clubSandwich")
                .get(name);
        ClusterRobust robust = ClusterRobust.of(schools(), DISTRICTS, correction, ClusterReference.SATTERTHWAITE);
        Coefficient mean = robust.coefficients().get(0);
        close("se", mean.standardError(), gold.get("se"), 1e-10);
        close("df", mean.degreesOfFreedom(), gold.get("df_satt"), 1e-10);
        close("p", mean.p(), gold.get("p_satt"), 1e-10);
        close("V", robust.covariance()[0][0], gold.get("V").get(0).get(0), 1e-10);
        ClusterRobust naive = ClusterRobust.of(schools(), DISTRICTS, correction, ClusterReference.M_MINUS_1);
        close("p", naive.coefficients().get(0).p(), gold.get("p_t"), 1e-10);
    }

    @ParameterizedTest
    @CsvSource({
        "CR1P, M_MINUS_P, robust_adjust_CR1",
        "CR0, M_MINUS_P, robust_CR0",
        "CR2, SATTERTHWAITE, robust_clubSandwich_CR2"
    })
    void districts_as_clusters_agree_with_metafor(
            ClusterCorrection correction, ClusterReference reference, String name) {
        JsonNode gold = Gold.json("a06_multilevel_konstantopoulos.json")
                .get("outputs")
                .get("robust_rma")
                .get(name);
        Coefficient mean = ClusterRobust.of(schools(), DISTRICTS, correction, reference)
                .coefficients()
                .get(0);
        close("b", mean.estimate(), gold.get("b"), 1e-10);
        close("se", mean.standardError(), gold.get("se"), 1e-10);
        close("statistic", mean.statistic(), gold.get("stat"), 1e-10);
        close("df", mean.degreesOfFreedom(), gold.get("df"), 1e-10);
        close("p", mean.p(), gold.get("pval"), 1e-10);
        close("lower", mean.confidenceInterval(0.95).lower(), gold.get("ci_lb"), 1e-10);
        close("upper", mean.confidenceInterval(0.95).upper(), gold.get("ci_ub"), 1e-10);
    }

    @Test
    void clusters_of_one_are_heteroscedasticity() {
        List<Integer> alone = IntStream.range(0, 86).boxed().toList();
        for (String[] pair : new String[][] {{"CR0", "HC0"}, {"CR1P", "HC1"}, {"CR2", "HC2"}, {"CR3", "HC3"}}) {
            close(
                    pair[1],
                    errors(ClusterRobust.of(
                                    unweighted(), alone, ClusterCorrection.valueOf(pair[0]), ClusterReference.M_MINUS_P)
                            .coefficients()),
                    R.get(pair[1]),
                    TOLERANCE);
        }
    }

    @Test
    void what_one_study_or_cluster_tells_alone_has_no_error_of_its_own() {
        MetaFit fit = new MetaAnalysis(PoolingMethod.DL, TestMethod.Z)
                .fit(
                        new EffectSizes(new double[] {0, 1, 2, 4}, new double[] {1, 1, 2, 1}),
                        new DesignBuilder(4).number("last", 0, 0, 0, 1).build());
        assertThat(HeteroscedasticityRobust.of(fit, HeteroscedasticityCorrection.HC1)
                        .coefficients())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeteroscedasticityRobust.of(fit, HeteroscedasticityCorrection.HC3))
                .withMessage("HC3 has no value: observation 3 alone tells a coefficient, so that its residual is 0 "
                        + "whatever its error");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterRobust.of(
                        fit, List.of("a", "a", "b", "c"), ClusterCorrection.CR3, ClusterReference.M_MINUS_1))
                .withMessage("CR3 has no value: the cluster of study 3 alone tells a coefficient; CR2 has one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobustLeastSquares.of(
                        OLS, List.of(MODERATORS.get(1), MODERATORS.get(0)), HeteroscedasticityCorrection.HC3))
                .withMessageContaining("has other moderators than [year, log(n)]");
    }
}
