package org.metatrend.analysis.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the data, no point of a fine grid has a higher likelihood than the maximum that was found. */
class GlobalMaximumTest {
    private static final int TRIALS = 60;
    private static final double[] SHARES = {0, 1e-3, 0.02, 0.1, 0.25, 0.5, 1, 2.5};

    @ParameterizedTest
    @EnumSource(Method.class)
    void of_two_variances(Method method) {
        SplittableRandom random = new SplittableRandom(20221);
        for (int trial = 0; trial < TRIALS; trial++) {
            int groups = 2 + random.nextInt(5);
            double between = random.nextBoolean() ? 0 : Math.pow(10, random.nextDouble(-2, 3));
            double inside = random.nextBoolean() ? 0 : Math.pow(10, random.nextDouble(-2, 3));
            List<Block> blocks = new ArrayList<>();
            double squares = 0;
            int n = 0;
            for (int g = 0; g < groups; g++) {
                int size = 1 + random.nextInt(g == 0 ? 1 : 4) + (g == 0 ? 1 : 0);
                double shift = normal(random) * between;
                double[] y = new double[size];
                double[][] x = new double[size][1];
                double[][] known = new double[size][size];
                int[] own = new int[size];
                for (int i = 0; i < size; i++) {
                    known[i][i] = Math.pow(10, random.nextDouble(-3, 1));
                    y[i] = shift + normal(random) * inside + normal(random) * Math.sqrt(known[i][i]);
                    x[i][0] = 1;
                    own[i] = i;
                    squares += y[i] * y[i] + known[i][i] / 10;
                    n++;
                }
                blocks.add(new Block(
                        y,
                        x,
                        known,
                        List.of(new CovarianceTerm.Grouped(new int[size]), new CovarianceTerm.Grouped(own))));
            }
            double scale = squares / n;
            NormalLikelihood likelihood = new NormalLikelihood(blocks, method);
            CovarianceFit fit = CovarianceFit.ofVariances(likelihood, 2, scale);
            assertThat(fit.converged()).as("trial %d: %s", trial, fit).isTrue();
            for (double first : SHARES) {
                for (double second : SHARES) {
                    double there = likelihood
                            .at(new double[] {first * scale, second * scale})
                            .value();
                    assertThat(fit.logLikelihood())
                            .as("trial %d: %s against %s, %s", trial, fit, first * scale, second * scale)
                            .isGreaterThanOrEqualTo(there - 1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void of_a_covariance_matrix(Method method) {
        SplittableRandom random = new SplittableRandom(20222);
        for (int trial = 0; trial < TRIALS; trial++) {
            int k = 3 + random.nextInt(10);
            double a = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-2, 1));
            double b = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-2, 1));
            double rho = random.nextInt(3) - 1.0;
            List<Block> blocks = new ArrayList<>();
            double first = 0;
            double second = 0;
            for (int i = 0; i < k; i++) {
                double v1 = Math.pow(10, random.nextDouble(-2, 0.3));
                double v2 = Math.pow(10, random.nextDouble(-2, 0.3));
                double z = normal(random);
                double w = rho == 0 ? normal(random) : rho * z;
                double[] y = {a * z + Math.sqrt(v1) * normal(random), b * w + Math.sqrt(v2) * normal(random)};
                first += (y[0] * y[0] + v1 / 10) / k;
                second += (y[1] * y[1] + v2 / 10) / k;
                blocks.add(new Block(
                        y,
                        new double[][] {{1, 0}, {0, 1}},
                        new double[][] {{v1, 0}, {0, v2}},
                        List.of(
                                new CovarianceTerm.Entries(new double[][] {{1, 0}, {0, 0}}),
                                new CovarianceTerm.Entries(new double[][] {{0, 1}, {1, 0}}),
                                new CovarianceTerm.Entries(new double[][] {{0, 0}, {0, 1}}))));
            }
            NormalLikelihood likelihood = new NormalLikelihood(blocks, method);
            CovarianceFit fit = CovarianceFit.ofPair(likelihood, first, second);
            assertThat(fit.converged()).as("trial %d: %s", trial, fit).isTrue();
            for (double one : SHARES) {
                for (double two : SHARES) {
                    for (double r = -1; r <= 1; r += 0.4) {
                        double[] theta = {one * first, r * Math.sqrt(one * first * two * second), two * second};
                        assertThat(fit.logLikelihood())
                                .as("trial %d: %s", trial, fit)
                                .isGreaterThanOrEqualTo(likelihood.at(theta).value() - 1e-9);
                    }
                }
            }
        }
    }

    private static double normal(SplittableRandom random) {
        return random.nextGaussian();
    }
}
