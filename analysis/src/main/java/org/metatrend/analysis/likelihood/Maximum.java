package org.metatrend.analysis.likelihood;

/**
 * Where a maximisation ended.
 *
 * @param at the parameters, handed over
 * @param evaluation of the function there
 * @param converged whether the gradient vanishes there and the function is not convex in any direction
 */
@SuppressWarnings("ArrayRecordComponent")
public record Maximum(double[] at, Evaluation evaluation, boolean converged) {}
