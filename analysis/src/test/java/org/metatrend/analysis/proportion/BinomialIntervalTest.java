package org.metatrend.analysis.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.regress.Interval;

class BinomialIntervalTest {
    private static final Map<BinomialInterval, String> STATSMODELS = Map.of(
            BinomialInterval.NORMAL, "normal",
            BinomialInterval.AGRESTI_COULL, "agresti_coull",
            BinomialInterval.WILSON, "wilson",
            BinomialInterval.CLOPPER_PEARSON, "beta",
            BinomialInterval.JEFFREYS, "jeffreys");

    @ParameterizedTest
    @EnumSource
    void agrees_with_statsmodels(BinomialInterval method) {
        List<JsonNode> cases =
                Gold.elements(Gold.json("proportions.json").get("cases")).toList();
        assertThat(cases).hasSize(9);
        for (JsonNode gold : cases) {
            for (String alpha : List.of("0.05", "0.01")) {
                Interval interval =
                        method.of(gold.get("x").asLong(), gold.get("n").asLong(), 1 - Double.parseDouble(alpha));
                JsonNode expected = gold.get(STATSMODELS.get(method) + "_" + alpha);
                close(interval.lower(), expected.get(0).asDouble());
                close(interval.upper(), expected.get(1).asDouble());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheMirrorImageForThoseNotCountedAndHoldsTheProportion(BinomialInterval method) {
        for (long n : new long[] {1, 2, 7, 60, 47_515}) {
            for (long x : new long[] {0, 1, n / 3, n / 2, n - 1, n}) {
                Interval interval = method.of(x, n, 0.95);
                Interval mirrored = method.of(n - x, n, 0.95);
                assertThat(interval.lower()).isBetween(0.0, 1.0).isCloseTo(1 - mirrored.upper(), within(1e-12));
                if (method != BinomialInterval.JEFFREYS || (x > 0 && x < n)) {
                    assertThat((double) x / n).isBetween(interval.lower(), interval.upper());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutATrialEveryProportionIsPossible(BinomialInterval method) {
        assertThat(method.of(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void theEndsAreExact() {
        assertThat(BinomialInterval.WILSON.of(0, 10, 0.99).lower()).isZero();
        assertThat(BinomialInterval.WILSON.of(10, 10, 0.99).upper()).isOne();
        assertThat(BinomialInterval.CLOPPER_PEARSON.of(0, 10, 0.95).lower()).isZero();
        assertThat(BinomialInterval.CLOPPER_PEARSON.of(10, 10, 0.95).upper()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoProportion(BinomialInterval method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(11, 10, 0.95))
                .withMessage("11 of 10 is no proportion");
        assertThatIllegalArgumentException().isThrownBy(() -> method.of(-1, 10, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 10, 1))
                .withMessageContaining("inside (0, 1)");
    }

    /** 1e-10 relative; where the reference is 0 but for rounding, as much absolute. */
    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-10 * Math.max(Math.abs(expected), 1e-6)));
    }
}
