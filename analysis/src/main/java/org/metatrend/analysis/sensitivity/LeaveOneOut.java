package org.metatrend.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaAnalysis;

/** The pooled effect without each study in turn. */
public final class LeaveOneOut {
    private LeaveOneOut() {}

    /**
     * Pools k times.
     *
     * @param model of the effect
     * @param effects of at least 3 studies
     * @return one step for each study left out, in the order of the studies
     * @throws IllegalArgumentException if there are fewer than 3 studies
     */
    public static List<PooledStep> of(MetaAnalysis model, EffectSizes effects) {
        int k = effects.size();
        if (k < 3) {
            throw new IllegalArgumentException("leaving one out needs at least 3 studies, not " + k);
        }
        List<PooledStep> steps = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            steps.add(PooledStep.of(i, model.pool(effects.select(others(k, i)))));
        }
        return steps;
    }

    static int[] others(int k, int left) {
        return IntStream.range(0, k).filter(i -> i != left).toArray();
    }
}
