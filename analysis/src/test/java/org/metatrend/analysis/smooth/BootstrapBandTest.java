package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.order.OrderedSample;

class BootstrapBandTest {
    private static final double[] POINTS =
            IntStream.rangeClosed(0, 20).mapToDouble(i -> 0.1 + 0.04 * i).toArray();
    private static final BootstrapBand BAND = new BootstrapBand(Lowess.standard(), 400, 0.95, 42);

    private static int[] studies(int n, int rowsPerStudy) {
        return IntStream.range(0, n).map(i -> i / rowsPerStudy).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_band_contains_the_curve(long seed) {
        Scatter scatter = Scatter.smooth(seed, 120);
        CurveBand band = BAND.band(scatter.x(), scatter.y(), studies(120, 2), POINTS);
        assertThat(band.curve()).isEqualTo(Lowess.standard().evaluate(scatter.x(), scatter.y(), POINTS));
        for (int i = 0; i < POINTS.length; i++) {
            assertThat(band.curve()[i]).isBetween(band.lower()[i], band.upper()[i]);
        }
        assertThat(band.resamples()).containsOnly(400);
    }

    @Test
    void a_wider_level_gives_a_wider_band() {
        Scatter scatter = Scatter.smooth(5, 100);
        int[] cluster = studies(100, 1);
        CurveBand narrow =
                new BootstrapBand(Lowess.standard(), 200, 0.5, 1).band(scatter.x(), scatter.y(), cluster, POINTS);
        CurveBand wide =
                new BootstrapBand(Lowess.standard(), 200, 0.95, 1).band(scatter.x(), scatter.y(), cluster, POINTS);
        for (int i = 0; i < POINTS.length; i++) {
            assertThat(wide.lower()[i]).isLessThan(narrow.lower()[i]);
            assertThat(wide.upper()[i]).isGreaterThan(narrow.upper()[i]);
        }
    }

    @Test
    void rows_that_go_together_widen_the_band() {
        // Each study reports the same result eight times: as good as an eighth of the rows.
        Scatter few = Scatter.smooth(6, 30);
        double[] x = IntStream.range(0, 240).mapToDouble(i -> few.x()[i / 8]).toArray();
        double[] y = IntStream.range(0, 240).mapToDouble(i -> few.y()[i / 8]).toArray();
        double[] points = {0.5};
        CurveBand byStudy = BAND.band(x, y, studies(240, 8), points);
        CurveBand byRow = BAND.band(x, y, studies(240, 1), points);
        double width = byStudy.upper()[0] - byStudy.lower()[0];
        assertThat(width).isGreaterThan(1.8 * (byRow.upper()[0] - byRow.lower()[0]));
    }

    @Test
    void the_same_seed_gives_the_same_band_whatever_the_threads() throws ExecutionException, InterruptedException {
        CurveBand alone = in(1);
        CurveBand together = in(4);
        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
        Scatter scatter = Scatter.smooth(7, 80);
        CurveBand otherSeed = new BootstrapBand(Lowess.standard(), 400, 0.95, 43)
                .band(scatter.x(), scatter.y(), studies(80, 1), POINTS);
        assertThat(otherSeed.lower()).isNotEqualTo(alone.lower());
    }

    private static CurveBand in(int threads) throws ExecutionException, InterruptedException {
        Scatter scatter = Scatter.smooth(7, 80);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> BAND.band(scatter.x(), scatter.y(), studies(80, 1), POINTS))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_resample_that_does_not_reach_a_point_is_left_out_there_and_counted() {
        // The last study alone reaches 10: it is in 1 - (1 - 1/20)^20 = 64 % of the resamples. The two last alone
        // reach beyond 8.
        double[] x =
                IntStream.range(0, 20).mapToDouble(i -> i == 19 ? 10 : i * 0.45).toArray();
        double[] y = Arrays.stream(x).map(v -> 2 * v).toArray();
        CurveBand band = new BootstrapBand(Lowess.standard(), 1000, 0.95, 3)
                .band(x, y, studies(20, 1), new double[] {5, 8.1, 10});
        assertThat(band.resamples()[0]).isEqualTo(1000);
        assertThat(band.resamples()[1]).isBetween(840, 920);
        assertThat(band.resamples()[2]).isBetween(590, 690);
        assertThat(band.upper()).containsExactly(new double[] {10, 16.2, 20}, within(1e-10));
    }

    @Test
    void where_no_resample_has_a_line_there_is_no_band() {
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {0, 1, 0, 1, 0, 1};
        // Of two neighbours the farther one has no weight, and statsmodels draws no line through one point.
        Lowess twoNeighbours = new Lowess(0.1, 0, 0, Lowess.Mode.STATSMODELS);
        CurveBand band = new BootstrapBand(twoNeighbours, 100, 0.95, 3).band(x, y, studies(6, 1), new double[] {2.4});
        assertThat(band.curve()).containsExactly(Double.NaN);
        assertThat(band.resamples()).containsExactly(0);
        assertThat(band.lower()).containsExactly(Double.NaN);
        assertThat(band.upper()).containsExactly(Double.NaN);
    }

    @Test
    void the_ends_are_percentiles_by_linear_interpolation() {
        // With two resamples the widest band ends at their curves, and the others between them.
        Scatter scatter = Scatter.smooth(9, 60);
        CurveBand one = new BootstrapBand(Lowess.standard(), 2, 0.5, 5)
                .band(scatter.x(), scatter.y(), studies(60, 1), new double[] {0.5});
        CurveBand wide = new BootstrapBand(Lowess.standard(), 2, 0.999999999, 5)
                .band(scatter.x(), scatter.y(), studies(60, 1), new double[] {0.5});
        OrderedSample ends = OrderedSample.of(new double[] {wide.lower()[0], wide.upper()[0]});
        assertThat(one.lower()[0]).isCloseTo(ends.quantile(0.25), within(1e-8));
        assertThat(one.upper()[0]).isCloseTo(ends.quantile(0.75), within(1e-8));
    }

    @Test
    void what_makes_no_band_is_rejected() {
        double[] x = {1, 2, 3};
        rejected(() -> BAND.band(x, x, new int[] {1, 1, 1}, x), "at least two clusters");
        rejected(() -> BAND.band(x, x, new int[] {1, 2}, x), "3 observations but 2 clusters");
        rejected(() -> BAND.band(x, x, new int[] {1, 2, 3}, new double[] {3.5}), "outside of the data");
        rejected(() -> BAND.band(x, x, new int[] {1, 2, 3}, new double[] {Double.NaN}), "not finite");
        rejected(() -> new BootstrapBand(Lowess.standard(), 1, 0.95, 1), "at least two resamples");
        rejected(() -> new BootstrapBand(Lowess.standard(), 100, 1, 1), "level lies inside");
    }

    private static void rejected(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
