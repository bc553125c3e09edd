package org.metatrend.analysis.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

class DiagnosticRatesTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-8); // 1e-10 relative
    private static final JsonNode GOLD = Gold.json("a08_dta_auditc.json").get("outputs");

    @Test
    void raw_rates_agree_with_mada() {
        List<DiagnosticRates> rates = ContinuityCorrection.NONE.rates(DiagnosticStudies.auditc());
        for (int i = 0; i < rates.size(); i++) {
            close(rates.get(i).sensitivity(), GOLD.get("per_study").get("sens").get(i));
            close(
                    rates.get(i).falsePositiveRate(),
                    GOLD.get("per_study").get("fpr").get(i));
        }
    }

    @Test
    void corrected_rates_agree_with_mada() {
        List<DiagnosticRates> rates = ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc());
        JsonNode gold = GOLD.get("madad");
        for (int i = 0; i < rates.size(); i++) {
            DiagnosticRates of = rates.get(i);
            close(of.sensitivity(), gold.get("sens").get(i));
            close(of.specificity(), gold.get("spec").get(i));
            close(of.oddsRatio(), gold.get("DOR").get(i));
            close(of.positiveLikelihoodRatio(), gold.get("posLR").get(i));
            close(of.negativeLikelihoodRatio(), gold.get("negLR").get(i));
            close(
                    of.sensitivityInterval(BinomialInterval.WILSON, 0.95),
                    gold.get("sens_ci").get(i));
            close(
                    of.specificityInterval(BinomialInterval.WILSON, 0.95),
                    gold.get("spec_ci").get(i));
            close(of.oddsRatioInterval(0.95), gold.get("DOR_ci").get(i));
        }
    }

    @Test
    void the_line_of_moses_and_littenberg_agrees_with_mada() {
        MosesLittenberg line = MosesLittenberg.of(ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc()));
        JsonNode gold = GOLD.get("moses_littenberg");
        close(line.intercept(), gold.get("A1"));
        close(line.slope(), gold.get("B1"));
        close(line.curve().intercept(), gold.get("A2"));
        close(line.curve().slope(), gold.get("B2"));
    }

    @Test
    void the_pooled_odds_ratio_agrees_with_mada() {
        PooledOddsRatio pooled = PooledOddsRatio.of(ContinuityCorrection.ALL_IF_ANY.rates(DiagnosticStudies.auditc()));
        JsonNode gold = GOLD.get("madauni_DOR_DSL");
        close(pooled.logOddsRatio().estimate(), gold.get("logDOR"));
        close(pooled.logOddsRatio().standardError(), gold.get("se"));
        close(pooled.tau2(), gold.get("tau2"));
        close(pooled.generalisedQ(), gold.get("Q"));
        assertThat(pooled.tau2()).isGreaterThan(0);
        assertThat(pooled.q()).isGreaterThan(pooled.generalisedQ());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledOddsRatio.of(ContinuityCorrection.NONE.rates(DiagnosticStudies.auditc())))
                .withMessageContaining("study 6");
    }

    @Test
    void refuses_what_are_no_counts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticRates(8, Double.NaN, 1, 9))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticRates(0, 0, 1, 9))
                .withMessageContaining("no counts");
    }

    @Test
    void a_line_needs_logits_that_differ() {
        DiagnosticRates rates = new DiagnosticRates(8, 2, 1, 9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MosesLittenberg.of(List.of(rates, rates, rates)))
                .withMessageContaining("there is no line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MosesLittenberg.of(List.of(rates, rates, new DiagnosticRates(8, 0, 1, 9))))
                .withMessageContaining("study 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MosesLittenberg.of(List.of(rates, rates)))
                .withMessageContaining("at least three studies: 2");
    }

    private static void close(Interval actual, JsonNode expected) {
        close(actual.lower(), expected.get(0));
        close(actual.upper(), expected.get(1));
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
