package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.NumberText;

/**
 * How much the effects differ. NaN where a number is not known; it is left out then, and of a single effect everything.
 *
 * @param q Cochran's Q
 * @param df its degrees of freedom
 * @param p its p value
 * @param i2 I², 0 to 1
 * @param tau2 the variance between the effects, on the scale of the model
 * @param estimator of tau², such as "REML"; may be empty
 */
public record Heterogeneity(double q, int df, double p, double i2, double tau2, String estimator) {
    public Heterogeneity {
        estimator = Words.clean(estimator);
    }

    /** In a line: "Q = 152.2, df = 12, p < 0.001; I² = 92.2%; τ² = 0.313 (REML)". */
    public String text() {
        if (df < 1) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(q)) {
            parts.add("Q = " + EffectText.compact(q, q < 100 ? 2 : 1) + ", df = " + NumberText.fixed(df, 0)
                    + (Double.isNaN(p) ? "" : ", p " + (p < 0.001 ? "< 0.001" : "= " + NumberText.p(p))));
        }
        if (!Double.isNaN(i2)) {
            parts.add("I\u00b2 = " + NumberText.fixed(100 * i2, 1) + "%");
        }
        if (!Double.isNaN(tau2)) {
            int decimals = tau2 > 0 && tau2 < 0.1 ? Math.min(6, NumberText.decimals(tau2) + 1) : 3;
            parts.add("\u03c4\u00b2 = " + EffectText.compact(tau2, decimals)
                    + (estimator.isEmpty() ? "" : " (" + estimator + ")"));
        }
        return parts.isEmpty() ? "" : "Heterogeneity: " + String.join("; ", parts);
    }
}
