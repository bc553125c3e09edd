package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.smooth.Lowess.Mode;

class LowessTest {
    static Stream<Arguments> modesAndSeeds() {
        return LongStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(seed -> Arrays.stream(Mode.values()).map(mode -> Arguments.of(mode, seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_the_input_does_not_change_a_bit(long seed) {
        Scatter scatter = Scatter.withTies(seed, 150);
        Scatter shuffled = scatter.shuffled(seed + 100);
        Lowess lowess = Lowess.standard().withFraction(0.1 + 0.1 * seed);
        LowessFit fit = lowess.fit(scatter.x(), scatter.y());
        LowessFit other = lowess.fit(shuffled.x(), shuffled.y());
        assertThat(other.x()).isEqualTo(fit.x());
        assertThat(other.y()).isEqualTo(fit.y());
        assertThat(other.fitted()).isEqualTo(fit.fitted());
        assertThat(other.robustnessWeights()).isEqualTo(fit.robustnessWeights());
    }

    @ParameterizedTest
    @MethodSource("modesAndSeeds")
    void scaling_and_shifting_y_scales_and_shifts_the_curve(Mode mode, long seed) {
        Scatter scatter = Scatter.withTies(seed, 120);
        Lowess lowess = Lowess.standard().withMode(mode).withFraction(0.5);
        double[] fitted = lowess.fit(scatter.x(), scatter.y()).fitted();
        double[] moved = lowess.fit(
                        scatter.x(),
                        Arrays.stream(scatter.y()).map(y -> 40 - 7 * y).toArray())
                .fittedInInputOrder();
        double[] expected = Arrays.stream(lowess.fit(scatter.x(), scatter.y()).fittedInInputOrder())
                .map(y -> 40 - 7 * y)
                .toArray();
        assertThat(moved).containsExactly(expected, within(1e-11 * 7 * Scatter.range(fitted)));
    }

    @ParameterizedTest
    @MethodSource("modesAndSeeds")
    void scaling_and_shifting_x_leaves_the_curve(Mode mode, long seed) {
        Scatter scatter = Scatter.smooth(seed, 120);
        Lowess lowess = Lowess.standard().withMode(mode);
        double[] moved = lowess.fit(
                        Arrays.stream(scatter.x()).map(x -> 2014 + 8 * x).toArray(), scatter.y())
                .fittedInInputOrder();
        double[] expected = lowess.fit(scatter.x(), scatter.y()).fittedInInputOrder();
        assertThat(moved).containsExactly(expected, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("modesAndSeeds")
    void a_straight_line_is_reproduced(Mode mode, long seed) {
        double[] x = Scatter.smooth(seed, 700).x();
        double[] y = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
        LowessFit fit = Lowess.standard().withMode(mode).withFraction(0.3).fit(x, y);
        assertThat(fit.fitted()).containsExactly(fit.y(), within(1e-12));
        double[] points = {-0.5, 0.25, 0.5, 1.5};
        double[] onTheLine = Arrays.stream(points).map(v -> 3 - 2 * v).toArray();
        assertThat(Lowess.standard().withMode(mode).evaluate(x, y, points))
                .as("beyond the data the line goes on")
                .containsExactly(onTheLine, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 3000, 20_000})
    void the_number_of_threads_does_not_change_a_bit(int n) throws ExecutionException, InterruptedException {
        Scatter scatter = Scatter.smooth(n, n);
        LowessFit alone = in(1, scatter);
        LowessFit together = in(4, scatter);
        assertThat(together.fitted()).isEqualTo(alone.fitted());
        assertThat(together.robustnessWeights()).isEqualTo(alone.robustnessWeights());
    }

    private static LowessFit in(int threads, Scatter scatter) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Lowess.standard().withIterations(1).fit(scatter.x(), scatter.y()))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("modesAndSeeds")
    void evaluated_at_its_own_x_the_curve_is_the_fit(Mode mode, long seed) {
        Scatter scatter = Scatter.smooth(seed, 90);
        Lowess lowess = Lowess.standard().withMode(mode);
        LowessFit fit = lowess.fit(scatter.x(), scatter.y());
        assertThat(lowess.evaluate(scatter.x(), scatter.y(), fit.x())).isEqualTo(fit.fitted());
    }

    @Test
    void evaluation_agrees_with_statsmodels_at_given_points() {
        // statsmodels 0.13.5: lowess([2, 1, 4, 3, 7, 5], [1, 2, 2, 3, 5, 8], frac=0.9, it=2, xvals=[0, 1.5, 4, 8, 9])
        double[] curve = new Lowess(0.9, 2, 0, Mode.STATSMODELS)
                .evaluate(
                        new double[] {1, 2, 2, 3, 5, 8}, new double[] {2, 1, 4, 3, 7, 5}, new double[] {0, 1.5, 4, 8, 9
                        });
        assertThat(curve).containsExactly(STATSMODELS_XVALS, within(1e-10));
    }

    private static final double[] STATSMODELS_XVALS = {
        1.5000000000000004, 2.25, 5.0, 5.248863881694021, 4.78786333075595
    };

    @Test
    void the_order_of_the_points_does_not_matter() {
        Scatter scatter = Scatter.withTies(3, 80);
        double[] points = {5, 1, 9, 3, 3, 8};
        double[] ascending = points.clone();
        Arrays.sort(ascending);
        double[] curve = Lowess.standard().evaluate(scatter.x(), scatter.y(), points);
        Arrays.sort(points);
        double[] sorted = Lowess.standard().evaluate(scatter.x(), scatter.y(), ascending);
        assertThat(curve).containsExactlyInAnyOrder(sorted);
        assertThat(curve[0]).isEqualTo(sorted[3]);
        assertThat(curve[1]).isEqualTo(sorted[0]);
    }

    @Test
    void a_neighbourhood_of_one_x_has_the_mean_or_for_statsmodels_the_first_y() {
        double[] x = {1, 1, 1, 2, 3, 4};
        double[] y = {5, 0, 1, 2, 3, 4};
        Lowess lowess = Lowess.standard().withFraction(0.5).withIterations(0);
        assertThat(lowess.fit(x, y).fitted()[0]).isEqualTo(2);
        assertThat(lowess.withMode(Mode.STATSMODELS).fit(x, y).fitted()[0]).isEqualTo(5);
        assertThat(lowess.withMode(Mode.STATSMODELS).evaluate(x, y, new double[] {1})[0])
                .isNaN();
    }

    @Test
    void an_outlier_loses_its_weight() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> i == 20 ? 10 : Math.sin(i / 6.0) + 0.1 * (7 * i % 5 - 2))
                .toArray();
        LowessFit fit = Lowess.standard().withFraction(0.3).fit(x, y);
        assertThat(fit.robustnessWeights()[20]).isZero();
        assertThat(fit.fitted()[20]).isCloseTo(Math.sin(20 / 6.0), within(0.2));
        assertThat(Lowess.standard()
                        .withFraction(0.3)
                        .withIterations(0)
                        .fit(x, y)
                        .fitted()[20])
                .isGreaterThan(0.8);
    }

    @Test
    void with_delta_the_curve_is_straight_between_the_fitted_points() {
        Scatter scatter = Scatter.smooth(11, 300);
        LowessFit exact = Lowess.standard().fit(scatter.x(), scatter.y());
        LowessFit coarse = Lowess.standard().withDelta(0.01).fit(scatter.x(), scatter.y());
        assertThat(coarse.fitted()).containsExactly(exact.fitted(), within(0.01));
        assertThat(coarse.fitted()).isNotEqualTo(exact.fitted());
        assertThat(Lowess.standard().withDelta(0).fit(scatter.x(), scatter.y()).fitted())
                .isEqualTo(exact.fitted());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void one_observation_is_its_own_curve(Mode mode) {
        LowessFit fit = Lowess.standard().withMode(mode).fit(new double[] {2}, new double[] {7});
        assertThat(fit.fitted()).containsExactly(7);
    }

    @Test
    void the_input_order_can_be_recovered() {
        LowessFit fit = Lowess.standard().fit(new double[] {3, 1, 2}, new double[] {30, 10, 20});
        assertThat(fit.order()).containsExactly(1, 2, 0);
        assertThat(fit.fittedInInputOrder())
                .containsExactly(new double[] {fit.fitted()[2], fit.fitted()[0], fit.fitted()[1]});
    }

    @Test
    void broken_options_and_data_are_rejected() {
        Lowess lowess = Lowess.standard();
        rejected(() -> lowess.withFraction(0), "fraction lies in (0, 1]");
        rejected(() -> lowess.withFraction(1.01), "fraction lies in (0, 1]");
        rejected(() -> lowess.withFraction(Double.NaN), "fraction lies in (0, 1]");
        rejected(() -> lowess.withIterations(-1), "iterations is not negative");
        rejected(() -> lowess.withDelta(-0.1), "delta is finite");
        rejected(() -> lowess.withDelta(Double.POSITIVE_INFINITY), "delta is finite");
        rejected(() -> lowess.fit(new double[] {1, 2}, new double[] {1}), "2 values of x but 1 of y");
        rejected(() -> lowess.fit(new double[0], new double[0]), "at least one observation");
        rejected(() -> lowess.fit(new double[] {1, Double.NaN}, new double[] {1, 2}), "x 1 is not finite");
        rejected(
                () -> lowess.fit(new double[] {1, 2}, new double[] {Double.NEGATIVE_INFINITY, 2}), "y 0 is not finite");
        rejected(
                () -> lowess.evaluate(new double[] {1, 2}, new double[] {1, 2}, new double[] {Double.NaN}),
                "point 0 is not finite");
    }

    private static void rejected(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
