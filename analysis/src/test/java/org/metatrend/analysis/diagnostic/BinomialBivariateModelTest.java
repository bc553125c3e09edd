package org.metatrend.analysis.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.likelihood.Method;

class BinomialBivariateModelTest {
    private static final Percentage LME4 = Percentage.withPercentage(1e-2); // 1e-4 relative, of the optimiser
    private static final JsonNode GOLD = Gold.json("a08_dta_auditc.json").get("outputs");

    @Test
    void laplaces_approximation_agrees_with_r() {
        JsonNode gold = Gold.json("bivariate-laplace.json");
        BivariateFit fit = new BinomialBivariateModel(1).fit(DiagnosticStudies.auditc());
        Percentage tolerance = Percentage.withPercentage(1e-5); // 1e-7 relative
        assertThat(fit.converged()).isTrue();
        assertThat(fit.mean().sensitivity()).isCloseTo(gold.get("b").get(0).asDouble(), tolerance);
        assertThat(fit.mean().falsePositiveRate())
                .isCloseTo(gold.get("b").get(1).asDouble(), tolerance);
        assertThat(fit.logitSensitivity().standardError())
                .isCloseTo(gold.get("se").get(0).asDouble(), tolerance);
        assertThat(fit.logitFalsePositiveRate().standardError())
                .isCloseTo(gold.get("se").get(1).asDouble(), tolerance);
        assertThat(fit.between().sensitivity()).isCloseTo(gold.get("var").get(0).asDouble(), tolerance);
        assertThat(fit.between().falsePositiveRate())
                .isCloseTo(gold.get("var").get(1).asDouble(), tolerance);
        assertThat(fit.between().covariance()).isCloseTo(gold.get("cov").asDouble(), tolerance);
        assertThat(fit.logLikelihood()).isCloseTo(gold.get("loglik").asDouble(), tolerance);
    }

    @Test
    void lme4_stops_short_of_the_maximum() {
        // Its inner iterations end before the mode, so its likelihood is 4e-4 off, and with it the sensitivities'
        // estimates,
        // which the flat likelihood hardly determines: 2.5097 for 2.5112, 2.596 for 2.601. What the data determine
        // agrees.
        JsonNode gold = GOLD.get("glmer_bivariate_laplace");
        BivariateFit fit = new BinomialBivariateModel(1).fit(DiagnosticStudies.auditc());
        close(fit.logLikelihood(), gold.get("loglik").asDouble());
        close(-fit.mean().falsePositiveRate(), gold.get("b").get(1).asDouble());
        close(
                fit.logitFalsePositiveRate().standardError(),
                gold.get("se").get(1).asDouble());
        close(fit.between().falsePositiveRate(), gold.get("var").get(1).asDouble());
        double v1 = gold.get("var").get(0).asDouble();
        double l11 = Math.sqrt(v1);
        double l21 = -gold.get("cov").asDouble() / l11;
        double l22 = Math.sqrt(gold.get("var").get(1).asDouble() - l21 * l21);
        double[] theirs = {
            gold.get("b").get(0).asDouble(), -gold.get("b").get(1).asDouble(), l11, l21, l22
        };
        double there = DiagnosticStudies.auditc().stream()
                .mapToDouble(study -> BinomialPair.of(study).logLikelihood(theirs, HermiteRule.of(1)))
                .sum();
        assertThat(there)
                .isCloseTo(
                        Gold.json("bivariate-laplace.json").get("atLme4").asDouble(), Percentage.withPercentage(1e-10))
                .isGreaterThan(gold.get("loglik").asDouble())
                .isLessThan(fit.logLikelihood());
    }

    /**
     * Another oracle: mpmath with 40 digits (bivariate-digits.py), each study's mode to 35 of them. At lme4's own estimates Laplace's
     * likelihood is 4e-4 above what lme4 reports for them. nAGQ is 1 in both, both count the binomial coefficients, and its outer
     * iterations have no part in that value: it points to the inner ones, which end at a relative change of the penalized
     * deviance and leave the modes of studies with empty cells, so that the outer optimiser climbs another surface.
     */
    @Test
    void laplaces_maximum_agrees_with_forty_digits() {
        JsonNode gold = Gold.json("bivariate-digits.json");
        BivariateFit fit = new BinomialBivariateModel(1).fit(DiagnosticStudies.auditc());
        JsonNode best = gold.get("laplace");
        Percentage tolerance = Percentage.withPercentage(1e-6); // 1e-8 relative
        assertThat(fit.mean().sensitivity()).isCloseTo(best.get("b").get(0).asDouble(), tolerance);
        // lme4's second logit is that of specificity.
        assertThat(-fit.mean().falsePositiveRate())
                .isCloseTo(best.get("b").get(1).asDouble(), tolerance);
        assertThat(fit.between().sensitivity()).isCloseTo(best.get("var").get(0).asDouble(), tolerance);
        assertThat(fit.between().falsePositiveRate())
                .isCloseTo(best.get("var").get(1).asDouble(), tolerance);
        assertThat(-fit.between().covariance()).isCloseTo(best.get("cov").asDouble(), tolerance);
        assertThat(-fit.between().correlation())
                .isCloseTo(GOLD.get("glmer_bivariate_laplace").get("corr").asDouble(), LME4);
        assertThat(fit.logLikelihood()).isCloseTo(best.get("laplace").asDouble(), Percentage.withPercentage(1e-10));
        JsonNode theirs = gold.get("lme4");
        assertThat(theirs.get("reported").asDouble())
                .isLessThan(theirs.get("laplace").asDouble() - 4e-4);
        assertThat(theirs.get("laplace").asDouble())
                .isLessThan(best.get("laplace").asDouble());
        // What the integral itself says, whose maximum is elsewhere: Laplace's approximation is the larger error.
        BivariateFit exact = new BinomialBivariateModel(30).fit(DiagnosticStudies.auditc());
        JsonNode peak = gold.get("exact");
        Percentage coarse = Percentage.withPercentage(1e-2); // 1e-4 relative, of 30 nodes
        assertThat(exact.mean().sensitivity()).isCloseTo(peak.get("b").get(0).asDouble(), coarse);
        assertThat(exact.between().sensitivity())
                .isCloseTo(peak.get("var").get(0).asDouble(), coarse);
        assertThat(exact.logLikelihood()).isCloseTo(peak.get("exact").asDouble(), coarse);
    }

    @Test
    void quadrature_does_not_depend_on_its_nodes() {
        BivariateFit fit = new BinomialBivariateModel(20).fit(DiagnosticStudies.auditc());
        BivariateFit finer = new BinomialBivariateModel(30).fit(DiagnosticStudies.auditc());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(finer.logLikelihood(), Percentage.withPercentage(1e-5));
        assertThat(fit.between().sensitivity())
                .isCloseTo(finer.between().sensitivity(), Percentage.withPercentage(1e-2));
    }

    @Test
    void large_counts_give_the_normal_models_answer() {
        List<DiagnosticStudy> large = DiagnosticStudies.auditc().stream()
                .map(of -> new DiagnosticStudy(
                        1000 * of.truePositives() + 1000,
                        1000 * of.falseNegatives() + 1000,
                        1000 * of.falsePositives(),
                        1000 * of.trueNegatives()))
                .toList();
        BivariateFit counts = new BinomialBivariateModel(5).fit(large);
        BivariateFit normal = new BivariateModel(Method.ML, ContinuityCorrection.NONE).fit(large);
        assertThat(counts.converged()).isTrue();
        assertThat(counts.mean().sensitivity()).isCloseTo(normal.mean().sensitivity(), Percentage.withPercentage(0.1));
        assertThat(counts.between().sensitivity())
                .isCloseTo(normal.between().sensitivity(), Percentage.withPercentage(0.5));
        assertThat(counts.between().covariance())
                .isCloseTo(normal.between().covariance(), Percentage.withPercentage(0.5));
        assertThat(counts.logitSensitivity().standardError())
                .isCloseTo(normal.logitSensitivity().standardError(), Percentage.withPercentage(0.5));
    }

    @Test
    void studies_alike_have_no_variance_between_them() {
        DiagnosticStudy study = new DiagnosticStudy(80, 20, 10, 90);
        BivariateFit fit = new BinomialBivariateModel(7).fit(List.of(study, study, study));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.between()).isEqualTo(new PairCovariance(0, 0, 0));
        assertThat(fit.summary().sensitivity()).isCloseTo(0.8, Percentage.withPercentage(1e-6));
        assertThat(fit.logitSensitivity().standardError())
                .isCloseTo(Math.sqrt(1.0 / (300 * 0.8 * 0.2)), Percentage.withPercentage(1e-4));
    }

    @Test
    void perfect_tests_have_no_logit() {
        List<DiagnosticStudy> perfect = List.of(new DiagnosticStudy(10, 0, 2, 10), new DiagnosticStudy(5, 0, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinomialBivariateModel(7).fit(perfect))
                .withMessageContaining("no study has false negatives");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinomialBivariateModel(0))
                .withMessageContaining("nodes: 0");
    }

    @Test
    void the_proportional_hazards_curve_agrees_with_mada() {
        ProportionalHazards curve =
                ProportionalHazards.of(ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc()));
        JsonNode gold = GOLD.get("phm");
        assertThat(curve.converged()).isTrue();
        Percentage stopped = Percentage.withPercentage(1e-4); // 1e-6 relative: mada stops at steps of 1e-8
        assertThat(curve.theta()).isCloseTo(gold.get("theta").get(0).asDouble(), stopped);
        assertThat(curve.tau2()).isCloseTo(gold.get("theta").get(1).asDouble(), stopped);
        assertThat(curve.logLikelihood()).isCloseTo(gold.get("logLik").asDouble(), stopped);
        assertThat(curve.area()).isEqualTo(1 / (1 + curve.theta()));
        assertThat(curve.sensitivity(1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalHazards.of(ContinuityCorrection.NONE.rates(DiagnosticStudies.auditc())))
                .withMessageContaining("study 6 has a count of 0");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, LME4);
    }
}
