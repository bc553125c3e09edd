package org.metatrend.pipeline.multiverse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.glmm.BinomialNormalModel;
import org.metatrend.analysis.numeric.StudentT;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;
import org.metatrend.pipeline.pooled.Attempt;

/**
 * The slope of one model, and what it says with the tests of each clustering.
 *
 * <p>A slope b on a transformed scale becomes a change of accuracy about the mean accuracy of the results: with e the mean
 * transformed and d what the form of size gains from n to 10 n, 100 (back(e + b d / 2) - back(e - b d / 2)). It has the sign of b
 * and grows with it, so that bounds and tests of b are those of the change.
 *
 * @param approach effect size, estimator and weights
 * @param rows the results
 * @param step d
 * @param fit the slope of linear models
 * @param counts the slope of the model of counts
 */
record Slopes(Approach approach, Rows rows, double step, Estimated<MetaFit> fit, Estimated<Coefficient> counts) {
    private static final double LEVEL = 0.95;
    private static final String NOT_THIS = "another estimator";

    static Slopes of(Approach approach, Rows rows, List<Moderator> moderators, double step) {
        if (rows.size() < moderators.size() + 3) {
            return refused(
                    approach,
                    rows,
                    rows.size() + " results are too few for " + (moderators.size() + 1) + " coefficients");
        }
        if (rows.allEqual()) {
            return refused(approach, rows, "all accuracies are equal: there is nothing to explain");
        }
        if (approach == Approach.LOGIT_GLMM) {
            return new Slopes(
                    approach, rows, step, Estimated.not(NOT_THIS), Attempt.at(() -> binomial(rows, moderators)));
        }
        boolean random = approach.estimator().equals("REML");
        // with weights of its own and a scale by Knapp and Hartung, the common-effect model is weighted least squares
        MetaAnalysis model = new MetaAnalysis(random ? PoolingMethod.REML : PoolingMethod.EE, TestMethod.KNHA);
        return new Slopes(
                approach,
                rows,
                step,
                Attempt.at(() -> model.fit(rows.effects(approach), Design.of(rows.size(), moderators))),
                Estimated.not(NOT_THIS));
    }

    private static Slopes refused(Approach approach, Rows rows, String reason) {
        return new Slopes(approach, rows, Double.NaN, Estimated.not(reason), Estimated.not(reason));
    }

    private static Coefficient binomial(Rows rows, List<Moderator> moderators) {
        List<Correct> counts = rows.counts();
        var fit = new BinomialNormalModel()
                .fit(
                        counts.stream().mapToLong(Correct::count).toArray(),
                        counts.stream().mapToLong(Correct::subjects).toArray(),
                        moderators);
        if (!fit.converged()) {
            throw new IllegalArgumentException("the likelihood did not come to a maximum");
        }
        var slope = fit.coefficients().get(1);
        return new Coefficient(slope.name(), slope.estimate(), slope.standardError(), slope.degreesOfFreedom());
    }

    /** Whether the model has tests of this clustering. */
    boolean has(Clustering clustering) {
        return clustering == Clustering.NONE || approach != Approach.LOGIT_GLMM;
    }

    Estimated<Change> change(Clustering clustering) {
        if (approach == Approach.LOGIT_GLMM) {
            return counts.map(this::change);
        }
        Optional<List<String>> clusters = clustering.clusters(rows);
        if (clusters.isEmpty()) {
            return fit.map(f -> change(f.coefficients().get(1)));
        }
        // Satterthwaite's degrees of freedom are at most the number of clusters, and as many only in perfect balance
        long number = clusters.get().stream().distinct().count();
        return number <= ClusterRobust.FEWEST_DEGREES_OF_FREEDOM
                ? fit.flatMap(f -> Estimated.not(
                        number + " clusters leave fewer than 4 degrees of freedom: a robust test cannot be read"))
                : fit.flatMap(f -> Attempt.at(() -> ClusterRobust.of(f, clusters.get())))
                        .flatMap(robust -> readable(robust.coefficients().get(1), robust.clusters()));
    }

    private Estimated<Change> readable(Coefficient slope, int clusters) {
        return slope.degreesOfFreedom() < ClusterRobust.FEWEST_DEGREES_OF_FREEDOM
                ? Estimated.not(String.format(
                        Locale.ROOT,
                        "%d clusters leave %.1f degrees of freedom: below 4 a robust test cannot be read",
                        clusters,
                        slope.degreesOfFreedom()))
                : Estimated.of(change(slope));
    }

    private Change change(Coefficient slope) {
        Interval interval = slope.confidenceInterval(LEVEL);
        return new Change(
                points(slope.estimate()),
                points(interval.lower()),
                points(interval.upper()),
                StudentT.twoSided(slope.statistic(), slope.degreesOfFreedom()));
    }

    private double points(double slope) {
        double middle = approach.forward(rows.meanAccuracy());
        double half = slope * step / 2;
        return 100 * (approach.back(middle + half) - approach.back(middle - half));
    }
}
