package org.metatrend.analysis.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the counts, no point of a grid has a higher likelihood than the maximum that was found. */
class HostileCountsTest {
    @Test
    void no_point_of_a_grid_is_higher() {
        SplittableRandom random = new SplittableRandom(20223);
        for (int trial = 0; trial < 120; trial++) {
            int k = 2 + random.nextInt(7);
            long[] events = new long[k];
            long[] trials = new long[k];
            double tau = random.nextInt(3) * random.nextDouble(0, 3);
            double mu = random.nextDouble(-4, 4);
            for (int i = 0; i < k; i++) {
                trials[i] = 1L + random.nextInt(random.nextBoolean() ? 10 : 2000);
                double p = BinomialCount.expit(mu + tau * random.nextGaussian());
                events[i] = Math.round(p * trials[i]);
            }
            long sum = Arrays.stream(events).sum();
            if (sum == 0 || sum == Arrays.stream(trials).sum()) {
                continue;
            }
            String data = trial + ": " + Arrays.toString(events) + " of " + Arrays.toString(trials);
            BinomialNormalFit fit = new BinomialNormalModel().fit(events, trials, List.of());
            assertThat(fit.converged()).as(data + " %s", fit).isTrue();
            for (double there : new double[] {0, 0.05, 0.3, 0.8, 1.5, 3, 6}) {
                for (double b = -6; b <= 6; b += 0.5) {
                    double value = 0;
                    for (int i = 0; i < k; i++) {
                        value += new BinomialCount((double) events[i], (double) trials[i])
                                .at(b, there)
                                .value();
                    }
                    assertThat(fit.logLikelihood()).as(data).isGreaterThanOrEqualTo(value - 1e-9);
                }
            }
        }
    }
}
