package org.metatrend.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Heterogeneity;
import org.metatrend.analysis.pool.MetaAnalysis;

/**
 * The pooled effect as studies are added one by one. Lau and others, New England Journal of Medicine 327 (1992) 248-254,
 * doi:10.1056/NEJM199207233270406.
 */
public final class CumulativePooling {
    private CumulativePooling() {}

    /**
     * Pools the first study, the first two, and so on.
     *
     * @param model of the effect
     * @param effects of at least 2 studies
     * @param order such as years, one for each study; equal ones stay in the order given
     * @return one step for each study added, in that order. The first is the study alone, tested by the normal distribution
     * @throws IllegalArgumentException if the numbers differ or a value of the order is not a number
     */
    public static List<PooledStep> of(MetaAnalysis model, EffectSizes effects, double... order) {
        int k = effects.size();
        if (order.length != k) {
            throw new IllegalArgumentException(order.length + " places in the order for " + k + " studies");
        }
        for (int i = 0; i < k; i++) {
            if (Double.isNaN(order[i])) {
                throw new IllegalArgumentException("study " + i + " has no place in the order");
            }
        }
        int[] rows = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> order[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<PooledStep> steps = new ArrayList<>(k);
        steps.add(alone(effects, rows[0]));
        for (int count = 2; count <= k; count++) {
            steps.add(PooledStep.of(rows[count - 1], model.pool(effects.select(Arrays.copyOf(rows, count)))));
        }
        return steps;
    }

    private static PooledStep alone(EffectSizes effects, int study) {
        double v = effects.variance(study);
        return new PooledStep(
                study,
                1,
                new Coefficient("intercept", effects.estimate(study), Math.sqrt(v), Double.POSITIVE_INFINITY),
                0,
                new Heterogeneity(0, 0, 0, 1, v));
    }
}
