package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.order.OrderedSample;

class MedianTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 101, 1000})
    void is_the_middle_of_the_sorted_values(int n) {
        Random random = new Random(n);
        for (int round = 0; round < 50; round++) {
            int distinct = 1 + random.nextInt(2 * n);
            double[] values = random.ints(n, 0, distinct).asDoubleStream().toArray();
            assertThat(Median.of(values.clone()))
                    .isEqualTo(OrderedSample.of(values).median());
        }
    }
}
