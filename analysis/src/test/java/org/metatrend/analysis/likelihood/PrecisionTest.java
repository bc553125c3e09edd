package org.metatrend.analysis.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PrecisionTest {
    private static final int[] OUTER = {0, 0, 0, 0, 0};
    private static final int[] INNER = {0, 0, 1, 1, 2};
    private static final int[] OWN = {0, 1, 2, 3, 4};
    private static final double[] KNOWN = {0.3, 0.7, 0.2, 1.1, 0.5};

    private static Block block(int[]... groups) {
        double[][] known = new double[5][5];
        IntStream.range(0, 5).forEach(i -> known[i][i] = KNOWN[i]);
        List<CovarianceTerm> terms = List.of(groups).stream()
                .<CovarianceTerm>map(CovarianceTerm.Grouped::new)
                .toList();
        return new Block(new double[5], new double[5][1], known, terms);
    }

    @Test
    void groups_within_groups_need_no_matrix() {
        double[] theta = {0.9, 0.4, 0.1};
        Block block = block(OUTER, INNER, OWN);
        Precision nested = NestedPrecision.of(block, theta);
        Precision dense = DensePrecision.of(block, theta);
        assertThat(nested).isNotNull();
        assertThat(nested.logDeterminant()).isCloseTo(dense.logDeterminant(), within(1e-14));
        double[] vector = {1, -2, 0.5, 3, 7};
        for (int i = 0; i < 5; i++) {
            assertThat(nested.times(vector)[i]).isCloseTo(dense.times(vector)[i], within(1e-13));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(nested.trace(i)).isCloseTo(dense.trace(i), within(1e-13));
            for (int j = 0; j < 3; j++) {
                assertThat(nested.trace(i, j)).isCloseTo(dense.trace(i, j), within(1e-13));
            }
        }
    }

    @Test
    void a_variance_far_above_all_others_costs_no_digit() {
        double theta = 1e14;
        double weights = IntStream.range(0, 5).mapToDouble(i -> 1 / KNOWN[i]).sum();
        Precision precision = Precision.of(block(OUTER), new double[] {theta});
        assertThat(precision.trace(0)).isCloseTo(weights / (1 + theta * weights), Percentage.withPercentage(1e-12));
        assertThat(precision.times(new double[] {2, 2, 2, 2, 2})[0])
                .isCloseTo(2 / KNOWN[0] / (1 + theta * weights), Percentage.withPercentage(1e-12));
    }

    @Test
    void crossed_groups_are_left_to_matrices() {
        Block crossed = block(INNER, new int[] {0, 1, 0, 1, 0});
        assertThat(NestedPrecision.of(crossed, new double[] {1, 1})).isNull();
        assertThat(Precision.of(crossed, new double[] {1, 1})).isInstanceOf(DensePrecision.class);
        assertThat(Precision.of(block(OUTER), new double[] {Double.NaN})).isNull();
    }
}
