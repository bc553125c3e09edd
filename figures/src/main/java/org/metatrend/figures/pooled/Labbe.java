package org.metatrend.figures.pooled;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a L'Abb\u00e9 plot shows.
 *
 * @param controlLabel the risk of the control group, such as "Risk, not vaccinated (%)"
 * @param treatedLabel the risk of the treated group
 * @param points the studies
 * @param riskRatio the pooled risk ratio, above 0
 * @param oddsRatio the pooled odds ratio, above 0
 * @param riskDifference the pooled risk difference, a fraction from -1 to 1
 * @param note a paragraph below; empty for none
 */
public record Labbe(
        String controlLabel,
        String treatedLabel,
        List<Point> points,
        OptionalDouble riskRatio,
        OptionalDouble oddsRatio,
        OptionalDouble riskDifference,
        String note) {
    public Labbe {
        points = List.copyOf(points);
        riskRatio.ifPresent(ratio -> Checked.notNegative("the risk ratio", ratio));
        oddsRatio.ifPresent(ratio -> Checked.notNegative("the odds ratio", ratio));
        riskDifference.ifPresent(difference -> {
            Checked.finite("the risk difference", difference);
            if (Math.abs(difference) > 1) {
                throw new IllegalArgumentException("a risk difference of " + difference);
            }
        });
    }

    /**
     * A study.
     *
     * @param name the study
     * @param control the risk of the control group, a fraction
     * @param treated the risk of the treated group, a fraction
     * @param weight 0 or above, in any unit
     */
    public record Point(String name, double control, double treated, double weight) {
        public Point {
            Checked.notNegative(name, control, treated, weight);
            if (control > 1 || treated > 1) {
                throw new IllegalArgumentException(name + ": a risk above 1");
            }
        }
    }
}
