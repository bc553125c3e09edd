package org.metatrend.analysis.bias;

import java.util.OptionalDouble;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.Normal;

/**
 * How many studies without any effect would have to lie in drawers, rounded up.
 *
 * @param studies the number
 * @param p of what would have to be undone; none for Orwin's, which tests nothing
 * @param mean the average effect; none for Rosenthal's
 * @param target the average effect that would be trivial, for Orwin's
 */
public record FailSafeNumber(double studies, OptionalDouble p, OptionalDouble mean, OptionalDouble target) {
    /**
     * Rosenthal's: until Stouffer's z = |sum(y / se)| / sqrt(k) has a one-sided p of alpha. Psychological Bulletin 86 (1979)
     * 638-641, doi:10.1037/0033-2909.86.3.638.
     *
     * @param effects of the studies
     * @param alpha such as 0.05
     */
    public static FailSafeNumber rosenthal(EffectSizes effects, double alpha) {
        int k = effects.size();
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += effects.estimate(i) / Math.sqrt(effects.variance(i));
        }
        double z = Math.abs(sum) / Math.sqrt(k);
        double critical = -Normal.quantile(alpha);
        double ratio = z / critical;
        return new FailSafeNumber(
                Math.ceil(Math.max(0, k * ratio * ratio - k)),
                OptionalDouble.of(Normal.upper(z)),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * Orwin's: until the unweighted mean, taken without its sign, falls to a target. Journal of Educational Statistics 8 (1983)
     * 157-159, doi:10.3102/10769986008002157.
     *
     * @param effects of the studies
     * @param target above 0, in the direction of the mean
     * @throws IllegalArgumentException if the target is not above 0
     */
    public static FailSafeNumber orwin(EffectSizes effects, double target) {
        if (!(target > 0)) {
            throw new IllegalArgumentException("a target is above 0: " + target);
        }
        double mean = Math.abs(mean(effects));
        return new FailSafeNumber(
                Math.ceil(Math.max(0, effects.size() * ((mean - target) / target))),
                OptionalDouble.empty(),
                OptionalDouble.of(mean),
                OptionalDouble.of(target));
    }

    /** Orwin's with half the mean as target. */
    public static FailSafeNumber orwin(EffectSizes effects) {
        double target = Math.abs(mean(effects)) / 2;
        return target == 0
                ? new FailSafeNumber(0, OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(0))
                : orwin(effects, target);
    }

    /**
     * Rosenberg's: until the common effect weighted by 1/v has a two-sided p of alpha, the new studies having the average weight.
     * Evolution 59 (2005) 464-468, doi:10.1111/j.0014-3820.2005.tb01004.x.
     *
     * @param effects of the studies
     * @param alpha such as 0.05
     */
    public static FailSafeNumber rosenberg(EffectSizes effects, double alpha) {
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < effects.size(); i++) {
            weights += 1 / effects.variance(i);
            weighted += effects.estimate(i) / effects.variance(i);
        }
        double critical = -Normal.quantile(alpha / 2);
        double needed = (weighted / critical) * (weighted / critical) - weights;
        return new FailSafeNumber(
                Math.ceil(Math.max(0, effects.size() * needed / weights)),
                OptionalDouble.of(2 * Normal.upper(Math.abs(weighted) / Math.sqrt(weights))),
                OptionalDouble.of(weighted / weights),
                OptionalDouble.empty());
    }

    private static double mean(EffectSizes effects) {
        double sum = 0;
        for (double estimate : effects.estimates()) {
            sum += estimate;
        }
        return sum / effects.size();
    }
}
