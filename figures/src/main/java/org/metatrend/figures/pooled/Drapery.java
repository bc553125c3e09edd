package org.metatrend.figures.pooled;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a drapery plot shows: the p value of each assumed effect, which holds all confidence intervals at once.
 * Abscissae are effects on the scale of the analysis, ordinates are p values from 0 to 1,
 * sampled finely and with the estimate itself among the abscissae, so that the peak is there.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param studies the p value functions of the studies
 * @param pooled that of the pooled effect, or none
 * @param prediction that of a new study's effect, or none
 * @param noEffect where a line says that there is no effect
 * @param note a paragraph below; empty for none
 */
public record Drapery(
        EffectScale scale,
        String effectLabel,
        List<Curve> studies,
        Curve pooled,
        Curve prediction,
        OptionalDouble noEffect,
        String note) {
    public Drapery {
        studies = List.copyOf(studies);
        Stream.concat(studies.stream(), Stream.of(pooled, prediction)).forEach(curve -> {
            for (double p : curve.y()) {
                if (!(p >= 0 && p <= 1)) {
                    throw new IllegalArgumentException("a p value of " + p);
                }
            }
        });
    }
}
