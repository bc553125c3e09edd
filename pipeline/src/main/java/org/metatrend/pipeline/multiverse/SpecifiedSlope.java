package org.metatrend.pipeline.multiverse;

import org.metatrend.analysis.regress.Estimated;

/**
 * What one specification gives.
 *
 * @param specification the choices
 * @param k results
 * @param slope what it gives, or why it is refused
 */
public record SpecifiedSlope(Specification specification, int k, Estimated<Change> slope) {
    /**
     * A change of accuracy in percentage points where the number of subjects grows tenfold.
     *
     * @param estimate of the change
     * @param lower bound of its 95% interval
     * @param upper bound
     * @param p two-sided, of no change
     */
    public record Change(double estimate, double lower, double upper, double p) {
        /** Whether the interval lies on one side of 0. */
        public boolean clear() {
            return lower > 0 || upper < 0;
        }
    }
}
