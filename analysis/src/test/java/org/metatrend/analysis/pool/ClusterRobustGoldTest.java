package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.effect.EffectSizes;

class ClusterRobustGoldTest {
    private static final double TOLERANCE = 1e-8;

    private static JsonNode gold() {
        return outputs("b02_alz_ols_robust").get("AD vs HC");
    }

    /** Equal variances make the common-effect model with a dispersion ordinary least squares. */
    private static MetaFit leastSquares(double... variances) {
        Design design = new DesignBuilder(86)
                .number(
                        "log(n)",
                        Arrays.stream(Alzheimer.sizes()).map(Math::log).toArray())
                .number("year", Alzheimer.years())
                .build();
        return new MetaAnalysis(PoolingMethod.EE, TestMethod.KNHA)
                .fit(new EffectSizes(Alzheimer.accuracies(), variances), design);
    }

    private static MetaFit unweighted() {
        double[] ones = new double[86];
        Arrays.fill(ones, 1);
        return leastSquares(ones);
    }

    private static double[] each(List<Coefficient> coefficients, ToDoubleFunction<Coefficient> value) {
        return coefficients.stream().mapToDouble(value).toArray();
    }

    private static double[] errors(ClusterRobust robust) {
        return each(robust.coefficients(), Coefficient::standardError);
    }

    @Test
    void ordinary_and_weighted_least_squares_agree_with_r() {
        List<Coefficient> plain = unweighted().coefficients();
        close("b", each(plain, Coefficient::estimate), gold().get("b"), TOLERANCE);
        close("se", each(plain, Coefficient::standardError), gold().get("se"), TOLERANCE);
        close("p", each(plain, Coefficient::p), gold().get("p"), TOLERANCE);
        JsonNode weighted = gold().get("WLS_weights_n");
        MetaFit byN =
                leastSquares(Arrays.stream(Alzheimer.sizes()).map(n -> 1 / n).toArray());
        close("b", each(byN.coefficients(), Coefficient::estimate), weighted.get("b"), TOLERANCE);
        close("se", each(byN.coefficients(), Coefficient::standardError), weighted.get("se"), TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(value = ClusterCorrection.class, names = "CR1P", mode = EnumSource.Mode.EXCLUDE)
    void clusters_agree_with_club_sandwich(ClusterCorrection correction) {
        JsonNode gold = gold().get("club_" + correction);
        ClusterRobust satterthwaite =
                ClusterRobust.of(unweighted(), Alzheimer.origins(), correction, ClusterReference.SATTERTHWAITE);
        assertThat(satterthwaite.clusters()).isEqualTo(gold().get("n_clusters").asInt());
        close("se", errors(satterthwaite), gold.get("se"), TOLERANCE);
        close("df", each(satterthwaite.coefficients(), Coefficient::degreesOfFreedom), gold.get("df"), TOLERANCE);
        close("p", each(satterthwaite.coefficients(), Coefficient::p), gold.get("p_satt"), TOLERANCE);
        ClusterRobust naive =
                ClusterRobust.of(unweighted(), Alzheimer.origins(), correction, ClusterReference.M_MINUS_1);
        close("naive p", each(naive.coefficients(), Coefficient::p), gold.get("p_t"), TOLERANCE);
        assertThat(satterthwaite.warnings()).hasSize(3).allMatch(warning -> warning.startsWith("DO NOT READ"));
    }

    @Test
    void clusters_of_one_agree_with_the_sandwich_of_heteroscedasticity() {
        List<Integer> alone = IntStream.range(0, 86).boxed().toList();
        JsonNode gold = gold();
        close(
                "HC0",
                errors(ClusterRobust.of(unweighted(), alone, ClusterCorrection.CR0, ClusterReference.M_MINUS_P)),
                gold.get("HC0"),
                TOLERANCE);
        close(
                "HC1",
                errors(ClusterRobust.of(unweighted(), alone, ClusterCorrection.CR1P, ClusterReference.M_MINUS_P)),
                gold.get("HC1"),
                TOLERANCE);
        close("HC2", errors(ClusterRobust.of(unweighted(), alone)), gold.get("HC2"), TOLERANCE);
    }

    @Test
    void one_cluster_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterRobust.of(unweighted(), Collections.nCopies(86, "one")))
                .withMessage("cluster-robust variances need at least 2 clusters, not 1");
    }
}
