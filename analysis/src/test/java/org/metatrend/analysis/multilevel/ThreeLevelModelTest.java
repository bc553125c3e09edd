package org.metatrend.analysis.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.Sandwich;
import org.metatrend.analysis.pool.ClusterReference;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Moderator;

class ThreeLevelModelTest {
    private static final Percentage POLISHED = Percentage.withPercentage(1e-8); // 1e-10 relative
    private static final Percentage OPTIMISER = Percentage.withPercentage(1e-4); // 1e-6 relative

    private static final JsonNode METAFOR =
            Gold.json("a06_multilevel_konstantopoulos.json").get("outputs");
    private static final List<String[]> ROWS = Gold.csv("a06_konstantopoulos.csv");

    private static ThreeLevelData schools(boolean year) {
        return new ThreeLevelData(
                Gold.column(ROWS, 4),
                Gold.column(ROWS, 5),
                ROWS.stream().map(row -> row[0]).toList(),
                ROWS.stream().map(row -> row[1]).toList(),
                year ? List.of(new Moderator("year", Gold.column(ROWS, 3))) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"ml3_REML, REML, false", "ml3_ML, ML, false", "ml3_REML_year, REML, true"})
    void agrees_with_polished_estimates(String name, Method method, boolean year) {
        JsonNode gold = Gold.json("a06b_multilevel_konstantopoulos_polished.json")
                .get("outputs")
                .get(name);
        ThreeLevelFit fit = new ThreeLevelModel(method, Reference.NORMAL).fit(schools(year));
        assertThat(fit.converged()).isTrue();
        close(fit.outerVariance(), gold.get("sigma2_district"), POLISHED);
        close(fit.innerVariance(), gold.get("sigma2_school"), POLISHED);
        for (int j = 0; j < fit.coefficients().size(); j++) {
            close(fit.coefficients().get(j).estimate(), gold.get("b").get(j), POLISHED);
            close(fit.coefficients().get(j).standardError(), gold.get("se").get(j), POLISHED);
        }
        close(fit.logLikelihood(), gold.get("metafor").get("loglik"), POLISHED);
    }

    @ParameterizedTest
    @CsvSource({"ml3_REML, REML, false", "ml3_ML, ML, false", "ml3_REML_year, REML, true"})
    void agrees_with_metafor(String name, Method method, boolean year) {
        JsonNode gold = METAFOR.get(name);
        ThreeLevelFit fit = new ThreeLevelModel(method, Reference.NORMAL).fit(schools(year));
        for (int j = 0; j < fit.coefficients().size(); j++) {
            Coefficient of = fit.coefficients().get(j);
            close(of.estimate(), at(gold, "b", j), OPTIMISER);
            close(of.standardError(), at(gold, "se", j), OPTIMISER);
            close(of.statistic(), at(gold, "stat", j), OPTIMISER);
            close(of.p(), at(gold, "pval", j), OPTIMISER);
            close(of.interval(0.95).lower(), at(gold, "ci_lb", j), OPTIMISER);
            close(of.interval(0.95).upper(), at(gold, "ci_ub", j), OPTIMISER);
        }
        close(fit.outerVariance(), gold.get("sigma2").get(0), OPTIMISER);
        close(fit.innerVariance(), gold.get("sigma2").get(1), OPTIMISER);
        close(fit.residual().statistic(), gold.get("QE"), POLISHED);
        close(fit.omnibus().statistic(), gold.get("QM"), OPTIMISER);
        close(fit.logLikelihood(), gold.get("loglik"), OPTIMISER);
        assertThat(fit.outerGroups()).isEqualTo(11);
        assertThat(fit.innerGroups()).isEqualTo(56);
    }

    @Test
    void shares_of_heterogeneity_and_prediction_agree_with_metafor() {
        JsonNode gold = METAFOR.get("ml3_REML");
        ThreeLevelFit fit = new ThreeLevelModel(Method.REML, Reference.NORMAL).fit(schools(false));
        close(100 * fit.totalHeterogeneity(), gold.get("I2_multilevel").get("total"), OPTIMISER);
        close(
                100 * fit.outerHeterogeneity(),
                gold.get("I2_multilevel").get("by_level").get(0),
                OPTIMISER);
        close(
                100 * fit.innerHeterogeneity(),
                gold.get("I2_multilevel").get("by_level").get(1),
                OPTIMISER);
        close(fit.intraclassCorrelation(), gold.get("ICC"), OPTIMISER);
        close(fit.predictionInterval(0.95).lower(), gold.get("pi").get(0), OPTIMISER);
        close(fit.predictionInterval(0.95).upper(), gold.get("pi").get(1), OPTIMISER);
    }

    @Test
    void containment_agrees_with_metafor() {
        JsonNode gold = METAFOR.get("ml3_REML_t_contain");
        Coefficient mean = new ThreeLevelModel(Method.REML, Reference.T_CONTAINMENT)
                .fit(schools(false))
                .coefficients()
                .get(0);
        assertThat(mean.degreesOfFreedom()).isEqualTo(gold.get("ddf").asDouble());
        close(mean.interval(0.95).lower(), gold.get("ci").get(0), OPTIMISER);
        close(mean.interval(0.95).upper(), gold.get("ci").get(1), OPTIMISER);
        close(mean.p(), gold.get("pval"), OPTIMISER);
    }

    @ParameterizedTest
    @CsvSource({
        "CR0, CR0, robust_ml3, false", "CR1, CR1, robust_ml3, false", "CR1P, CR1p, robust_ml3, false",
        "CR1S, CR1S, robust_ml3, false", "CR2, CR2, robust_ml3, false", "CR3, CR3, robust_ml3, false",
        "CR0, CR0, robust_ml3_year, true", "CR1, CR1, robust_ml3_year, true", "CR1P, CR1p, robust_ml3_year, true",
        "CR1S, CR1S, robust_ml3_year, true", "CR2, CR2, robust_ml3_year, true", "CR3, CR3, robust_ml3_year, true"
    })
    void robust_errors_agree_with_clubsandwich(
            Sandwich.Adjustment adjustment, String name, String model, boolean year) {
        JsonNode gold = METAFOR.get(model).get("clubSandwich").get(name);
        List<Coefficient> robust = new ThreeLevelModel(Method.REML, Reference.NORMAL).robust(schools(year), adjustment);
        for (int j = 0; j < robust.size(); j++) {
            close(robust.get(j).standardError(), at(gold, "se", j), OPTIMISER);
            close(robust.get(j).degreesOfFreedom(), at(gold, "df_satt", j), OPTIMISER);
            close(robust.get(j).p(), at(gold, "p_satt", j), OPTIMISER);
        }
        ThreeLevelRobust naive = new ThreeLevelModel(Method.REML, Reference.NORMAL)
                .robust(schools(year), adjustment, ClusterReference.M_MINUS_1);
        assertThat(naive.groups()).isEqualTo(11);
        for (int j = 0; j < robust.size(); j++) {
            close(naive.coefficients().get(j).p(), at(gold, "p_t", j), OPTIMISER);
            for (int l = 0; l < robust.size(); l++) {
                close(naive.covariance()[j][l], gold.get("V").get(j).get(l), OPTIMISER);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CR1P, M_MINUS_P, robust_adjust_CR1, robust_ml3, false",
        "CR0, M_MINUS_P, robust_CR0, robust_ml3, false",
        "CR2, SATTERTHWAITE, robust_clubSandwich_CR2, robust_ml3, false",
        "CR1P, M_MINUS_P, robust_adjust_CR1, robust_ml3_year, true",
        "CR0, M_MINUS_P, robust_CR0, robust_ml3_year, true",
        "CR2, SATTERTHWAITE, robust_clubSandwich_CR2, robust_ml3_year, true"
    })
    void robust_tests_agree_with_metafor(
            Sandwich.Adjustment adjustment, ClusterReference reference, String name, String model, boolean year) {
        JsonNode gold = METAFOR.get(model).get(name);
        List<Coefficient> robust = new ThreeLevelModel(Method.REML, Reference.NORMAL)
                .robust(schools(year), adjustment, reference)
                .coefficients();
        for (int j = 0; j < robust.size(); j++) {
            Coefficient of = robust.get(j);
            close(of.estimate(), at(gold, "b", j), OPTIMISER);
            close(of.standardError(), at(gold, "se", j), OPTIMISER);
            close(of.statistic(), at(gold, "stat", j), OPTIMISER);
            close(of.degreesOfFreedom(), at(gold, "df", j), OPTIMISER);
            close(of.p(), at(gold, "pval", j), OPTIMISER);
            close(of.interval(0.95).lower(), at(gold, "ci_lb", j), OPTIMISER);
            close(of.interval(0.95).upper(), at(gold, "ci_ub", j), OPTIMISER);
        }
    }

    @ParameterizedTest
    @CsvSource({"ml3_REML, REML", "ml3_ML, ML"})
    void agrees_with_forty_digits(String name, Method method) {
        JsonNode gold = Gold.json("a06b_multilevel_konstantopoulos_polished.json")
                .get("outputs")
                .get(name);
        ThreeLevelFit fit = new ThreeLevelModel(method, Reference.NORMAL).fit(schools(false));
        Coefficient mean = fit.coefficients().get(0);
        JsonNode digits = gold.get("mp");
        close(fit.outerVariance(), digits.get("sigma2").get(0), POLISHED);
        close(fit.innerVariance(), digits.get("sigma2").get(1), POLISHED);
        close(mean.estimate(), digits.get("b").get(0), POLISHED);
        close(mean.standardError(), digits.get("se").get(0), POLISHED);
        close(-2 * Math.log(mean.standardError()), digits.get("log_det_XtViX"), POLISHED);
        // metafor's restricted likelihood has 1/2 ln |X'X| = 1/2 ln 56 more.
        double constant = method == Method.REML ? 0.5 * Math.log(56) : 0;
        close(fit.logLikelihood() - constant, digits.get("loglik_no_XtX_const"), POLISHED);
        close(fit.outerVariance(), gold.get("metafor").get("sigma2").get(0), OPTIMISER);
        close(fit.innerVariance(), gold.get("metafor").get("sigma2").get(1), OPTIMISER);
        close(mean.estimate(), gold.get("metafor").get("b"), OPTIMISER);
        close(mean.standardError(), gold.get("metafor").get("se"), OPTIMISER);
    }

    @Test
    void a_profile_interval_ends_where_the_likelihood_has_fallen_far_enough() {
        ThreeLevelModel model = new ThreeLevelModel(Method.REML, Reference.NORMAL);
        List<Interval> intervals = model.varianceIntervals(schools(false), 0.95);
        JsonNode gold = Gold.json("mixed-models.json").get("profile");
        for (int j = 0; j < 2; j++) {
            assertThat(intervals.get(j).lower())
                    .isCloseTo(gold.get(j).get(0).asDouble(), Percentage.withPercentage(1e-6));
            assertThat(intervals.get(j).upper())
                    .isCloseTo(gold.get(j).get(1).asDouble(), Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void ties_have_no_variance_between_groups() {
        ThreeLevelData data = new ThreeLevelData(
                new double[] {1, 1, 1, 1},
                new double[] {0.1, 0.2, 0.3, 0.4},
                List.of("a", "a", "b", "b"),
                List.of("1", "2", "1", "2"),
                List.of());
        ThreeLevelFit fit = new ThreeLevelModel(Method.REML, Reference.NORMAL).fit(data);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.outerVariance()).isZero();
        assertThat(fit.innerVariance()).isZero();
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(1, within(1e-15));
        assertThat(fit.totalHeterogeneity()).isZero();
        assertThat(fit.intraclassCorrelation()).isZero();
        for (Interval interval : new ThreeLevelModel(Method.REML, Reference.NORMAL).varianceIntervals(data, 0.95)) {
            assertThat(interval.lower()).isZero();
            assertThat(interval.upper()).isBetween(0.01, 1e3);
        }
    }

    @Test
    void a_scale_of_effects_changes_nothing_else() {
        double factor = 1e4;
        ThreeLevelData data = schools(true);
        ThreeLevelData scaled = new ThreeLevelData(
                Arrays.stream(data.effects()).map(y -> factor * y).toArray(),
                Arrays.stream(data.variances()).map(v -> factor * factor * v).toArray(),
                data.outer(),
                data.inner(),
                data.moderators());
        ThreeLevelModel model = new ThreeLevelModel(Method.REML, Reference.T_RESIDUAL);
        ThreeLevelFit large = model.fit(scaled);
        ThreeLevelFit small = model.fit(data);
        assertThat(large.converged()).isTrue();
        assertThat(large.outerVariance() / factor / factor).isCloseTo(small.outerVariance(), POLISHED);
        assertThat(large.innerVariance() / factor / factor).isCloseTo(small.innerVariance(), POLISHED);
        assertThat(large.coefficients().get(1).p())
                .isCloseTo(small.coefficients().get(1).p(), POLISHED);
        assertThat(large.omnibus().p()).isCloseTo(large.coefficients().get(1).p(), POLISHED);
    }

    @Test
    void refuses_what_cannot_be_told_apart() {
        double[] effects = {1, 2, 3};
        double[] variances = {1, 1, 1};
        List<String> three = List.of("a", "b", "c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeLevelData(effects, variances, three, three, List.of()))
                .withMessageContaining("cannot be told apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeLevelData(effects, variances, List.of("a", "a", "a"), three, List.of()))
                .withMessageContaining("at least two: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ThreeLevelData(effects, new double[] {1, 0, 1}, List.of("a", "a", "b"), three, List.of()))
                .withMessage("the variance of result 1 is not above 0: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeLevelData(
                        new double[] {1, 2, Double.NaN}, variances, List.of("a", "a", "b"), three, List.of()))
                .withMessage("the effect of result 2 is not finite: NaN");
    }

    private static JsonNode at(JsonNode gold, String name, int j) {
        JsonNode node = gold.get(name);
        return node.isArray() ? node.get(j) : node;
    }

    private static void close(double actual, JsonNode expected, Percentage tolerance) {
        assertThat(actual).isCloseTo(expected.asDouble(), tolerance);
    }
}
