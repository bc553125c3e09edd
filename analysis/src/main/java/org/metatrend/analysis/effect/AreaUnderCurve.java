package org.metatrend.analysis.effect;

/**
 * The area A under a receiver operating characteristic, with the variance of Hanley and McNeil: with Q1 = A / (2 - A) and Q2 = 2
 * A&sup2; / (1 + A), v = (A (1 - A) + (n1 - 1)(Q1 - A&sup2;) + (n0 - 1)(Q2 - A&sup2;)) / (n1 n0). Radiology 143 (1982) 29-36,
 * doi:10.1148/radiology.143.1.7063747.
 */
public final class AreaUnderCurve {
    private AreaUnderCurve() {}

    /**
     * The raw area.
     *
     * @param area A, inside (0, 1): at 0 and 1 the formula gives no variance
     * @param positives n1, at least 1
     * @param negatives n0, at least 1
     * @return y = A and v
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static EffectSize of(double area, double positives, double negatives) {
        if (!(area > 0 && area < 1)) {
            throw new IllegalArgumentException("an area has a Hanley-McNeil variance inside (0, 1) only: " + area);
        }
        if (!(positives >= 1 && negatives >= 1) || Double.isInfinite(positives) || Double.isInfinite(negatives)) {
            throw new IllegalArgumentException(
                    "an area needs positives and negatives: " + positives + " and " + negatives);
        }
        double square = area * area;
        double q1 = area / (2 - area);
        double q2 = 2 * square / (1 + area);
        double sum = area * (1 - area) + (positives - 1) * (q1 - square) + (negatives - 1) * (q2 - square);
        return new EffectSize(area, sum / (positives * negatives));
    }

    /** The same on the logit scale: y = ln(A / (1 - A)), v divided by (A (1 - A))&sup2;. */
    public static EffectSize logit(double area, double positives, double negatives) {
        EffectSize raw = of(area, positives, negatives);
        double slope = area * (1 - area);
        return new EffectSize(Math.log(area / (1 - area)), raw.variance() / (slope * slope));
    }
}
