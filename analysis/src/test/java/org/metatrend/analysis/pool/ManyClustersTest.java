package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyClustersTest {
    @Test
    void degreesOfFreedomAreTheSameWithAndWithoutThePairsOfClusters() {
        Random random = new Random(5);
        int m = 2_500;
        double[][] bread = {{0.02, -0.001, 0.0005}, {-0.001, 0.03, 0.002}, {0.0005, 0.002, 0.01}};
        List<double[]> projected = new ArrayList<>();
        List<double[]> spread = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int c = 0; c < m; c++) {
            double[] u = {random.nextGaussian(), random.nextGaussian(), 0.1 * random.nextGaussian()};
            double[] mu = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int l = 0; l < 3; l++) {
                    mu[i] += bread[i][l] * u[l];
                }
            }
            projected.add(u);
            spread.add(mu);
            own.add(1 + random.nextDouble());
        }

        double pairs = ClusterSandwich.ofPairs(projected, spread, own);

        assertThat(ClusterSandwich.ofMany(projected, spread, own)).isCloseTo(pairs, within(1e-9 * pairs));
    }
}
