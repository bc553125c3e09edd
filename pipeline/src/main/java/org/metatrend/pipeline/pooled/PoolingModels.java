package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.glmm.BinomialNormalFit;
import org.metatrend.analysis.glmm.BinomialNormalModel;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.multilevel.ThreeLevelData;
import org.metatrend.analysis.multilevel.ThreeLevelFit;
import org.metatrend.analysis.multilevel.ThreeLevelModel;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Heterogeneity;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.Prediction;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

/** The models that pool the log odds of a task's accuracies; each is an estimate or a reason why there is none. */
final class PoolingModels {
    /** The names of the models in results.json and pooled.csv, in their order. */
    static final List<String> NAMES =
            List.of("EE", "REML", "REML_knha", "CR2_study", "CR2_review", "three_level", "GLMM");

    private static final double LEVEL = PooledModel.LEVEL;

    private final TaskResults task;
    private final EffectSizes effects;
    private final MetaFit reml;

    /**
     * Of at least three results.
     *
     * @throws IllegalArgumentException if they cannot be pooled at all
     */
    PoolingModels(TaskResults task) {
        this.task = task;
        effects = task.effects(ProportionMeasure.PLO);
        reml = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z).pool(effects);
    }

    /** The random-effects fit that the figures weigh by. */
    MetaFit reml() {
        return reml;
    }

    Map<String, Estimated<PooledModel>> all() {
        Map<String, Estimated<PooledModel>> models = new LinkedHashMap<>();
        models.put("EE", Attempt.at(() -> common()));
        models.put("REML", Attempt.at(() -> random(reml, PredictionDistribution.NORMAL)));
        models.put(
                "REML_knha",
                Attempt.at(() -> random(
                        new MetaAnalysis(PoolingMethod.REML, TestMethod.KNHA).pool(effects),
                        PredictionDistribution.T_K_MINUS_P)));
        models.put("CR2_study", clustered("studies", task.studies()));
        models.put("CR2_review", clustered("reviews", task.reviews()));
        models.put("three_level", Attempt.at(this::threeLevels));
        models.put("GLMM", Attempt.at(this::binomial));
        return models;
    }

    private PooledModel common() {
        MetaFit fit = new MetaAnalysis(PoolingMethod.EE, TestMethod.Z).pool(effects);
        return new PooledModel(
                fit.studies(),
                fit.intercept(),
                Double.NaN,
                Optional.empty(),
                heterogeneity(fit.heterogeneity()),
                fit.warnings());
    }

    private PooledModel random(MetaFit fit, PredictionDistribution distribution) {
        Prediction prediction = fit.predict(LEVEL, distribution);
        TauSquaredInterval profile = TauSquaredInterval.qProfile(effects, fit.design(), LEVEL);
        TauSquaredInterval likelihood = TauSquaredInterval.profileLikelihood(fit, LEVEL);
        Map<String, Object> further = heterogeneity(fit.heterogeneity());
        Fields more = new Fields()
                .number("se_tau2", fit.tauSquaredStandardError())
                .bounds("tau2_qprofile", profile.tauSquared())
                .bounds("I2_qprofile", profile.iSquared())
                .bounds("tau2_profile", likelihood.tauSquared())
                .number("s2w", fit.scale())
                .number("loglik", fit.statistics().logLikelihood());
        further.putAll(more.map());
        List<String> warnings = new ArrayList<>(fit.warnings());
        if (fit.scale() < 1) {
            warnings.add("Knapp and Hartung's interval is narrower than the normal one here: read the wider.");
        }
        return new PooledModel(
                fit.studies(),
                fit.intercept(),
                fit.tauSquared(),
                Optional.of(prediction.predictionInterval()),
                further,
                warnings);
    }

    /** CR2 by clusters; refused where Satterthwaite's degrees of freedom are below 4. */
    private Estimated<PooledModel> clustered(String what, List<String> clusters) {
        long number = clusters.stream().distinct().count();
        if (number <= ClusterRobust.FEWEST_DEGREES_OF_FREEDOM) {
            // Satterthwaite's degrees of freedom are at most the number of clusters, and as many only in perfect
            // balance
            return Estimated.not(number + " " + what
                    + " leave fewer than 4 degrees of freedom: below that a robust test cannot be read");
        }
        return Attempt.at(() -> ClusterRobust.of(reml, clusters)).flatMap(robust -> {
            Coefficient b = robust.coefficients().get(0);
            if (b.degreesOfFreedom() < ClusterRobust.FEWEST_DEGREES_OF_FREEDOM) {
                return Estimated.not(String.format(
                        Locale.ROOT,
                        "%d %s leave %.1f degrees of freedom: below 4 a robust test cannot be read",
                        robust.clusters(),
                        what,
                        b.degreesOfFreedom()));
            }
            return Estimated.of(new PooledModel(
                    reml.studies(),
                    b,
                    reml.tauSquared(),
                    Optional.empty(),
                    Map.of("clusters", robust.clusters()),
                    robust.warnings()));
        });
    }

    private PooledModel threeLevels() {
        if (new LinkedHashSet<>(task.studies()).size() == task.size()) {
            throw new IllegalArgumentException("no study has several results");
        }
        ThreeLevelData data = new ThreeLevelData(
                effects.estimates(),
                effects.variances(),
                task.studies(),
                IntStream.range(0, task.size()).mapToObj(Integer::toString).toList(),
                List.of());
        ThreeLevelFit fit = new ThreeLevelModel(Method.REML, Reference.T_CONTAINMENT).fit(data);
        Map<String, Object> further = new Fields()
                .with("outerGroups", fit.outerGroups())
                .with("innerGroups", fit.innerGroups())
                .number("outerVariance", fit.outerVariance())
                .number("innerVariance", fit.innerVariance())
                .number("intraclassCorrelation", fit.intraclassCorrelation())
                .number("outerHeterogeneity", fit.outerHeterogeneity())
                .number("innerHeterogeneity", fit.innerHeterogeneity())
                .number("logLikelihood", fit.logLikelihood())
                .with("converged", fit.converged())
                .map();
        return new PooledModel(
                task.size(),
                plain(fit.coefficients().get(0)),
                fit.outerVariance() + fit.innerVariance(),
                Optional.of(fit.predictionInterval(LEVEL)),
                further,
                converged(fit.converged()));
    }

    private PooledModel binomial() {
        BinomialNormalFit fit = new BinomialNormalModel().fit(task.correct(), task.subjects(), List.of());
        org.metatrend.analysis.likelihood.Coefficient b = fit.coefficients().get(0);
        Map<String, Object> further = new Fields()
                .number("logLikelihood", fit.logLikelihood())
                .number("likelihoodRatio", fit.likelihoodRatio())
                .with("converged", fit.converged())
                .map();
        return new PooledModel(
                task.size(),
                plain(b),
                fit.tau2(),
                Optional.of(b.predictionInterval(fit.tau2(), LEVEL)),
                further,
                converged(fit.converged()));
    }

    private static Map<String, Object> heterogeneity(Heterogeneity of) {
        return new LinkedHashMap<>(new Fields()
                .number("I2", of.iSquared())
                .number("H2", of.hSquared())
                .number("QE", of.q())
                .with("QEdf", of.df())
                .number("QEp", of.p())
                .map());
    }

    private static List<String> converged(boolean yes) {
        List<String> warnings = new ArrayList<>();
        if (!yes) {
            warnings.add("The likelihood did not come to a maximum: do not read this model.");
        }
        return warnings;
    }

    static Coefficient plain(org.metatrend.analysis.likelihood.Coefficient b) {
        return new Coefficient(b.name(), b.estimate(), b.standardError(), b.degreesOfFreedom());
    }
}
