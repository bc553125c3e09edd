package org.metatrend.analysis.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * An ellipse in the plane of logits, drawn in the plane of rates.
 *
 * @param centre its centre
 * @param covariance that shapes it
 * @param studies how many were fitted
 */
public record Region(LogitPair centre, PairCovariance covariance, int studies) {
    /** What the size of an ellipse rests on. */
    public enum Quantile {
        /** Chi-squared with 2 degrees of freedom (mada). */
        CHI_SQUARED,
        /**
         * Twice F with 2 and k - 2 degrees of freedom, k the number of studies (metandi): Harbord et al., Biostatistics 8
         * (2007) 239-251, doi:10.1093/biostatistics/kxl004.
         */
        F
    }

    /**
     * Points of the outline, the first one not repeated.
     *
     * @param level such as 0.95, inside (0, 1)
     * @param quantile for the size
     * @param points how many, at least 3
     * @throws IllegalArgumentException if the level is outside of (0, 1), there are fewer than three points, or F is asked
     *     for with fewer than three studies
     */
    public List<RocPoint> outline(double level, Quantile quantile, int points) {
        if (points < 3) {
            throw new IllegalArgumentException("an outline needs at least three points: " + points);
        }
        double radius = Math.sqrt(squaredRadius(level, quantile));
        double a = Math.sqrt(covariance.sensitivity());
        double b = a == 0 ? 0 : covariance.covariance() / a;
        double c = Math.sqrt(Math.max(0, covariance.falsePositiveRate() - b * b));
        List<RocPoint> outline = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double x = radius * StrictMath.cos(angle);
            double y = radius * StrictMath.sin(angle);
            outline.add(
                    new LogitPair(centre.sensitivity() + a * x, centre.falsePositiveRate() + b * x + c * y).rates());
        }
        return List.copyOf(outline);
    }

    private double squaredRadius(double level, Quantile quantile) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        if (quantile == Quantile.CHI_SQUARED) {
            return -2 * Math.log1p(-level);
        }
        if (studies < 3) {
            throw new IllegalArgumentException("a region by F needs at least three studies: " + studies);
        }
        return 2 * new FDistribution(null, 2, studies - 2.0, 1e-13).inverseCumulativeProbability(level);
    }
}
