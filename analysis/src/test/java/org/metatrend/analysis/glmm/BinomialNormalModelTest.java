package org.metatrend.analysis.glmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.regress.Moderator;

class BinomialNormalModelTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-5); // 1e-7 relative

    private static long[] column(int column) {
        return Gold.csv("a09_pritz.csv").stream()
                .mapToLong(row -> Long.parseLong(row[column]))
                .toArray();
    }

    @Test
    void agrees_with_polished_estimates() {
        JsonNode gold = Gold.json("a09b_glmm_polished.json").get("outputs").get("pritz1997");
        BinomialNormalFit fit = new BinomialNormalModel().fit(column(1), column(2), List.of());
        assertThat(fit.converged()).isTrue();
        close(fit.coefficients().get(0).estimate(), gold.get("b"));
        close(fit.coefficients().get(0).standardError(), gold.get("se_b"));
        close(fit.tau2(), gold.get("tau2"));
        close(Math.sqrt(fit.tau2()), gold.get("tau"));
        close(fit.logLikelihood(), gold.get("loglik"));
        close(fit.proportion(), gold.get("pred"));
        double se = fit.coefficients().get(0).standardError();
        double z = 1.959963984540054;
        double b = fit.coefficients().get(0).estimate();
        assertThat(fit.interval(0.95).lower()).isCloseTo(BinomialCount.expit(b - z * se), within(1e-12));
        assertThat(fit.predictionInterval(0.95).upper())
                .isCloseTo(BinomialCount.expit(b + z * Math.sqrt(se * se + fit.tau2())), within(1e-12));
    }

    @Test
    void quadrature_agrees_with_many_digits() {
        // mpmath 1.3.0: ln of the integral of C(n, x) p^x (1 - p)^(n - x) phi(z), p = expit(eta + tau z), 30 digits
        for (JsonNode of : Gold.json("binomial-normal.json").get("integrals")) {
            BinomialCount count =
                    new BinomialCount(of.get("x").asDouble(), of.get("n").asDouble());
            BinomialCount.Likelihood at =
                    count.at(of.get("eta").asDouble(), of.get("tau").asDouble());
            assertThat(at.value()).isCloseTo(of.get("logLikelihood").asDouble(), Percentage.withPercentage(1e-8));
            assertThat(at.byTau()).isCloseTo(of.get("byTau").asDouble(), Percentage.withPercentage(1e-6));
            assertThat(at.tauTau()).isCloseTo(of.get("tauTau").asDouble(), Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void moderators_agree_with_an_independent_fit() {
        JsonNode gold = Gold.json("binomial-normal.json").get("moderated");
        BinomialNormalFit fit = new BinomialNormalModel()
                .fit(column(1), column(2), List.of(new Moderator("year", years(column(1).length))));
        assertThat(fit.converged()).isTrue();
        for (int j = 0; j < 2; j++) {
            close(fit.coefficients().get(j).estimate(), gold.get("b").get(j));
            close(fit.coefficients().get(j).standardError(), gold.get("se").get(j));
        }
        close(fit.tau2(), gold.get("tau2"));
        close(fit.logLikelihood(), gold.get("logLikelihood"));
    }

    private static double[] years(int k) {
        double[] years = new double[k];
        Arrays.setAll(years, i -> 2000 + i * i % 7);
        return years;
    }

    @Test
    void alike_proportions_have_no_variance_between_them() {
        BinomialNormalFit fit =
                new BinomialNormalModel().fit(new long[] {30, 15, 60}, new long[] {100, 50, 200}, List.of());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.tau2()).isZero();
        assertThat(fit.likelihoodRatio()).isZero();
        assertThat(fit.proportion()).isCloseTo(0.3, within(1e-12));
        assertThat(fit.coefficients().get(0).standardError())
                .isCloseTo(Math.sqrt(1 / (350 * 0.3 * 0.7)), within(1e-12));
        assertThat(fit.predictionInterval(0.95)).isEqualTo(fit.interval(0.95));
    }

    @Test
    void extreme_proportions_are_ordinary_data() {
        BinomialNormalFit fit = new BinomialNormalModel()
                .fit(new long[] {0, 10, 100, 1, 3000}, new long[] {10, 10, 100, 300, 4000}, List.of());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.tau2()).isGreaterThan(4);
        assertThat(fit.likelihoodRatio()).isGreaterThan(100);
        BinomialNormalFit mirrored = new BinomialNormalModel()
                .fit(new long[] {10, 0, 0, 299, 1000}, new long[] {10, 10, 100, 300, 4000}, List.of());
        assertThat(mirrored.tau2()).isCloseTo(fit.tau2(), TOLERANCE);
        assertThat(mirrored.proportion()).isCloseTo(1 - fit.proportion(), TOLERANCE);
    }

    @Test
    void a_moderator_that_separates_has_no_estimate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinomialNormalModel()
                        .fit(
                                new long[] {0, 0, 20, 20},
                                new long[] {20, 20, 20, 20},
                                List.of(new Moderator("arm", new double[] {0, 0, 1, 1}))))
                .withMessageContaining("separate");
    }

    @Test
    void refuses_what_has_no_estimate() {
        BinomialNormalModel model = new BinomialNormalModel();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new long[] {0, 0}, new long[] {5, 6}, List.of()))
                .withMessageContaining("all proportions are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new long[] {5, 6}, new long[] {5, 6}, List.of()))
                .withMessageContaining("all proportions are 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new long[] {5, 7}, new long[] {5, 6}, List.of()))
                .withMessage("study 1 is no proportion: 7 of 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(new long[] {5}, new long[] {6}, List.of()))
                .withMessageContaining("1 studies are too few");
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
