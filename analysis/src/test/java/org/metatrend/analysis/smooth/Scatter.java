package org.metatrend.analysis.smooth;

import java.util.Arrays;
import java.util.Random;

/** Seeded scatters for the tests. */
@SuppressWarnings("ArrayRecordComponent") // test data, not shared
record Scatter(double[] x, double[] y) {
    /** A sine with normal noise on a uniform x in [0, 1). */
    static Scatter smooth(long seed, int n) {
        Random random = new Random(seed);
        double[] x = random.doubles(n).toArray();
        return new Scatter(x, noisySine(x, 6, random));
    }

    /** Whole numbers from 0 to 10 as x. */
    static Scatter withTies(long seed, int n) {
        Random random = new Random(seed);
        double[] x = random.ints(n, 0, 11).asDoubleStream().toArray();
        return new Scatter(x, noisySine(x, 0.6, random));
    }

    /** A long right tail in x, outliers in y. */
    static Scatter skewed(long seed, int n) {
        Random random = new Random(seed);
        double[] x =
                random.doubles(n).map(u -> Math.exp(2 * random.nextGaussian())).toArray();
        double[] y = Arrays.stream(x)
                .map(v -> Math.log(v) + random.nextGaussian() / (0.05 + random.nextDouble()))
                .toArray();
        return new Scatter(x, y);
    }

    Scatter shuffled(long seed) {
        Random random = new Random(seed);
        double[] newX = x.clone();
        double[] newY = y.clone();
        for (int i = x.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            swap(newX, i, j);
            swap(newY, i, j);
        }
        return new Scatter(newX, newY);
    }

    static double range(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static double[] noisySine(double[] x, double frequency, Random random) {
        return Arrays.stream(x)
                .map(v -> Math.sin(frequency * v) + random.nextGaussian())
                .toArray();
    }

    private static void swap(double[] values, int i, int j) {
        double swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
    }
}
