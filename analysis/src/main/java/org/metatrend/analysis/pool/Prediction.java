package org.metatrend.analysis.pool;

import org.metatrend.analysis.regress.Interval;

/**
 * An expected effect.
 *
 * @param estimate of the mean effect
 * @param standardError of the mean effect
 * @param confidenceInterval of the mean effect
 * @param predictionInterval of the effect in a new study, without its sampling error
 */
public record Prediction(
        double estimate, double standardError, Interval confidenceInterval, Interval predictionInterval) {}
