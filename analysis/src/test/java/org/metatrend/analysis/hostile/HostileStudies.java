package org.metatrend.analysis.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;

/**
 * Made studies of all the kinds that break formulas.
 *
 * @param name of the kind, with its seed
 * @param effects of the studies
 * @param years near 2014, not constant
 * @param clusters two or more, where there are so many studies
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one test
record HostileStudies(String name, EffectSizes effects, double[] years, List<String> clusters) {
    private enum Kind {
        ORDINARY,
        TWO,
        THREE,
        TIES,
        NEARLY_TIES,
        NONE,
        EQUAL_VARIANCES,
        HUGE_TAU,
        ENORMOUS_TAU,
        TINY_TAU,
        SIXTEEN_DECADES,
        ONE_GIANT,
        ONE_OUTLIER,
        SMALL_UNITS,
        LARGE_UNITS,
        FAR_FROM_ZERO,
        TWICE_EACH
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether it is the first of its kind. */
    boolean first() {
        return name.endsWith(" 0");
    }

    /** All kinds, some of each. */
    static List<HostileStudies> all() {
        List<HostileStudies> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (long seed = 0; seed < 2; seed++) {
                all.add(of(kind, seed));
            }
        }
        return all;
    }

    private static HostileStudies of(Kind kind, long seed) {
        SplittableRandom random = new SplittableRandom(100 * kind.ordinal() + seed);
        int k = switch (kind) {
            case TWO -> 2;
            case THREE -> 3;
            default -> 5 + random.nextInt(12);
        };
        double tau = switch (kind) {
            case HUGE_TAU -> 1e3;
            case ENORMOUS_TAU -> 1e6;
            case TINY_TAU -> 1e-6;
            default -> 0.3;
        };
        double[] y = new double[k];
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = 0.02 + 0.3 * random.nextDouble();
            y[i] = 0.4 + tau * normal(random) + Math.sqrt(v[i]) * normal(random);
        }
        change(kind, random, y, v);
        double[] years = IntStream.range(0, k)
                .mapToDouble(i -> i == 0 ? 2009 : 2010 + random.nextInt(10))
                .toArray();
        List<String> clusters =
                IntStream.range(0, k).mapToObj(i -> "c" + i % Math.min(4, k)).toList();
        return new HostileStudies(kind + " " + seed, new EffectSizes(y, v), years, clusters);
    }

    private static void change(Kind kind, SplittableRandom random, double[] y, double[] v) {
        int k = y.length;
        switch (kind) {
            case ORDINARY, TWO, THREE, HUGE_TAU, ENORMOUS_TAU -> {}
            case TIES -> Arrays.fill(y, 0.3);
            case NEARLY_TIES -> Arrays.setAll(y, i -> 0.3 + 1e-13 * i);
            case NONE -> Arrays.fill(y, 0);
            case EQUAL_VARIANCES -> Arrays.fill(v, 0.04);
            case TINY_TAU -> {
                Arrays.setAll(v, i -> 1e-12 * (1 + i));
                Arrays.setAll(y, i -> 0.4 + 2e-6 * normal(random));
            }
            case SIXTEEN_DECADES -> Arrays.setAll(v, i -> Math.pow(10, 16 * random.nextDouble() - 8));
            case ONE_GIANT -> v[0] = 1e-12;
            case ONE_OUTLIER -> y[k - 1] = 1e8;
            case SMALL_UNITS -> scale(y, v, 1e-8);
            case LARGE_UNITS -> scale(y, v, 1e8);
            case FAR_FROM_ZERO -> Arrays.setAll(y, i -> y[i] + 1e8);
            case TWICE_EACH -> {
                for (int i = 1; i < k; i += 2) {
                    y[i] = y[i - 1];
                    v[i] = v[i - 1];
                }
            }
        }
    }

    private static void scale(double[] y, double[] v, double unit) {
        Arrays.setAll(y, i -> unit * y[i]);
        Arrays.setAll(v, i -> unit * unit * v[i]);
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
