package org.metatrend.analysis.pool;

/**
 * Standard errors of tau&sup2;: the variance of the quadratic form for the moment estimators, the expected information for ML and REML,
 * and the derivative of Q for PM. Viechtbauer, Journal of Educational and Behavioral Statistics 30 (2005) 261-293,
 * doi:10.3102/10769986030003261.
 */
final class BetweenStudyVarianceError {
    private BetweenStudyVarianceError() {}

    static double of(PoolingMethod method, EstimatingEquations equations, double tauSquared) {
        int df = equations.degreesOfFreedom();
        double t = tauSquared;
        return switch (method) {
            case EE -> 0;
            case DL -> {
                equations.solve(0);
                double trace = equations.trace();
                yield Math.sqrt(2 * df
                                + 4 * t * trace
                                + 2 * t * t * equations.projection().traceOfSquare())
                        / trace;
            }
            case HS -> {
                equations.solve(0);
                yield Math.sqrt(2 * df
                                + 4 * t * equations.trace()
                                + 2 * t * t * equations.projection().traceOfSquare())
                        / equations.sumOfWeights();
            }
            case HE -> {
                equations.solveUnweighted();
                yield Math.sqrt(2 * equations.projection().traceOfSquareTimesVariancesTwice()
                                + 4 * t * equations.projection().traceTimesVariances()
                                + 2 * t * t * df)
                        / df;
            }
            case SJ -> {
                double start = equations.meanSquare();
                equations.solve(start);
                yield start
                        * Math.sqrt(2 * equations.projection().traceOfSquareTimesVariancesTwice()
                                + 4 * t * equations.projection().traceOfSquareTimesVariances()
                                + 2 * t * t * equations.projection().traceOfSquare())
                        / df;
            }
            case ML -> {
                equations.solve(t);
                yield Math.sqrt(2 / equations.sumOfSquaredWeights());
            }
            case REML -> {
                equations.solve(t);
                yield Math.sqrt(2 / equations.projection().traceOfSquare());
            }
            case PM, PMM, EB -> {
                equations.solve(t);
                double k = equations.studies();
                yield Math.sqrt(2 * k * k / df) / equations.sumOfWeights();
            }
        };
    }
}
