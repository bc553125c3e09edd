package org.metatrend.analysis.accuracy;

import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/**
 * What models lose, or gain, from internal to external validation.
 *
 * @param models how many, k
 * @param lower how many are less accurate externally
 * @param beyondNoise of these, how many by more than noise at 95% (Newcombe's interval of the difference)
 * @param difference the mean of external less internal, t with k - 1 degrees of freedom
 * @param tau2 the variance of true differences between models
 * @param bySize what the difference gains per unit of ln(external subjects), t with k - 2 degrees of freedom; none where
 *     there are fewer than three models or all cohorts have one size
 * @param converged whether tau2 is at a maximum of the likelihood in both models
 */
public record ExternalLoss(
        int models,
        int lower,
        int beyondNoise,
        Coefficient difference,
        double tau2,
        Estimated<Coefficient> bySize,
        boolean converged) {
    /** The interval of the true difference of a new model. */
    public Interval predictionInterval(double level) {
        return difference.predictionInterval(tau2, level);
    }
}
