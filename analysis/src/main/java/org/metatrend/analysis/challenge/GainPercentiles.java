package org.metatrend.analysis.challenge;

import org.metatrend.analysis.order.OrderedSample;

/**
 * Percentiles of the teams' gains from the public to the private score, by linear interpolation.
 *
 * @param p5 5th percentile
 * @param p25 lower quartile
 * @param median median
 * @param p75 upper quartile
 * @param p95 95th percentile
 */
public record GainPercentiles(double p5, double p25, double median, double p75, double p95) {
    /**
     * Validates the order.
     *
     * @throws IllegalArgumentException if the percentiles are not finite and ascending
     */
    public GainPercentiles {
        boolean ascending = p5 <= p25 && p25 <= median && median <= p75 && p75 <= p95;
        if (!ascending || !Double.isFinite(p5) || !Double.isFinite(p95)) {
            throw new IllegalArgumentException("percentiles are finite and ascending: " + p5 + ", " + p25 + ", "
                    + median + ", " + p75 + ", " + p95);
        }
    }

    static GainPercentiles of(OrderedSample gains) {
        return new GainPercentiles(
                gains.quantile(0.05), gains.quantile(0.25), gains.median(), gains.quantile(0.75), gains.quantile(0.95));
    }
}
