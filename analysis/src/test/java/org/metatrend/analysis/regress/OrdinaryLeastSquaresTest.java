package org.metatrend.analysis.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;

class OrdinaryLeastSquaresTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-6); // 1e-8 relative

    private static LinearFit accuracyOnSizeAndYear(String task) {
        List<String[]> rows = Gold.csv("studies.csv").stream()
                .filter(row -> row[0].equals(task))
                .toList();
        double[] logSubjects =
                Arrays.stream(Gold.column(rows, 3)).map(Math::log).toArray();
        return new OrdinaryLeastSquares()
                .fit(
                        Gold.column(rows, 4),
                        List.of(
                                new Moderator("ln(subjects)", logSubjects),
                                new Moderator("year", Gold.column(rows, 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD vs HC", "pMCI vs sMCI"})
    void reproduces_the_published_regressions(String task) {
        JsonNode gold = Gold.json("published.json").get("ols").get(task);
        LinearFit fit = accuracyOnSizeAndYear(task);
        assertThat(fit.terms().stream().map(Term::name).toList())
                .isEqualTo(
                        Gold.elements(gold.get("terms")).map(JsonNode::asText).toList());
        agrees(fit, gold, "coef", "ci95");
        GoodnessOfFit goodness = fit.goodness();
        assertThat(goodness.observations()).isEqualTo(gold.get("n").asInt());
        close(goodness.rSquared(), gold.get("rSquared"));
        close(goodness.adjustedRSquared(), gold.get("adjRSquared"));
        close(goodness.f(), gold.get("F"));
        close(goodness.pOfF(), gold.get("pF"));
        close(goodness.logLikelihood(), gold.get("logLikelihood"));
        close(goodness.aic(), gold.get("aic"));
        close(goodness.bic(), gold.get("bic"));
    }

    @Test
    void agrees_with_statsmodels() {
        JsonNode gold = Gold.json("ols-studies.json").get("statsmodels").get("AD vs HC");
        LinearFit fit = accuracyOnSizeAndYear("AD vs HC");
        agrees(fit, gold, "b", "ci");
        GoodnessOfFit goodness = fit.goodness();
        assertThat(goodness.observations()).isEqualTo(gold.get("nobs").asInt());
        close(goodness.rSquared(), gold.get("rsq"));
        close(goodness.adjustedRSquared(), gold.get("adj"));
        close(goodness.f(), gold.get("F"));
        close(goodness.pOfF(), gold.get("Fp"));
        close(goodness.logLikelihood(), gold.get("llf"));
        close(goodness.aic(), gold.get("aic"));
        close(goodness.bic(), gold.get("bic"));
    }

    @Test
    void agrees_with_r_which_counts_the_variance_among_the_parameters() {
        JsonNode gold = Gold.json("ols-studies.json").get("r").get("AD vs HC");
        LinearFit fit = accuracyOnSizeAndYear("AD vs HC");
        agrees(fit, gold, "b", "ci");
        GoodnessOfFit goodness = fit.goodness();
        close(goodness.rSquared(), gold.get("R2"));
        close(goodness.adjustedRSquared(), gold.get("adjR2"));
        close(Math.sqrt(goodness.residualVariance()), gold.get("sigma"));
        close(goodness.f(), gold.get("F"));
        close(goodness.aic() + 2, gold.get("AIC"));
        close(goodness.bic() + Math.log(goodness.observations()), gold.get("BIC"));
    }

    @Test
    void the_covariance_goes_with_the_standard_errors_and_with_prediction_at_the_means() {
        LinearFit fit = accuracyOnSizeAndYear("AD vs HC");
        double[][] covariance = fit.covariance();
        for (int i = 0; i < 3; i++) {
            assertThat(Math.sqrt(covariance[i][i]))
                    .isCloseTo(fit.terms().get(i).standardError(), Percentage.withPercentage(1e-10));
            for (int j = 0; j < 3; j++) {
                assertThat(covariance[i][j]).isEqualTo(covariance[j][i]);
            }
        }
        // The residuals are orthogonal to the constant.
        assertThat(Arrays.stream(fit.residuals()).sum()).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shifting_a_moderator_moves_the_intercept_alone(long seed) {
        Random random = new Random(seed);
        double[] z = random.doubles(40).toArray();
        double[] y =
                Arrays.stream(z).map(v -> 2 + 3 * v + random.nextGaussian()).toArray();
        OrdinaryLeastSquares ols = new OrdinaryLeastSquares();
        LinearFit plain = ols.fit(y, List.of(new Moderator("z", z)));
        double shift = 1024;
        LinearFit shifted = ols.fit(
                y,
                List.of(new Moderator("z", Arrays.stream(z).map(v -> v + shift).toArray())));
        Term slope = plain.term("z");
        assertThat(shifted.term("z").estimate()).isCloseTo(slope.estimate(), within(1e-9));
        assertThat(shifted.term("z").standardError()).isCloseTo(slope.standardError(), within(1e-9));
        assertThat(shifted.term(LinearFit.INTERCEPT).estimate())
                .isCloseTo(plain.term(LinearFit.INTERCEPT).estimate() - shift * slope.estimate(), within(1e-6));
        assertThat(shifted.residuals()).containsExactly(plain.residuals(), within(1e-9));
    }

    @Test
    void a_line_by_hand() {
        // y on z = 0, 1, 2, 3: slope 0.6, intercept 1.1, RSS 0.2 (+-), TSS 2.
        LinearFit fit = new OrdinaryLeastSquares()
                .fit(new double[] {1, 2, 2, 3}, List.of(new Moderator("z", new double[] {0, 1, 2, 3})));
        assertThat(fit.term("z").estimate()).isCloseTo(0.6, within(1e-14));
        assertThat(fit.term(LinearFit.INTERCEPT).estimate()).isCloseTo(1.1, within(1e-14));
        assertThat(fit.goodness().residualSumOfSquares()).isCloseTo(0.2, within(1e-14));
        assertThat(fit.goodness().rSquared()).isCloseTo(0.9, within(1e-14));
        assertThat(fit.term("z").standardError()).isCloseTo(Math.sqrt(0.02), within(1e-14));
        assertThat(fit.fitted()).containsExactly(new double[] {1.1, 1.7, 2.3, 2.9}, within(1e-14));
    }

    @Test
    void what_cannot_be_fitted_is_named() {
        OrdinaryLeastSquares ols = new OrdinaryLeastSquares();
        double[] y = {1, 2, 4, 3, 5};
        Moderator year = new Moderator("year", new double[] {2014, 2015, 2016, 2017, 2019});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(y, List.of(year, new Moderator("age", new double[] {6, 5, 4, 3, 1}))))
                .withMessageStartingWith("age is a linear combination");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(y, List.of(new Moderator("flat", new double[] {0.1, 0.1, 0.1, 0.1, 0.1}))))
                .withMessageStartingWith("flat is constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(new double[] {3, 3, 3, 3, 3}, List.of(year)))
                .withMessageContaining("response is constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(new double[] {1, 2, Double.NaN, 3, 5}, List.of(year)))
                .withMessageContaining("observation 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(new double[] {1, 2}, List.of(year)))
                .withMessageContaining("5 values for 2 responses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(new double[] {1, 2}, List.of(new Moderator("z", new double[] {1, 2}))))
                .withMessageContaining("no degree of freedom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(y, List.of(year, year)))
                .withMessageContaining("two moderators are named year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ols.fit(y, List.of()))
                .withMessageContaining("at least one moderator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moderator("z", new double[] {1, Double.POSITIVE_INFINITY}))
                .withMessageContaining("observation 1");
    }

    private static void agrees(LinearFit fit, JsonNode gold, String estimates, String intervals) {
        IntStream.range(0, fit.terms().size()).forEach(i -> {
            Term term = fit.terms().get(i);
            close(term.estimate(), gold.get(estimates).get(i));
            close(term.standardError(), gold.get("se").get(i));
            close(term.t(), gold.get("t").get(i));
            close(term.p(), gold.get("p").get(i));
            Interval interval = term.confidenceInterval(0.95);
            close(interval.lower(), gold.get(intervals).get(i).get(0));
            close(interval.upper(), gold.get(intervals).get(i).get(1));
        });
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
