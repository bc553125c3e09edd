package org.metatrend.analysis.multilevel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Sandwich;
import org.metatrend.analysis.pool.ClusterReference;

/**
 * A three-level model's coefficients with a covariance that is robust against wrong variances within outer groups.
 *
 * @param adjustment for few groups
 * @param reference where the degrees of freedom come from
 * @param groups m, the outer groups
 * @param coefficients with robust standard errors and their degrees of freedom
 * @param covariance robust, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ThreeLevelRobust(
        Sandwich.Adjustment adjustment,
        ClusterReference reference,
        int groups,
        List<Coefficient> coefficients,
        double[][] covariance) {
    /** Copies. */
    public ThreeLevelRobust {
        Objects.requireNonNull(adjustment, "adjustment");
        Objects.requireNonNull(reference, "reference");
        coefficients = List.copyOf(coefficients);
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }
}
