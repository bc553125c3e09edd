package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.likelihood.Maximum;
import org.metatrend.analysis.likelihood.NewtonMaximiser;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

/**
 * A random-effects model of studies of which some were not published: mu, tau&sup2; and the parameters delta of a {@link
 * SelectionFunction} by maximum likelihood, from several starts. What the function is has to be assumed; results that differ between
 * functions say how much hangs on it. {@link SelectionModel} is the case of one step, with derivatives in closed form.
 *
 * @param function of selection
 * @param effect mu corrected for selection, tested by the normal distribution
 * @param tauSquared tau&sup2;
 * @param tauSquaredStandardError none where tau&sup2; is 0, at its bound
 * @param parameters delta
 * @param logLikelihood at the maximum
 * @param likelihoodRatio against no selection, chi-squared with as many degrees of freedom as parameters
 * @param warnings why to doubt it, in sentences
 */
public record PublicationModel(
        SelectionFunction function,
        Coefficient effect,
        double tauSquared,
        OptionalDouble tauSquaredStandardError,
        List<Parameter> parameters,
        double logLikelihood,
        double likelihoodRatio,
        List<String> warnings) {
    private static final int FEW = 4;
    // Below this gain the least selection cannot be told from none.
    private static final double NO_GAIN = 1e-9;

    /**
     * One parameter of the function.
     *
     * @param value delta
     * @param standardError from the inverse of the observed information; none at the bound where nothing is selected
     */
    public record Parameter(double value, OptionalDouble standardError) {}

    /** Copies. */
    public PublicationModel {
        parameters = List.copyOf(parameters);
        warnings = List.copyOf(warnings);
    }

    /** The p-value of the test against no selection. */
    public double p() {
        return ChiSquared.upper(Math.max(0, likelihoodRatio), parameters.size());
    }

    /**
     * Fits the model.
     *
     * @param effects of more studies than parameters, mu and tau&sup2; included
     * @param alternative the direction in which a study is significant
     * @param function of selection; of a step function every interval holds a study
     * @return the model; or why there is none, where the likelihood has no proper maximum
     * @throws IllegalArgumentException if there are too few studies or an interval holds none, so that its delta cannot be
     *     estimated
     */
    public static Estimated<PublicationModel> of(
            EffectSizes effects, SelectionModel.Alternative alternative, SelectionFunction function) {
        int k = effects.size();
        if (k < function.parameters() + 2) {
            throw new IllegalArgumentException(
                    k + " studies are too few for " + function.parameters() + " parameters of selection, mu and tau^2");
        }
        double sign = alternative == SelectionModel.Alternative.LESS ? -1 : 1;
        MetaFit plain = new MetaAnalysis(PoolingMethod.ML, TestMethod.Z).pool(effects);
        double unit = Math.sqrt(plain.tauSquared() + plain.heterogeneity().typicalVariance());
        PublicationLikelihood likelihood = new PublicationLikelihood(
                effects, sign, function, sign * plain.intercept().estimate(), unit);
        List<String> warnings = new ArrayList<>();
        checkIntervals(function, likelihood.pValues(), warnings);
        double tau = Math.log(Math.max(plain.tauSquared(), 1e-2 * unit * unit));
        Optional<Maximum> random = best(likelihood, function.parameters(), true, tau);
        Optional<Maximum> common = best(likelihood, function.parameters(), false);
        double none = plain.statistics().logLikelihood();
        double free = random.map(of -> of.evaluation().value()).orElse(Double.NEGATIVE_INFINITY);
        double bound = common.map(of -> of.evaluation().value()).orElse(Double.NEGATIVE_INFINITY);
        if (function.neutral() == 0 && !(Math.max(free, bound) > none + NO_GAIN)) {
            return Estimated.of(withoutSelection(function, plain, warnings));
        }
        boolean atBound = bound >= free - NO_GAIN;
        Optional<Maximum> maximum = atBound ? common : random;
        if (maximum.isEmpty() || !maximum.orElseThrow().converged()) {
            return Estimated.not("the likelihood of the selection model has no proper maximum: it did not converge");
        }
        return result(function, likelihood, maximum.orElseThrow(), atBound, sign, none, warnings);
    }

    private static Optional<Maximum> best(
            PublicationLikelihood likelihood, int parameters, boolean random, double... logTauSquared) {
        List<double[]> starts = new ArrayList<>();
        for (double delta : new double[] {-1.2, 0, 1.2}) {
            starts.add(DoubleStream.concat(
                            DoubleStream.concat(DoubleStream.of(0), Arrays.stream(logTauSquared)),
                            DoubleStream.iterate(delta, d -> d).limit(parameters))
                    .toArray());
        }
        return starts.stream()
                .filter(start -> likelihood.at(start, random).defined())
                .map(start -> NewtonMaximiser.climb(u -> likelihood.at(u, random), start))
                .filter(of -> of.evaluation().defined())
                .max(Comparator.comparing(Maximum::converged)
                        .thenComparingDouble(of -> of.evaluation().value()));
    }

    private static void checkIntervals(SelectionFunction function, double[] p, List<String> warnings) {
        if (!(function instanceof SelectionFunction.Steps steps)) {
            return;
        }
        double[] cuts = steps.cuts();
        for (int j = 0; j <= cuts.length; j++) {
            int interval = j;
            long count = Arrays.stream(p)
                    .filter(value -> steps.interval(value) == interval)
                    .count();
            String place = (j == 0 ? 0 : cuts[j - 1]) + " to " + (j == cuts.length ? 1 : cuts[j]);
            if (count == 0) {
                throw new IllegalArgumentException(
                        "no study has a p-value from " + place + ": its delta cannot be estimated");
            }
            if (count < FEW) {
                warnings.add("Only " + count + " studies with p from " + place + ": delta is hardly estimated.");
            }
        }
    }

    private static PublicationModel withoutSelection(SelectionFunction function, MetaFit plain, List<String> warnings) {
        warnings.add("delta is 0, at its bound: nothing is selected.");
        return new PublicationModel(
                function,
                plain.intercept(),
                plain.tauSquared(),
                plain.tauSquared() == 0 ? OptionalDouble.empty() : OptionalDouble.of(plain.tauSquaredStandardError()),
                List.of(new Parameter(0, OptionalDouble.empty())),
                plain.statistics().logLikelihood(),
                0,
                warnings);
    }

    private static Estimated<PublicationModel> result(
            SelectionFunction function,
            PublicationLikelihood likelihood,
            Maximum maximum,
            boolean atBound,
            double sign,
            double none,
            List<String> warnings) {
        double[] at = maximum.at();
        double[][] information = Dense.copy(maximum.evaluation().hessian());
        for (double[] row : information) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
        if (!Dense.isPositiveDefinite(information)) {
            return Estimated.not("the likelihood of the selection model is flat: its parameters cannot be told apart");
        }
        double[][] covariance = Dense.inverse(information);
        double[] se = new double[at.length];
        for (int j = 0; j < se.length; j++) {
            // The gradient is 0, so that an error of a logarithm is a relative error.
            se[j] = Math.sqrt(covariance[j][j]) * (j == 0 ? likelihood.unit() : Math.exp(at[j]));
        }
        if (atBound) {
            warnings.add("tau^2 is 0, at its bound.");
        }
        int first = atBound ? 1 : 2;
        List<Parameter> parameters = new ArrayList<>();
        for (int j = first; j < at.length; j++) {
            parameters.add(new Parameter(Math.exp(at[j]), OptionalDouble.of(se[j])));
        }
        double value = maximum.evaluation().value();
        return Estimated.of(new PublicationModel(
                function,
                new Coefficient("intercept", sign * likelihood.mu(at), se[0], Double.POSITIVE_INFINITY),
                atBound ? 0 : Math.exp(at[1]),
                atBound ? OptionalDouble.empty() : OptionalDouble.of(se[1]),
                parameters,
                value,
                2 * (value - none),
                warnings));
    }
}
