package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.numeric.Normal;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

/**
 * The three-parameter selection model: a study whose one-sided p-value is above a cut was published delta times as often as one
 * below; mu, tau&sup2; and delta by maximum likelihood. Vevea and Hedges, Psychometrika 60 (1995) 419-435, doi:10.1007/BF02294384;
 * McShane, B&ouml;ckenholt and Hansen, Perspectives on Psychological Science 11 (2016) 730-749,
 * doi:10.1177/1745691616662243.
 *
 * @param effect mu corrected for selection, tested by the normal distribution
 * @param tauSquared tau&sup2;
 * @param tauSquaredStandardError none where tau&sup2; is 0, at its bound
 * @param delta how often an insignificant study was published, against a significant one
 * @param deltaStandardError of delta. Standard errors come from the inverse of the observed information
 * @param logLikelihood at the maximum
 * @param likelihoodRatio against no selection (delta = 1), chi-squared with one degree of freedom
 * @param warnings why to doubt it, in sentences
 */
public record SelectionModel(
        Coefficient effect,
        double tauSquared,
        OptionalDouble tauSquaredStandardError,
        double delta,
        double deltaStandardError,
        double logLikelihood,
        double likelihoodRatio,
        List<String> warnings) {
    private static final int FEW = 4;
    private static final int EVALUATIONS = 20_000;
    private static final int NEWTON_STEPS = 100;

    /** In which direction a study is significant. */
    public enum Alternative {
        /** Small effects are. */
        LESS,
        /** Large effects are. */
        GREATER
    }

    /** Copies. */
    public SelectionModel {
        warnings = List.copyOf(warnings);
    }

    /** The p-value of the test against no selection. */
    public double p() {
        return ChiSquared.upper(Math.max(0, likelihoodRatio), 1);
    }

    /**
     * Fits the model.
     *
     * @param effects of at least 3 studies, one below and one above the cut
     * @param alternative the direction
     * @param cut of the one-sided p-value, such as 0.025
     * @return the model; or why there is none, where the gradient does not vanish or the information is not positive definite
     * @throws IllegalArgumentException if there are fewer than 3 studies or all lie on one side of the cut, so that delta cannot be
     *     estimated
     */
    public static Estimated<SelectionModel> of(EffectSizes effects, Alternative alternative, double cut) {
        double sign = alternative == Alternative.LESS ? -1 : 1;
        SelectionLikelihood likelihood = new SelectionLikelihood(effects, sign, -Normal.quantile(cut));
        int significant = likelihood.countSignificant();
        int others = likelihood.studies() - significant;
        if (effects.size() < 3 || significant == 0 || others == 0) {
            throw new IllegalArgumentException("selection needs 3 studies, some on either side of p = " + cut + ": "
                    + significant + " below and " + others + " above");
        }
        MetaFit unselected = new MetaAnalysis(PoolingMethod.ML, TestMethod.Z).pool(effects);
        double[] interior = climb(likelihood, sign * unselected.intercept().estimate(), unselected.tauSquared(), true);
        double[] boundary = climb(likelihood, sign * unselected.intercept().estimate(), 0, false);
        boolean atBound = likelihood.value(boundary[0], 0, boundary[2])
                >= likelihood.value(interior[0], interior[1], interior[2]);
        return result(likelihood, atBound ? boundary : interior, atBound, sign, unselected);
    }

    private static Estimated<SelectionModel> result(
            SelectionLikelihood likelihood, double[] at, boolean atBound, double sign, MetaFit unselected) {
        double[] gradient = new double[3];
        double[][] hessian = new double[3][3];
        likelihood.derivatives(at[0], at[1], at[2], gradient, hessian);
        int[] free = atBound ? new int[] {0, 2} : new int[] {0, 1, 2};
        RealMatrix information = information(hessian, free);
        boolean positive = isPositiveDefinite(information);
        double value = likelihood.value(at[0], at[1], at[2]);
        boolean flat = Arrays.stream(free)
                .allMatch(j ->
                        Math.abs(gradient[j]) <= 1e-6 * (1 + Math.abs(hessian[j][j]) * (1e-3 + Math.abs(at[j]))));
        List<String> warnings = new ArrayList<>();
        int fewest = Math.min(likelihood.countSignificant(), likelihood.studies() - likelihood.countSignificant());
        if (fewest < FEW) {
            warnings.add("Only " + fewest + " studies on one side of the cut: delta is hardly estimated.");
        }
        if (atBound) {
            warnings.add("tau^2 is 0, at its bound.");
        }
        if (!(positive && flat)) {
            return Estimated.not("the likelihood of the selection model has no proper maximum: it did not converge");
        }
        RealMatrix covariance = new LUDecomposition(information, 0).getSolver().getInverse();
        int last = free.length - 1;
        return Estimated.of(new SelectionModel(
                new Coefficient(
                        "intercept", sign * at[0], Math.sqrt(covariance.getEntry(0, 0)), Double.POSITIVE_INFINITY),
                at[1],
                atBound ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(covariance.getEntry(1, 1))),
                at[2],
                Math.sqrt(covariance.getEntry(last, last)),
                value,
                2 * (value - unselected.statistics().logLikelihood()),
                warnings));
    }

    /** Nelder and Mead's simplex in (mu, ln tau&sup2;, ln delta), then Newton's steps, halved until they rise. */
    private static double[] climb(SelectionLikelihood likelihood, double mu, double tauSquared, boolean free) {
        double scale = Math.max(tauSquared, 1e-3);
        MultivariateFunction function = point -> likelihood.value(
                point[0],
                free ? Math.exp(Math.max(-60, Math.min(60, point[1]))) : 0,
                Math.exp(Math.max(-30, Math.min(30, point[point.length - 1]))));
        double[] start = free ? new double[] {mu, Math.log(scale), 0} : new double[] {mu, 0};
        double[] found = start;
        try {
            found = new SimplexOptimizer(1e-12, 1e-12)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(function),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.3))
                    .getPoint();
        } catch (TooManyEvaluationsException e) {
            // The steps below go on from the start, and say if they arrive nowhere.
            found = start;
        }
        double[] at = {
            found[0],
            free ? Math.exp(Math.max(-60, Math.min(60, found[1]))) : 0,
            Math.exp(Math.max(-30, Math.min(30, found[found.length - 1])))
        };
        polish(likelihood, at, free ? new int[] {0, 1, 2} : new int[] {0, 2});
        return at;
    }

    private static void polish(SelectionLikelihood likelihood, double[] at, int... free) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] gradient = new double[3];
            double[][] hessian = new double[3][3];
            likelihood.derivatives(at[0], at[1], at[2], gradient, hessian);
            RealMatrix information = information(hessian, free);
            if (!isPositiveDefinite(information)) {
                return;
            }
            double[] right = Arrays.stream(free).mapToDouble(j -> gradient[j]).toArray();
            double[] change =
                    new LUDecomposition(information, 0).getSolver().getInverse().operate(right);
            double before = likelihood.value(at[0], at[1], at[2]);
            double length = 1;
            double[] next = moved(at, change, length, free);
            while (length > 1e-10
                    && !(next[1] >= 0
                            && next[2] > 0
                            && likelihood.value(next[0], next[1], next[2]) >= before - 1e-13 * Math.abs(before))) {
                length /= 2;
                next = moved(at, change, length, free);
            }
            if (length <= 1e-10) {
                return;
            }
            boolean still = true;
            for (int j = 0; j < 3; j++) {
                still &= Math.abs(next[j] - at[j]) <= 4 * Math.ulp(at[j]);
                at[j] = next[j];
            }
            if (still) {
                return;
            }
        }
    }

    private static double[] moved(double[] at, double[] change, double length, int... free) {
        double[] moved = at.clone();
        for (int j = 0; j < free.length; j++) {
            moved[free[j]] += length * change[j];
        }
        return moved;
    }

    private static RealMatrix information(double[][] hessian, int... free) {
        return new Array2DRowRealMatrix(hessian, true).getSubMatrix(free, free).scalarMultiply(-1);
    }

    private static boolean isPositiveDefinite(RealMatrix matrix) {
        for (double[] row : matrix.getData()) {
            if (!Arrays.stream(row).allMatch(Double::isFinite)) {
                return false;
            }
        }
        // Scaled to a unit diagonal, so that units do not matter.
        int p = matrix.getRowDimension();
        RealMatrix scaled = matrix.copy();
        for (int i = 0; i < p; i++) {
            if (!(matrix.getEntry(i, i) > 0)) {
                return false;
            }
            for (int j = 0; j < p; j++) {
                scaled.setEntry(i, j, matrix.getEntry(i, j) / Math.sqrt(matrix.getEntry(i, i) * matrix.getEntry(j, j)));
            }
        }
        for (int size = 1; size <= p; size++) {
            RealMatrix minor = scaled.getSubMatrix(0, size - 1, 0, size - 1);
            if (!(new LUDecomposition(minor, 0).getDeterminant() > 1e-13)) {
                return false;
            }
        }
        return true;
    }
}
