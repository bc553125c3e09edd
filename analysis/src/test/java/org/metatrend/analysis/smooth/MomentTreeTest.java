package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.analysis.smooth.Lowess.Mode;

/** The sums by block moments against the sums knot by knot. */
class MomentTreeTest {
    static Stream<Arguments> scatters() {
        return Stream.of(
                        Arguments.of("uniform", Scatter.smooth(1, 4000)),
                        Arguments.of("uniform, not a power of two", Scatter.smooth(2, 1037)),
                        Arguments.of("fewer knots than a leaf", Scatter.smooth(3, 20)),
                        Arguments.of("skewed with outliers", Scatter.skewed(4, 4000)),
                        Arguments.of("a cluster far away", farCluster()),
                        Arguments.of("a large constant in x and y", offset()),
                        Arguments.of("two clusters and one point between", clusters()))
                .flatMap(a -> Stream.of(0.05, 2.0 / 3.0, 1.0)
                        .flatMap(fraction -> Arrays.stream(Mode.values())
                                .map(mode -> Arguments.of(a.get()[0], a.get()[1], fraction, mode))));
    }

    @ParameterizedTest(name = "{0}, fraction {2}, {3}")
    @MethodSource("scatters")
    void agree(String name, Scatter scatter, double fraction, Mode mode) {
        SortedSample sample = SortedSample.of(scatter.x(), scatter.y(), mode);
        Neighbourhoods points = new Neighbourhoods(
                sample, Lowess.standard().withFraction(fraction).neighbours(sample.size()), sample.knots(), mode);
        Random random = new Random(7);
        double[] robustness = IntStream.range(0, sample.size())
                .mapToDouble(i -> Math.max(0, random.nextDouble() * 1.2 - 0.2))
                .toArray();
        LocalLines lines = new LocalLines(sample, mode, robustness);
        double[] direct = lines.at(points, false);
        assertThat(lines.at(points, true)).as(name).containsExactly(direct, within(1e-11 * Scatter.range(scatter.y())));
    }

    private static Scatter farCluster() {
        Random random = new Random(5);
        double[] x = IntStream.range(0, 3000)
                .mapToDouble(i -> i < 40 ? random.nextDouble() : 1000 + random.nextDouble())
                .toArray();
        return new Scatter(x, random.doubles(x.length).toArray());
    }

    private static Scatter clusters() {
        Random random = new Random(6);
        double[] x = IntStream.range(0, 3001)
                .mapToDouble(i -> i == 3000 ? 50 : (i % 2) * 100 + random.nextGaussian())
                .toArray();
        return new Scatter(x, random.doubles(x.length).toArray());
    }

    private static Scatter offset() {
        Scatter scatter = Scatter.smooth(8, 3000);
        return new Scatter(
                Arrays.stream(scatter.x()).map(x -> x + 2014).toArray(),
                Arrays.stream(scatter.y()).map(y -> y + 1000).toArray());
    }
}
