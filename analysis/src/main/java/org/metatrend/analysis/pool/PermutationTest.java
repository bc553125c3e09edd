package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.regress.Moderator;

/**
 * Tests of moderators by permutation: the rows of the moderators are dealt anew to the studies and the model is fitted again. p is
 * the share of permutations, the observed one among them, whose statistic is at least as far from 0. Higgins and Thompson, Statistics
 * in Medicine 23 (2004) 1663-1682, doi:10.1002/sim.1752.
 *
 * @param omnibusP of all moderators
 * @param p of each moderator, two-sided
 * @param permutations how many, the observed one included
 * @param exact whether these are all
 */
public record PermutationTest(double omnibusP, List<Double> p, int permutations, boolean exact) {
    private static final double TIE = 1e-9;

    /** Copies. */
    public PermutationTest {
        p = List.copyOf(p);
    }

    /**
     * Runs the test, over all permutations if they are no more than asked for.
     *
     * @param fit of at least one moderator
     * @param permutations how many to make, at least 1, the observed one included
     * @param seed of the permutations: the same seed gives the same
     * @throws IllegalArgumentException if there is no moderator or permutations is not above 0
     */
    public static PermutationTest of(MetaFit fit, int permutations, long seed) {
        if (fit.design().moderators().isEmpty() || permutations < 1) {
            throw new IllegalArgumentException("a permutation test needs a moderator and permutations: "
                    + fit.design().names() + ", " + permutations);
        }
        int k = fit.studies();
        Count count = new Count(fit);
        double all = 1;
        for (int i = 2; i <= k && all <= permutations; i++) {
            all *= i;
        }
        int[] order = new int[k];
        Arrays.setAll(order, i -> i);
        if (all <= permutations) {
            do {
                count.add(order);
            } while (next(order));
            return count.result(true);
        }
        count.add(order);
        SplittableRandom random = new SplittableRandom(seed);
        for (int made = 1; made < permutations; made++) {
            for (int i = k - 1; i > 0; i--) {
                swap(order, i, random.nextInt(i + 1));
            }
            count.add(order);
        }
        return count.result(false);
    }

    /** The next permutation in lexicographic order, in place. */
    private static boolean next(int[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i] > order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j] < order[i]) {
            j--;
        }
        swap(order, i, j);
        for (int a = i + 1, b = order.length - 1; a < b; a++, b--) {
            swap(order, a, b);
        }
        return true;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private static final class Count {
        private final MetaFit fit;
        private final int[] further;
        private int furtherOmnibus;
        private int permutations;

        Count(MetaFit fit) {
            this.fit = fit;
            further = new int[fit.design().moderators().size()];
        }

        void add(int[] order) {
            EffectSizes effects = fit.effects();
            List<Moderator> dealt = new ArrayList<>();
            for (Moderator moderator : fit.design().moderators()) {
                double[] values = moderator.values();
                dealt.add(new Moderator(
                        moderator.name(),
                        Arrays.stream(order).mapToDouble(i -> values[i]).toArray()));
            }
            MetaFit again = fit.model().fit(effects, Design.of(order.length, dealt));
            permutations++;
            if (atLeast(again.omnibus().statistic(), fit.omnibus().statistic())) {
                furtherOmnibus++;
            }
            for (int j = 0; j < further.length; j++) {
                double statistic = Math.abs(again.coefficients().get(j + 1).statistic());
                if (atLeast(statistic, Math.abs(fit.coefficients().get(j + 1).statistic()))) {
                    further[j]++;
                }
            }
        }

        PermutationTest result(boolean exact) {
            return new PermutationTest(
                    furtherOmnibus / (double) permutations,
                    Arrays.stream(further)
                            .mapToObj(count -> count / (double) permutations)
                            .toList(),
                    permutations,
                    exact);
        }

        /** Equal up to rounding counts as equal. */
        private static boolean atLeast(double again, double observed) {
            return again >= observed - TIE * Math.abs(observed);
        }
    }
}
