package org.metatrend.analysis.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

class AccuracyTest {
    private static final JsonNode GOLD = Gold.json("accuracy.json");
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-8); // 1e-10 relative

    @Test
    void a_count_is_rounded_half_to_even() {
        assertThat(Correct.of(0.919, 37)).isEqualTo(new Correct(34, 37));
        assertThat(Correct.of(0.5, 5)).isEqualTo(new Correct(2, 5));
        assertThat(Correct.of(0.5, 7)).isEqualTo(new Correct(4, 7));
        assertThat(Correct.of(1, 7).accuracy()).isEqualTo(1);
    }

    @Test
    void expected_precision_agrees_with_r() {
        for (JsonNode gold : GOLD.get("expected")) {
            int n = gold.get("n").asInt();
            double p = gold.get("p").asDouble();
            double level = gold.get("level").asDouble();
            close(new ExpectedPrecision(p, BinomialInterval.WILSON, level).interval(n), gold.get("wilson"));
            ExpectedPrecision exact = new ExpectedPrecision(p, BinomialInterval.CLOPPER_PEARSON, level);
            close(exact.interval(n), gold.get("clopperPearson"));
            close(exact.measured(n), gold.get("measured"));
        }
    }

    @Test
    void the_size_for_a_precision_agrees_with_r() {
        for (JsonNode gold : GOLD.get("subjects")) {
            assertThat(new ExpectedPrecision(gold.get("p").asDouble(), BinomialInterval.WILSON, 0.95)
                            .subjectsFor(gold.get("halfWidth").asDouble()))
                    .isEqualTo(gold.get("n").asLong());
        }
    }

    @Test
    void unpaired_differences_agree_with_r() {
        for (JsonNode gold : GOLD.get("unpaired")) {
            double[] counts = Gold.numbers(gold.get("counts"));
            UnpairedDifference difference = new UnpairedDifference(
                    new Correct((long) counts[0], (long) counts[1]), new Correct((long) counts[2], (long) counts[3]));
            close(difference.interval(0.95), gold.get("interval"));
            assertThat(difference.p()).isCloseTo(gold.get("p").asDouble(), TOLERANCE);
            assertThat(difference.withinNoise(0.95))
                    .isEqualTo(gold.get("interval").get(0).asDouble() <= 0);
        }
    }

    @Test
    void paired_differences_agree_with_r() {
        for (JsonNode gold : GOLD.get("paired")) {
            double[] counts = Gold.numbers(gold.get("counts"));
            PairedDifference difference =
                    new PairedDifference((long) counts[0], (long) counts[1], (long) counts[2], (long) counts[3]);
            close(difference.interval(0.95), gold.get("interval"));
            assertThat(difference.p()).isCloseTo(gold.get("p").asDouble(), TOLERANCE);
            assertThat(difference.withinNoise(0.95)).isEqualTo(gold.get("p").asDouble() >= 0.05);
        }
    }

    @Test
    void totals_alone_bound_what_pairs_would_say() {
        for (long n = 1; n <= 12; n++) {
            for (long first = 0; first <= n; first++) {
                for (long second = 0; second <= n; second++) {
                    PairedBounds bounds = new PairedBounds(n, first, second);
                    double smallest = 1;
                    double largest = 0;
                    for (long both = Math.max(0, first + second - n); both <= Math.min(first, second); both++) {
                        double p =
                                new PairedDifference(both, first - both, second - both, n - first - second + both).p();
                        smallest = Math.min(smallest, p);
                        largest = Math.max(largest, p);
                    }
                    assertThat(bounds.smallestP()).isCloseTo(smallest, within(1e-14));
                    assertThat(bounds.largestP()).isCloseTo(largest, within(1e-14));
                }
            }
        }
    }

    @Test
    void totals_may_settle_a_difference_or_not() {
        assertThat(new PairedBounds(100, 85, 82).verdict(0.95)).isEqualTo(PairedBounds.Verdict.WITHIN_NOISE);
        assertThat(new PairedBounds(100, 85, 75).verdict(0.95)).isEqualTo(PairedBounds.Verdict.DEPENDS);
        assertThat(new PairedBounds(100, 95, 60).verdict(0.95)).isEqualTo(PairedBounds.Verdict.BEYOND_NOISE);
    }

    @Test
    void claims_beyond_noise_are_counted() {
        GainShare chance = GainShare.overChance(
                List.of(
                        new GainShare.OverChance(new Correct(60, 100), 0.5),
                        new GainShare.OverChance(new Correct(12, 20), 0.5),
                        new GainShare.OverChance(new Correct(45, 100), 0.5),
                        new GainShare.OverChance(new Correct(90, 100), 0.85)),
                BinomialInterval.WILSON,
                0.95);
        assertThat(chance).isEqualTo(new GainShare(4, 3, 1));
        assertThat(chance.share()).isEqualTo(0.25);
        assertThat(chance.interval(0.95)).isEqualTo(BinomialInterval.WILSON.of(1, 4, 0.95));
        GainShare baseline = GainShare.overBaseline(
                List.of(
                        new UnpairedDifference(new Correct(56, 70), new Correct(48, 80)),
                        new UnpairedDifference(new Correct(412, 500), new Correct(400, 500)),
                        new UnpairedDifference(new Correct(1, 10), new Correct(9, 10))),
                0.95);
        assertThat(baseline).isEqualTo(new GainShare(3, 2, 1));
    }

    @Test
    void the_loss_of_external_validation_agrees_with_r() {
        JsonNode gold = GOLD.get("external");
        List<ExternalValidation> models = Gold.elements(gold.get("counts"))
                .map(Gold::numbers)
                .map(row -> new ExternalValidation(
                        new Correct((long) row[0], (long) row[1]), new Correct((long) row[2], (long) row[3])))
                .toList();
        ExternalLoss loss = ExternalValidations.pool(models);
        assertThat(loss.converged()).isTrue();
        assertThat(loss.models()).isEqualTo(7);
        assertThat(loss.lower()).isEqualTo(6);
        assertThat(loss.beyondNoise()).isEqualTo(4);
        assertThat(loss.tau2()).isCloseTo(gold.get("tau2").asDouble(), TOLERANCE);
        assertThat(loss.difference().estimate()).isCloseTo(gold.get("estimate").asDouble(), TOLERANCE);
        assertThat(loss.difference().standardError()).isCloseTo(gold.get("se").asDouble(), TOLERANCE);
        assertThat(loss.difference().degreesOfFreedom()).isEqualTo(6);
        assertThat(loss.bySize().value().orElseThrow().estimate())
                .isCloseTo(gold.get("slope").asDouble(), TOLERANCE);
        assertThat(loss.bySize().value().orElseThrow().standardError())
                .isCloseTo(gold.get("slopeSe").asDouble(), TOLERANCE);
        assertThat(loss.predictionInterval(0.95).lower())
                .isLessThan(loss.difference().interval(0.95).lower());
    }

    @Test
    void cohorts_of_one_size_say_nothing_about_size() {
        ExternalValidation one = new ExternalValidation(new Correct(90, 100), new Correct(80, 100));
        ExternalLoss loss = ExternalValidations.pool(List.of(one, one, one));
        assertThat(loss.tau2()).isZero();
        assertThat(loss.difference().estimate()).isCloseTo(-0.1, within(1e-14));
        assertThat(loss.bySize().reason()).isEqualTo("all external cohorts are of one size");
        assertThat(ExternalValidations.pool(List.of(one, one)).bySize().reason())
                .isEqualTo("fewer than three models");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExternalValidations.pool(List.of(one)))
                .withMessageContaining("at least two models: 1");
    }

    @Test
    void refuses_what_is_no_accuracy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Correct(3, 2)).withMessage("3 of 2 is no accuracy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correct.of(Double.NaN, 2))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correct.of(91.9, 37))
                .withMessageContaining("91.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedPrecision(0.8, BinomialInterval.WILSON, 0.95).interval(0))
                .withMessageContaining("subjects: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedPrecision(0.8, BinomialInterval.WILSON, 0.95).subjectsFor(0))
                .withMessageContaining("above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairedDifference(0, 0, 0, 0))
                .withMessageContaining("a subject");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairedDifference(1, 2, 3, 4).withinNoise(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GainShare.overBaseline(List.of(), 0.95))
                .withMessageContaining("0 of 0 of 0");
    }

    private static void close(Interval actual, JsonNode expected) {
        assertThat(actual.lower()).isCloseTo(expected.get(0).asDouble(), TOLERANCE);
        assertThat(actual.upper()).isCloseTo(expected.get(1).asDouble(), TOLERANCE);
    }
}
