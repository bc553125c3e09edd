package org.metatrend.analysis.diagnostic;

/**
 * A point in the plane of receiver operating characteristics.
 *
 * @param falsePositiveRate in [0, 1]
 * @param sensitivity in [0, 1]
 */
public record RocPoint(double falsePositiveRate, double sensitivity) {}
