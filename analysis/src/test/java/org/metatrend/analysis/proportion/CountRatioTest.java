package org.metatrend.analysis.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.proportion.CountRatio.Method;
import org.metatrend.analysis.regress.Interval;

class CountRatioTest {
    private static final CountRatio POISSON = new CountRatio(4000, 0.95, 1, 7);

    @Test
    void isAboutThatOfTheLogarithmWhereCountsAreLarge() {
        // ln(x / m) has the variance 1/x + 1/m
        Interval interval = POISSON.interval(400, 10_000).orElseThrow();
        double half = 1.959964 * Math.sqrt(1 / 400.0 + 1 / 10_000.0);

        assertThat(interval.lower()).isCloseTo(0.04 * Math.exp(-half), Percentage.withPercentage(1.5));
        assertThat(interval.upper()).isCloseTo(0.04 * Math.exp(half), Percentage.withPercentage(1.5));
    }

    @Test
    void dispersionWidensByItsRoot() {
        Interval plain = POISSON.interval(2000, 50_000).orElseThrow();
        Interval wide = new CountRatio(4000, 0.95, 4, 7).interval(2000, 50_000).orElseThrow();

        assertThat((wide.upper() - wide.lower()) / (plain.upper() - plain.lower()))
                .isCloseTo(2, within(0.12));
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(POISSON.interval(68, 2655)).isEqualTo(POISSON.interval(68, 2655));
        assertThat(new CountRatio(4000, 0.95, 1, 8).interval(68, 2655)).isNotEqualTo(POISSON.interval(68, 2655));
    }

    @Test
    void takesTheConditionalDistributionOfFewCounts() {
        // 3 among 3 + 7: Clopper and Pearson's 0.06673951, 0.6524529 (R: binom.test(3, 10)), as odds
        assertThat(POISSON.method(3, 7)).isEqualTo(Method.CONDITIONAL);
        Interval interval = POISSON.interval(3, 7).orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.06673951 / (1 - 0.06673951), within(1e-7));
        assertThat(interval.upper()).isCloseTo(0.6524529 / (1 - 0.6524529), within(1e-6));
        assertThat(POISSON.method(10, 11)).isEqualTo(Method.BOOTSTRAP);
        assertThat(new CountRatio(100, 0.95, 2, 1).method(19, 100)).isEqualTo(Method.CONDITIONAL);
    }

    @Test
    void nothingCountedStillLeavesRoomAbove() {
        // 1 - 0.025^(1/1000) among 0 + 1000, as odds
        Interval interval = POISSON.interval(0, 1000).orElseThrow();
        double share = 1 - Math.pow(0.025, 1 / 1000.0);
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(share / (1 - share), Percentage.withPercentage(1e-6));
    }

    @Test
    void nothingBelowTheBarIsNoRatio() {
        assertThat(POISSON.interval(5, 0)).isEmpty();
        assertThat(POISSON.interval(0, 0)).isEmpty();
    }

    @Test
    void neverBringsWhatIsNoNumber() {
        for (double dispersion : new double[] {1, 1.0001, 3, 400}) {
            CountRatio ratio = new CountRatio(200, 0.95, dispersion, 3);
            for (long x : new long[] {0, 1, 9, 10, 5000, 3_000_000_000L}) {
                for (long m : new long[] {1, 10, 4001, 9_000_000_000L}) {
                    ratio.interval(x, m)
                            .ifPresent(i -> assertThat(new double[] {i.lower(), i.upper()})
                                    .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY));
                }
            }
        }
    }

    @Test
    void drawsCountsOfTheMeanAndTheDispersionAsked() {
        for (double mean : new double[] {0.7, 9, 11, 60, 4_000, 1e9}) {
            for (double dispersion : new double[] {1, 1.5, 6}) {
                CountSampler counts = new CountSampler(new SplittableRandom(11), dispersion);
                double[] drawn = DoubleStream.generate(() -> counts.draw(mean))
                        .limit(40_000)
                        .toArray();
                double average = DoubleStream.of(drawn).average().orElseThrow();
                double variance = DoubleStream.of(drawn)
                        .map(v -> (v - average) * (v - average))
                        .average()
                        .orElseThrow();
                assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(mean * dispersion / drawn.length)));
                assertThat(variance / mean).isCloseTo(dispersion, Percentage.withPercentage(10));
            }
        }
    }

    @Test
    void refusesImpossibleOptionsAndCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountRatio(1, 0.95, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountRatio(10, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountRatio(10, 0.9, 0.9, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> POISSON.interval(-1, 5));
    }
}
