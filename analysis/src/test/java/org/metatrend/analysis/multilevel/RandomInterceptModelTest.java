package org.metatrend.analysis.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.regress.Moderator;

class RandomInterceptModelTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-8); // 1e-10 relative
    private static final Set<String> TASKS = Set.of("AD vs HC", "MCI vs AD", "MCI vs HC", "pMCI vs sMCI");

    @ParameterizedTest
    @CsvSource({"review_REML, REML, 1", "review_ML, ML, 1", "task_REML, REML, 0", "task_ML, ML, 0"})
    void agrees_with_closed_forms_of_many_digits(String name, Method method, int group) {
        JsonNode gold = Gold.json("mixed-models.json").get("lmm").get(name);
        List<String[]> rows = Gold.csv("b03_sizes.csv").stream()
                .filter(row -> group == 1 || TASKS.contains(row[0]))
                .toList();
        RandomInterceptFit fit = new RandomInterceptModel(method, Reference.T_CONTAINMENT)
                .fit(
                        Gold.column(rows, 4),
                        rows.stream().map(row -> row[group]).toList(),
                        List.of(
                                new Moderator(
                                        "ln(n)",
                                        Arrays.stream(Gold.column(rows, 3))
                                                .map(Math::log)
                                                .toArray()),
                                new Moderator("year", Gold.column(rows, 2))));
        assertThat(fit.converged()).isTrue();
        close(fit.groupVariance(), gold.get("groupVariance"));
        close(fit.residualVariance(), gold.get("residualVariance"));
        close(fit.logLikelihood(), gold.get("logLikelihood"));
        for (int j = 0; j < 3; j++) {
            close(fit.coefficients().get(j).estimate(), gold.get("b").get(j));
            close(fit.coefficients().get(j).standardError(), gold.get("se").get(j));
            assertThat(fit.covariance()[j][j])
                    .isCloseTo(Math.pow(fit.coefficients().get(j).standardError(), 2), TOLERANCE);
        }
        assertThat(fit.coefficients().get(0).degreesOfFreedom()).isEqualTo(3);
        assertThat(fit.coefficients().get(1).degreesOfFreedom()).isEqualTo(rows.size() - 3);
    }

    @Test
    void groups_with_one_mean_have_no_variance_between_them() {
        RandomInterceptFit fit = new RandomInterceptModel(Method.REML, Reference.T_RESIDUAL)
                .fit(new double[] {1, 3, 1, 3, 1, 3}, List.of("a", "a", "b", "b", "c", "c"), List.of());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.groupVariance()).isZero();
        assertThat(fit.intraclassCorrelation()).isZero();
        assertThat(fit.residualVariance()).isCloseTo(6.0 / 5, TOLERANCE);
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(2, TOLERANCE);
        assertThat(fit.coefficients().get(0).degreesOfFreedom()).isEqualTo(5);
    }

    @Test
    void a_balanced_design_has_the_estimates_of_the_analysis_of_variance() {
        double[] response = {1, 2, 5, 7, 4, 2};
        // Mean squares: between 2 sum (m - 3.5)^2 / 2, within sum of squared half differences.
        double between = 2 * (4.0 + 6.25 + 0.25) / 2;
        double within = (0.5 + 2 + 2) / 3;
        RandomInterceptFit fit = new RandomInterceptModel(Method.REML, Reference.NORMAL)
                .fit(response, List.of("a", "a", "b", "b", "c", "c"), List.of());
        assertThat(fit.residualVariance()).isCloseTo(within, TOLERANCE);
        assertThat(fit.groupVariance()).isCloseTo((between - within) / 2, TOLERANCE);
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(Math.sqrt(between / 6), TOLERANCE);
        assertThat(fit.groups()).isEqualTo(3);
    }

    @Test
    void refuses_what_has_no_answer() {
        RandomInterceptModel model = new RandomInterceptModel(Method.REML, Reference.NORMAL);
        double[] response = {1, 2, 3, 4};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(response, List.of("a", "a"), List.of()))
                .withMessage("4 responses need as many groups: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(response, List.of("a", "a", "a", "a"), List.of()))
                .withMessageContaining("at least two groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(response, List.of("a", "b", "c", "d"), List.of()))
                .withMessageContaining("fewer than 4 responses: 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new double[] {1, Double.NaN, 3, 4}, List.of("a", "b", "a", "b"), List.of()))
                .withMessage("response 1 is not finite: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new double[] {2, 2, 2, 2}, List.of("a", "b", "a", "b"), List.of()))
                .withMessageContaining("constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        model.fit(response, List.of("a", "b", "a", "b"), List.of(new Moderator("year", new double[] {
                            2014, 2014, 2014, 2014
                        }))))
                .withMessageContaining("year is constant");
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
