package org.metatrend.analysis.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.likelihood.Method;

class BivariateModelTest {
    private static final Percentage POLISHED = Percentage.withPercentage(1e-8); // 1e-10 relative
    private static final Percentage OPTIMISER = Percentage.withPercentage(1e-4); // 1e-6 relative

    private static BivariateFit auditc(Method method) {
        return new BivariateModel(method, ContinuityCorrection.ALL_IF_ANY).fit(DiagnosticStudies.auditc());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void agrees_with_polished_estimates(Method method) {
        JsonNode gold =
                Gold.json("a08b_dta_auditc_polished.json").get("outputs").get(method.name());
        BivariateFit fit = auditc(method);
        assertThat(fit.converged()).isTrue();
        close(fit.mean().sensitivity(), gold.get("mu").get(0), POLISHED);
        close(fit.mean().falsePositiveRate(), gold.get("mu").get(1), POLISHED);
        close(fit.logitSensitivity().standardError(), gold.get("se").get(0), POLISHED);
        close(fit.logitFalsePositiveRate().standardError(), gold.get("se").get(1), POLISHED);
        matrix(fit.meanCovariance(), gold.get("vcov"), POLISHED);
        matrix(fit.between(), gold.get("Psi"), POLISHED);
        close(fit.between().correlation(), gold.get("rho"), POLISHED);
        close(fit.summary().sensitivity(), gold.get("sens"), POLISHED);
        close(fit.summary().falsePositiveRate(), gold.get("fpr"), POLISHED);
        JsonNode hsroc = gold.get("HSROC");
        HierarchicalParameters hierarchical = fit.hierarchical().orElseThrow();
        close(hierarchical.cutpoint(), hsroc.get("Theta"), POLISHED);
        close(hierarchical.accuracy(), hsroc.get("Lambda"), POLISHED);
        close(hierarchical.shape(), hsroc.get("beta"), POLISHED);
        close(hierarchical.cutpointVariance(), hsroc.get("var_theta"), POLISHED);
        close(hierarchical.accuracyVariance(), hsroc.get("var_alpha"), POLISHED);
    }

    @ParameterizedTest
    @CsvSource({"REML, reitsma_reml, metafor_UN_REML", "ML, reitsma_ml, metafor_UN_ML"})
    void agrees_with_mada_and_metafor(Method method, String mada, String metafor) {
        JsonNode outputs = Gold.json("a08_dta_auditc.json").get("outputs");
        JsonNode gold = outputs.get(mada);
        BivariateFit fit = auditc(method);
        close(fit.mean().sensitivity(), gold.get("mu").get(0), OPTIMISER);
        close(fit.mean().falsePositiveRate(), gold.get("mu").get(1), OPTIMISER);
        matrix(fit.meanCovariance(), gold.get("vcov"), OPTIMISER);
        matrix(fit.between(), gold.get("Psi"), OPTIMISER);
        SummaryCurve curve = fit.summaryCurve().orElseThrow();
        SummaryCurve regression = fit.regressionCurve().orElseThrow();
        for (int i = 0; i < 9; i++) {
            double rate = gold.get("sroc_fpr").get(i).asDouble();
            close(curve.sensitivity(rate), gold.get("sroc_tsens").get(i).get(1), OPTIMISER);
            close(regression.sensitivity(rate), gold.get("sroc_naive").get(i).get(1), OPTIMISER);
        }
        // mada's sums over 99 rates are divided by 99 where there are 98 steps.
        close(madasArea(curve, 0.01, 0.99), gold.get("AUC"), OPTIMISER);
        double least = 12.0 / 204;
        double largest = 3226.0 / 6203;
        close(madasArea(curve, least, largest), gold.get("pAUC"), OPTIMISER);
        assertThat(curve.partialArea(least, largest))
                .isCloseTo(madasArea(curve, least, largest) * 99 / 98, within(1e-4));
        close(fit.logLikelihood(), outputs.get(metafor).get("loglik"), OPTIMISER);
    }

    @ParameterizedTest
    @CsvSource({"REML, reitsma_reml, metafor_UN_REML", "ML, reitsma_ml, metafor_UN_ML"})
    void the_rest_of_mada_and_metafor_agrees(Method method, String mada, String metafor) {
        JsonNode gold = Gold.json("a08_dta_auditc.json").get("outputs").get(mada);
        BivariateFit fit = auditc(method);
        close(fit.logitSensitivity().standardError(), gold.get("se").get(0), OPTIMISER);
        close(fit.logitFalsePositiveRate().standardError(), gold.get("se").get(1), OPTIMISER);
        close(fit.summary().sensitivity(), gold.get("sens"), OPTIMISER);
        close(fit.summary().falsePositiveRate(), gold.get("fpr"), OPTIMISER);
        HierarchicalParameters hierarchical = fit.hierarchical().orElseThrow();
        close(hierarchical.cutpoint(), gold.get("HSROC").get("Theta"), OPTIMISER);
        close(hierarchical.accuracy(), gold.get("HSROC").get("Lambda"), OPTIMISER);
        close(hierarchical.shape(), gold.get("HSROC").get("beta"), OPTIMISER);
        close(hierarchical.cutpointVariance(), gold.get("HSROC").get("var_theta"), OPTIMISER);
        close(hierarchical.accuracyVariance(), gold.get("HSROC").get("var_alpha"), OPTIMISER);
        // mada's likelihood is of the rates, not of their logits, and the restricted one lacks 1/2 ln |X'X| = ln 14.
        double ofRates = fit.logLikelihood() - (method == Method.REML ? Math.log(14) : 0);
        for (DiagnosticRates rates : ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc())) {
            ofRates -= Math.log(rates.sensitivity() * (1 - rates.sensitivity()))
                    + Math.log(rates.specificity() * (1 - rates.specificity()));
        }
        close(ofRates, gold.get("logLik_mada"), OPTIMISER);
        close(-2 * ofRates + 2 * 5, gold.get("AIC"), OPTIMISER);

        JsonNode other = Gold.json("a08_dta_auditc.json").get("outputs").get(metafor);
        close(fit.mean().sensitivity(), other.get("b").get(0), OPTIMISER);
        close(fit.mean().falsePositiveRate(), other.get("b").get(1), OPTIMISER);
        close(fit.logitSensitivity().standardError(), other.get("se").get(0), OPTIMISER);
        close(fit.logitFalsePositiveRate().standardError(), other.get("se").get(1), OPTIMISER);
        close(fit.between().sensitivity(), other.get("tau2").get(0), OPTIMISER);
        close(fit.between().falsePositiveRate(), other.get("tau2").get(1), OPTIMISER);
        close(fit.between().correlation(), other.get("rho"), OPTIMISER);
        if (other.has("vcov")) {
            matrix(fit.meanCovariance(), other.get("vcov"), OPTIMISER);
        }
    }

    @Test
    void the_curve_of_ruecker_and_schumacher_agrees_with_mada() {
        JsonNode gold = Gold.json("a08_dta_auditc.json")
                .get("outputs")
                .get("rutter_gatsonis_approx")
                .get("raw");
        List<DiagnosticRates> rates = ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc());
        RueckerSchumacher curve = RueckerSchumacher.of(rates, gold.get("lambda").asDouble());
        for (int i = 0; i < 14; i++) {
            close(curve.lines().get(i).slope(), gold.get("bb").get(i), POLISHED);
            close(curve.lines().get(i).intercept(), gold.get("aa").get(i), POLISHED);
            close(curve.lines().get(i).variance(), gold.get("v.logbb").get(i), POLISHED);
        }
        close(curve.curve().slope(), gold.get("beta2"), POLISHED);
        close(curve.curve().intercept(), gold.get("alpha2"), POLISHED);
        for (int i = 0; i < gold.get("fpr").size(); i++) {
            if (gold.get("fpr").get(i).isNumber()) {
                close(
                        curve.curve().sensitivity(gold.get("fpr").get(i).asDouble()),
                        gold.get("sens").get(i),
                        POLISHED);
            }
        }
        // mada's weight comes from a fit to the corrected counts rounded half to even.
        List<DiagnosticStudy> rounded = rates.stream()
                .map(of -> new DiagnosticStudy(
                        (long) Math.rint(of.truePositives()),
                        (long) Math.rint(of.falseNegatives()),
                        (long) Math.rint(of.falsePositives()),
                        (long) Math.rint(of.trueNegatives())))
                .toList();
        BivariateFit fit = new BivariateModel(Method.REML, ContinuityCorrection.ALL_IF_ANY).fit(rounded);
        close(RueckerSchumacher.weight(fit), gold.get("lambda"), OPTIMISER);
        assertThat(RueckerSchumacher.weight(auditc(Method.REML))).isCloseTo(0.6386, within(1e-3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RueckerSchumacher.of(rates, 1))
                .withMessageContaining("inside (0, 1): 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RueckerSchumacher.of(ContinuityCorrection.NONE.rates(DiagnosticStudies.auditc()), 0.5))
                .withMessage("study 6 has a count of 0 and so no logit");
    }

    private static double madasArea(SummaryCurve curve, double from, double to) {
        double sum = 0;
        for (int i = 0; i < 99; i++) {
            double weight = i == 0 || i == 98 ? 0.5 : 1;
            sum += weight * curve.sensitivity(from + (to - from) * i / 98) / 99;
        }
        return sum;
    }

    @Test
    void the_area_of_a_curve_with_slope_one_has_a_closed_form() {
        // Of odds r: r (r - 1 - ln r) / (r - 1)^2, Walter, Statistics in Medicine 21 (2002) 1237-1256.
        double odds = 20;
        double closed = odds * (odds - 1 - Math.log(odds)) / ((odds - 1) * (odds - 1));
        SummaryCurve curve = new SummaryCurve(Math.log(odds), 1);
        assertThat(curve.area()).isCloseTo(closed, within(1e-13));
        assertThat(curve.partialArea(1e-12, 1 - 1e-12)).isCloseTo(closed, within(1e-9));
        assertThat(new SummaryCurve(0, 1).area()).isCloseTo(0.5, within(1e-13));
        assertThat(new SummaryCurve(3, 0).area()).isCloseTo(LogitPair.expit(3), within(1e-13));
    }

    @Test
    void regions_lie_about_the_summary_point() {
        BivariateFit fit = auditc(Method.REML);
        for (Region region : List.of(fit.confidenceRegion(), fit.predictionRegion())) {
            for (RocPoint point : region.outline(0.95, Region.Quantile.CHI_SQUARED, 72)) {
                assertThat(distance(fit.mean(), region.covariance(), point)).isCloseTo(5.991464547107979, within(1e-8));
            }
            // 2 F(0.95; 2, 12)
            for (RocPoint point : region.outline(0.95, Region.Quantile.F, 7)) {
                assertThat(distance(fit.mean(), region.covariance(), point)).isCloseTo(7.770587669304784, within(1e-8));
            }
        }
        assertThat(fit.predictionRegion().covariance().sensitivity())
                .isCloseTo(fit.between().sensitivity() + fit.meanCovariance().sensitivity(), within(1e-15));
    }

    private static double distance(LogitPair mean, PairCovariance covariance, RocPoint point) {
        double x = LogitPair.logit(point.sensitivity()) - mean.sensitivity();
        double y = LogitPair.logit(point.falsePositiveRate()) - mean.falsePositiveRate();
        double determinant = covariance.sensitivity() * covariance.falsePositiveRate()
                - covariance.covariance() * covariance.covariance();
        return (covariance.falsePositiveRate() * x * x
                        - 2 * covariance.covariance() * x * y
                        + covariance.sensitivity() * y * y)
                / determinant;
    }

    @Test
    void studies_alike_have_no_variance_between_them() {
        DiagnosticStudy study = new DiagnosticStudy(80, 20, 10, 90);
        BivariateFit fit =
                new BivariateModel(Method.REML, ContinuityCorrection.NONE).fit(List.of(study, study, study, study));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.between()).isEqualTo(new PairCovariance(0, 0, 0));
        assertThat(fit.summary().sensitivity()).isCloseTo(0.8, within(1e-12));
        assertThat(fit.summary().falsePositiveRate()).isCloseTo(0.1, within(1e-12));
        assertThat(fit.hierarchical()).isEmpty();
        assertThat(fit.summaryCurve()).isEmpty();
        assertThat(fit.regressionCurve()).isEmpty();
    }

    @Test
    void two_studies_lie_on_one_line() {
        BivariateFit fit = new BivariateModel(Method.REML, ContinuityCorrection.NONE)
                .fit(List.of(new DiagnosticStudy(900, 100, 300, 700), new DiagnosticStudy(600, 400, 50, 950)));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.between().correlation()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refuses_what_has_no_logit() {
        DiagnosticStudy good = new DiagnosticStudy(8, 2, 1, 9);
        DiagnosticStudy zero = new DiagnosticStudy(8, 0, 1, 9);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new BivariateModel(Method.REML, ContinuityCorrection.NONE).fit(List.of(good, zero, good)))
                .withMessageContaining("study 1 has a count of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BivariateModel(Method.REML, ContinuityCorrection.NONE).fit(List.of(good)))
                .withMessageContaining("at least two: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticStudy(-1, 2, 3, 4))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticStudy(0, 0, 3, 4))
                .withMessageContaining("both diseased and healthy");
        assertThat(new BivariateModel(Method.REML, ContinuityCorrection.ONLY_ZERO)
                        .fit(List.of(good, zero, good))
                        .studies())
                .isEqualTo(3);
    }

    private static void matrix(PairCovariance actual, JsonNode expected, Percentage tolerance) {
        close(actual.sensitivity(), expected.get(0).get(0), tolerance);
        close(actual.covariance(), expected.get(0).get(1), tolerance);
        close(actual.falsePositiveRate(), expected.get(1).get(1), tolerance);
    }

    private static void close(double actual, JsonNode expected, Percentage tolerance) {
        assertThat(actual).isCloseTo(expected.asDouble(), tolerance);
    }
}
