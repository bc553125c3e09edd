package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.Sandwich;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.multilevel.ThreeLevelData;
import org.metatrend.analysis.multilevel.ThreeLevelFit;
import org.metatrend.analysis.multilevel.ThreeLevelModel;
import org.metatrend.analysis.pool.ClusterCorrection;
import org.metatrend.analysis.pool.ClusterReference;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.HeteroscedasticityRobust;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.ingest.BadInput;

/** Results that depend on each other: cluster-robust tests, and models with levels. */
final class DependenceReport {
    private DependenceReport() {}

    /**
     * Cluster-robust tests: CR2 with Satterthwaite's degrees of freedom, and all other corrections and references.
     *
     * @throws BadInput if there is one cluster only
     */
    static Block cluster(MetaModel analysis, int column, List<String> warnings) {
        MetaTable table = analysis.input().table();
        List<String> clusters = analysis.input().texts(column);
        if (clusters.stream().distinct().count() < 2) {
            throw new BadInput(
                    table.source() + ": column " + table.header().get(column),
                    "one cluster, " + BadInput.quote(clusters.get(0)),
                    "two clusters or more; below about ten their tests are not to be trusted",
                    "name another column with --cluster");
        }
        double level = analysis.model().level();
        ClusterRobust main = ClusterRobust.of(analysis.model().fit(), clusters);
        main.coefficients().stream()
                .filter(each -> each.degreesOfFreedom() < ClusterRobust.FEWEST_DEGREES_OF_FREEDOM)
                .forEach(each -> warnings.add("DO NOT READ the cluster-robust test of " + each.name() + ": "
                        + main.clusters() + " clusters leave it " + Digits.of(each.degreesOfFreedom())
                        + " degrees of freedom, and below 4 such p-values are far too small or too large."));
        List<Block> variants = new ArrayList<>();
        for (ClusterCorrection correction : ClusterCorrection.values()) {
            for (ClusterReference reference : ClusterReference.values()) {
                Block variant = new Block()
                        .put("correction", correction.name())
                        .put("reference", reference.name().toLowerCase(Locale.ROOT));
                var of = Block.attempted(
                        () -> ClusterRobust.of(analysis.model().fit(), clusters, correction, reference));
                of.value()
                        .ifPresentOrElse(
                                each -> variant.put("coefficients", pooled(each.coefficients(), level))
                                        .put("vcov", FitReport.matrix(each.covariance())),
                                () -> variant.missing("coefficients", of.reason()));
                variants.add(variant);
            }
        }
        return new Block()
                .put("column", table.header().get(column))
                .put("clusters", main.clusters())
                .put("correction", main.correction().name())
                .put("reference", main.reference().name().toLowerCase(Locale.ROOT))
                .put("coefficients", pooled(main.coefficients(), level))
                .put("trusted", main.warnings().isEmpty())
                .put("variants", variants);
    }

    /** Tests that hold whatever the studies' variances, of independent studies. */
    static List<Block> heteroscedasticity(PooledModel model) {
        return Arrays.stream(HeteroscedasticityCorrection.values())
                .map(correction -> {
                    Block block = new Block().put("correction", correction.name());
                    var of = Block.attempted(() -> HeteroscedasticityRobust.of(model.fit(), correction));
                    of.value()
                            .ifPresentOrElse(
                                    each -> block.put("coefficients", pooled(each.coefficients(), model.level()))
                                            .put("vcov", FitReport.matrix(each.covariance())),
                                    () -> block.missing("coefficients", of.reason()));
                    return block;
                })
                .toList();
    }

    private static List<Block> pooled(List<org.metatrend.analysis.pool.Coefficient> of, double level) {
        return of.stream().map(each -> FitReport.coefficient(each, level)).toList();
    }

    /**
     * The model of results in inner groups in outer groups.
     *
     * @throws BadInput if the levels cannot be told apart, or the method is neither ML nor REML
     */
    static Block levels(MetaModel analysis, List<String> warnings) {
        GroupColumns groups = analysis.groups();
        MetaTable table = analysis.input().table();
        MetaMethod pooling = analysis.options().model().method();
        if (pooling != MetaMethod.ML && pooling != MetaMethod.REML) {
            throw new BadInput("--method", pooling.name(), "ML or REML with --levels", "choose one of these");
        }
        Method method = pooling == MetaMethod.ML ? Method.ML : Method.REML;
        ThreeLevelModel model = new ThreeLevelModel(
                method,
                switch (analysis.options().model().test()) {
                    case Z -> Reference.NORMAL;
                    case T, KNHA -> Reference.T_RESIDUAL;
                    case CONTAIN -> Reference.T_CONTAINMENT;
                });
        int outer = groups.outer().orElseThrow();
        ThreeLevelData data = data(analysis, table, outer);
        ThreeLevelFit fit = model.fit(data);
        double level = analysis.model().level();
        Block block = new Block()
                .put("outer", table.header().get(outer))
                .put("inner", groups.inner().map(at -> table.header().get(at)).orElse("row"))
                .put("outerGroups", fit.outerGroups())
                .put("innerGroups", fit.innerGroups())
                .put("method", method.name())
                .put("coefficients", of(fit.coefficients(), level))
                .put("vcov", FitReport.matrix(fit.covariance()))
                .put("sigma2_outer", fit.outerVariance())
                .put("sigma2_inner", fit.innerVariance());
        List<Interval> intervals = model.varianceIntervals(data, level);
        block.bounds("sigma2_outer", intervals.get(0)).bounds("sigma2_inner", intervals.get(1));
        block.put("ICC", fit.intraclassCorrelation())
                .put("I2", 100 * fit.totalHeterogeneity())
                .put("I2_outer", 100 * fit.outerHeterogeneity())
                .put("I2_inner", 100 * fit.innerHeterogeneity())
                .put("vt", fit.typicalVariance())
                .put("QE", fit.residual().statistic())
                .put("QEdf", fit.residual().df())
                .put("QEp", fit.residual().p())
                .put("QM", fit.omnibus().statistic(), "infinite: the standard errors are 0")
                .put("QMdf1", fit.omnibus().df())
                .put("QMdf2", fit.omnibus().denominator(), "infinite: chi-squared")
                .put("QMp", fit.omnibus().p())
                .put("loglik", fit.logLikelihood())
                .put("converged", fit.converged());
        if (analysis.terms().isEmpty()) {
            block.bounds("pi", fit.predictionInterval(level));
        }
        if (!fit.converged()) {
            warnings.add("The variances of the model with levels are not at a maximum of the likelihood.");
        }
        return block.put("robust", robust(model, data, level));
    }

    private static List<Block> robust(ThreeLevelModel model, ThreeLevelData data, double level) {
        List<Block> blocks = new ArrayList<>();
        for (Sandwich.Adjustment adjustment : Sandwich.Adjustment.values()) {
            for (ClusterReference reference : ClusterReference.values()) {
                Block block = new Block()
                        .put("correction", adjustment.name())
                        .put("reference", reference.name().toLowerCase(Locale.ROOT));
                var of = Block.attempted(() -> model.robust(data, adjustment, reference));
                of.value()
                        .ifPresentOrElse(
                                each -> block.put("coefficients", of(each.coefficients(), level))
                                        .put("vcov", FitReport.matrix(each.covariance())),
                                () -> block.missing("coefficients", of.reason()));
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static ThreeLevelData data(MetaModel analysis, MetaTable table, int outer) {
        MetaInput input = analysis.input();
        List<String> inner = analysis.groups()
                .inner()
                .map(input::texts)
                .orElseGet(() -> IntStream.range(0, input.used().size())
                        .mapToObj(i -> "row " + input.line(i))
                        .toList());
        try {
            return new ThreeLevelData(
                    input.effects().estimates(),
                    input.effects().variances(),
                    input.texts(outer),
                    inner,
                    analysis.moderators().design().moderators());
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    table.source() + ": column " + table.header().get(outer),
                    "levels that do not do: " + e.getMessage(),
                    "two groups or more on the outer level, and more on the inner one",
                    "name other columns with --levels",
                    e);
        }
    }

    private static List<Block> of(List<Coefficient> coefficients, double level) {
        return coefficients.stream().map(each -> coefficient(each, level)).toList();
    }

    /** A coefficient of a likelihood model. */
    static Block coefficient(Coefficient of, double level) {
        return new Block()
                .put("term", of.name())
                .put("estimate", of.estimate())
                .put("se", of.standardError())
                .put("statistic", of.statistic(), "the standard error is 0")
                .put("df", of.degreesOfFreedom(), FitReport.NORMAL)
                .put("pval", of.p(), "the standard error is 0")
                .bounds("ci", of.interval(level));
    }
}
