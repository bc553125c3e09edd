package org.metatrend.analysis.pool;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.BracketedRoot;
import org.metatrend.analysis.numeric.ChiSquared;

/**
 * Estimates tau&sup2;. No step can diverge: equations in Q have one root, which is approached from one side; the
 * likelihoods are searched for every change of sign of their score, and the highest maximum is taken.
 *
 * <p>Bracket of the score, with RSS the residual sum of squares of the unweighted regression and [v0, v1] the range of the
 * variances: it is negative where RSS / (v0 + t)&sup2; &lt; (k - p) / (v1 + t), because y'PPy is at most the left and tr(P) at least
 * the right side.
 */
final class BetweenStudyVariance {
    private static final int GRID = 30;
    /** The factor from one point of the grid to the next is no larger. */
    private static final double WIDEST = 1.6;
    /** More than any double needs. */
    private static final int MOST = 4000;

    private static final int NEWTON_STEPS = 500;

    private final PoolingMethod method;
    private final EstimatingEquations equations;
    private final double unweightedRss;
    private int maxima;

    BetweenStudyVariance(PoolingMethod method, EffectSizes effects, Design design) {
        this.method = method;
        equations = new EstimatingEquations(effects, design);
        equations.solveUnweighted();
        unweightedRss = equations.quadratic();
    }

    /** tau&sup2;, at least 0. */
    double estimate() {
        int df = equations.degreesOfFreedom();
        double raw = switch (method) {
            case EE -> 0;
            case DL -> {
                equations.solve(0);
                yield (equations.quadratic() - df) / equations.trace();
            }
            case HE -> {
                equations.solveUnweighted();
                yield (unweightedRss - equations.projection().traceTimesVariances()) / df;
            }
            case HS -> {
                equations.solve(0);
                yield (equations.quadratic() - equations.studies()) / equations.sumOfWeights();
            }
            case SJ -> sidikJonkman();
            case PM, EB -> rootOfQ(df);
            case PMM -> rootOfQ(ChiSquared.quantile(0.5, df));
            case ML -> maximum(equations::likelihoodScore, equations::logLikelihood);
            case REML -> maximum(equations::restrictedScore, equations::restrictedLogLikelihood);
        };
        return Math.max(0, raw);
    }

    /**
     * The tau&sup2; with Q(tau&sup2;) = c, or 0 if Q(0) is not above c. In the basis where both K'VK and K'K are diagonal Q is a
     * sum of a / (l + t), and so 1/Q is concave and rises: Newton's steps on it come from the left, never pass the root, and
     * each is at least as long as the distance of the chord.
     */
    double rootOfQ(double c) {
        double t = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            equations.solve(t);
            double q = equations.quadratic();
            double change = (q / c - 1) * q / equations.quadraticOfSquare();
            if (!(change > 0)) {
                break;
            }
            t += change;
            if (change <= 4 * Math.ulp(t)) {
                break;
            }
        }
        return t;
    }

    /** How many local maxima the likelihood has, after an estimate by ML or REML. */
    int maxima() {
        return maxima;
    }

    /** Why the estimate deserves a look, if it does. */
    Optional<String> warning() {
        return maxima > 1
                ? Optional.of("The likelihood of tau^2 has " + maxima + " maxima; the highest is taken.")
                : Optional.empty();
    }

    /** The standard error of an estimate by the formula of its method. */
    double standardError(double tauSquared) {
        return BetweenStudyVarianceError.of(method, equations, tauSquared);
    }

    private double sidikJonkman() {
        double start = equations.meanSquare();
        equations.solve(start);
        return start * equations.quadratic() / equations.degreesOfFreedom();
    }

    private double maximum(Score score, Score logLikelihood) {
        DoubleUnaryOperator at = t -> {
            equations.solve(t);
            return score.value();
        };
        double low = 0;
        double atLow = at.applyAsDouble(0);
        double best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        maxima = 0;
        if (!(atLow > 0)) {
            maxima = 1;
            bestValue = logLikelihood.value();
        }
        double upper = scoreIsNegativeFrom();
        if (!(upper > 0)) {
            return 0;
        }
        // It begins at the least variance however far the greatest lies, for each scale of variances may have its
        // maximum.
        double least = equations.minimumVariance();
        double first = Math.min(1e-3 * (least + 1e-3 * Math.min(upper, 1e3 * least)), 0.5 * upper);
        double steps = Math.ceil(Math.log(upper / first) / Math.log(WIDEST));
        int points = (int) Math.max(GRID, Math.min(MOST, steps + 1));
        double ratio = Math.pow(upper / first, 1.0 / (points - 1));
        for (int i = 0; i < points; i++) {
            double high = i == points - 1 ? upper : first * Math.pow(ratio, i);
            double atHigh = at.applyAsDouble(high);
            // The bound is exact but for rounding, which this undoes.
            while (i == points - 1 && atHigh > 0) {
                high *= 2;
                atHigh = at.applyAsDouble(high);
            }
            if (atLow > 0 && atHigh <= 0) {
                double root = BracketedRoot.of(at, low, atLow, high, atHigh);
                equations.solve(root);
                double value = logLikelihood.value();
                maxima++;
                if (value > bestValue) {
                    best = root;
                    bestValue = value;
                }
            }
            low = high;
            atLow = atHigh;
        }
        return best;
    }

    private double scoreIsNegativeFrom() {
        double df = equations.degreesOfFreedom();
        double low = equations.minimumVariance();
        double spread = equations.maximumVariance() - low;
        double rss = unweightedRss;
        double s = (rss + Math.sqrt(rss * rss + 4 * df * rss * spread)) / (2 * df);
        // A little beyond the bound, so that rounding cannot make the score positive there.
        return s * (1 + 1e-9) - low;
    }

    @FunctionalInterface
    private interface Score {
        double value();
    }
}
