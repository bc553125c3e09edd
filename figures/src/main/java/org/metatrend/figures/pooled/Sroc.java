package org.metatrend.figures.pooled;

import java.util.List;
import java.util.Optional;

/**
 * What a plot in ROC space shows. All values are fractions from 0 to 1; abscissae of curves and regions are 1 -
 * specificity, ordinates are sensitivity.
 *
 * @param studies the studies
 * @param summary the summary point
 * @param curve the summary curve, or none
 * @param confidence the outline of the 95% confidence region of the summary point, or none
 * @param prediction the outline of the 95% prediction region of a new study, or none
 * @param note a paragraph below; empty for none
 */
public record Sroc(
        List<Study> studies, Optional<Summary> summary, Curve curve, Curve confidence, Curve prediction, String note) {
    public Sroc {
        studies = List.copyOf(studies);
    }

    /**
     * A study.
     *
     * @param sensitivity of the study
     * @param specificity of the study
     * @param size its number of subjects, which its area is proportional to, 0 or above
     * @param group what it is coloured by; empty for none
     */
    public record Study(double sensitivity, double specificity, double size, String group) {
        public Study {
            fraction("a sensitivity", sensitivity);
            fraction("a specificity", specificity);
            Checked.notNegative("a size", size);
        }
    }

    /** The summary point. */
    public record Summary(double sensitivity, double specificity) {
        public Summary {
            fraction("the summary sensitivity", sensitivity);
            fraction("the summary specificity", specificity);
        }
    }

    private static void fraction(String what, double value) {
        Checked.notNegative(what, value);
        if (value > 1) {
            throw new IllegalArgumentException(what + ": " + value + " is above 1");
        }
    }
}
