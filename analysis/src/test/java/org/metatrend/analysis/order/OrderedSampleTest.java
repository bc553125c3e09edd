package org.metatrend.analysis.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrderedSampleTest {
    @Test
    void quantiles_interpolate_linearly() {
        // numpy.percentile([3, 1, 2, 10], [0, 5, 25, 50, 90, 100])
        OrderedSample sample = OrderedSample.of(new double[] {3, 1, 2, 10});
        double[] probabilities = {0, 0.05, 0.25, 0.5, 0.9, 1};
        double[] expected = {1, 1.15, 1.75, 2.5, 7.9, 10};
        for (int i = 0; i < expected.length; i++) {
            assertThat(sample.quantile(probabilities[i])).isCloseTo(expected[i], within(1e-14));
        }
        assertThat(sample.median()).isEqualTo(2.5);
    }

    @Test
    void one_value_is_every_quantile() {
        assertThat(OrderedSample.of(new double[] {7}).quantile(0.3)).isEqualTo(7);
    }

    @Test
    void the_input_is_left_alone() {
        double[] values = {2, 1};
        OrderedSample.of(values);
        assertThat(values).containsExactly(2, 1);
    }

    @Test
    void broken_input_is_rejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderedSample.of(new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderedSample.of(new double[] {1, Double.NaN}))
                .withMessageContaining("value 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderedSample.of(new double[] {1}).quantile(1.5))
                .withMessageContaining("[0, 1]");
    }
}
