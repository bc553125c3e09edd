package org.metatrend.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;

/**
 * Graphical display of study heterogeneity: the pooled effect and I&sup2; of subsets of at least two studies; all of them for up to
 * {@value #EXACT_UP_TO} studies, a sample drawn with equal probability above. Olkin, Dahabreh and Trikalinos, Research Synthesis
 * Methods 3 (2012) 214-223, doi:10.1002/jrsm.1053.
 *
 * @param subsets what was pooled
 * @param exact whether these are all subsets
 */
public record Gosh(List<Subset> subsets, boolean exact) {
    /** The most studies whose subsets are all pooled: 32,752 of them. */
    public static final int EXACT_UP_TO = 15;

    /** Copies. */
    public Gosh {
        subsets = List.copyOf(subsets);
    }

    /**
     * One subset.
     *
     * @param studies indices from 0, ascending
     * @param estimate pooled effect
     * @param tauSquared tau&sup2;
     * @param iSquared I&sup2; in percent
     * @param q Q
     */
    public record Subset(List<Integer> studies, double estimate, double tauSquared, double iSquared, double q) {
        /** Copies. */
        public Subset {
            studies = List.copyOf(studies);
        }
    }

    /**
     * Pools subsets.
     *
     * @param model of the effect
     * @param effects of at least 2 studies
     * @param samples how many subsets to draw above {@value #EXACT_UP_TO} studies; they may repeat
     * @param seed of the draws: the same seed gives the same subsets
     * @throws IllegalArgumentException if there are fewer than 2 studies or samples is not above 0
     */
    public static Gosh of(MetaAnalysis model, EffectSizes effects, int samples, long seed) {
        int k = effects.size();
        if (k < 2 || samples < 1) {
            throw new IllegalArgumentException(k + " studies and " + samples + " samples give no subsets");
        }
        List<Subset> subsets = new ArrayList<>();
        if (k <= EXACT_UP_TO) {
            for (int mask = 1; mask < 1 << k; mask++) {
                if (Integer.bitCount(mask) >= 2) {
                    subsets.add(pool(model, effects, members(k, mask)));
                }
            }
            return new Gosh(subsets, true);
        }
        SplittableRandom random = new SplittableRandom(seed);
        while (subsets.size() < samples) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                if (random.nextBoolean()) {
                    drawn.add(i);
                }
            }
            if (drawn.size() >= 2) {
                subsets.add(pool(model, effects, drawn));
            }
        }
        return new Gosh(subsets, false);
    }

    private static List<Integer> members(int k, int mask) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if ((mask >> i & 1) == 1) {
                members.add(i);
            }
        }
        return members;
    }

    private static Subset pool(MetaAnalysis model, EffectSizes effects, List<Integer> studies) {
        MetaFit fit = model.pool(
                effects.select(studies.stream().mapToInt(Integer::intValue).toArray()));
        return new Subset(
                studies,
                fit.intercept().estimate(),
                fit.tauSquared(),
                fit.heterogeneity().iSquared(),
                fit.heterogeneity().q());
    }
}
