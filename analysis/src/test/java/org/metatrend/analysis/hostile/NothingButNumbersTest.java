package org.metatrend.analysis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.analysis.bias.DoiPlot;
import org.metatrend.analysis.bias.ExcessSignificance;
import org.metatrend.analysis.bias.FailSafeNumber;
import org.metatrend.analysis.bias.HenmiCopas;
import org.metatrend.analysis.bias.PetPeese;
import org.metatrend.analysis.bias.PublicationModel;
import org.metatrend.analysis.bias.RadialPlot;
import org.metatrend.analysis.bias.RankCorrelationTest;
import org.metatrend.analysis.bias.RegressionTest;
import org.metatrend.analysis.bias.SelectionFunction;
import org.metatrend.analysis.bias.SelectionModel;
import org.metatrend.analysis.bias.SizePredictor;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.decompose.WithinBetween;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.Sandwich;
import org.metatrend.analysis.multilevel.RandomInterceptModel;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.multilevel.ThreeLevelData;
import org.metatrend.analysis.multilevel.ThreeLevelModel;
import org.metatrend.analysis.pool.BestPredictions;
import org.metatrend.analysis.pool.ClusterCorrection;
import org.metatrend.analysis.pool.ClusterReference;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.HeteroscedasticityRobust;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PermutationTest;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.pool.Subgroups;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.RobustLeastSquares;
import org.metatrend.analysis.sensitivity.Baujat;
import org.metatrend.analysis.sensitivity.CumulativePooling;
import org.metatrend.analysis.sensitivity.Gosh;
import org.metatrend.analysis.sensitivity.Influence;
import org.metatrend.analysis.sensitivity.LeaveOneOut;

/** Whatever the studies, every estimator gives numbers alone or says in words why there are none. */
class NothingButNumbersTest {
    private static final MetaAnalysis REML = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);

    static List<HostileStudies> studies() {
        return HostileStudies.all();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void of_pooling_and_meta_regression(HostileStudies studies) {
        EffectSizes effects = studies.effects();
        int k = effects.size();
        for (PoolingMethod method : PoolingMethod.values()) {
            for (TestMethod test : TestMethod.values()) {
                MetaAnalysis model = new MetaAnalysis(method, test);
                String what = studies + " " + model;
                assertThat(Numbers.areAllIn(what, () -> model.pool(effects)))
                        .as(what)
                        .isTrue();
                boolean regresses = Numbers.areAllIn(what, () -> regression(model, studies));
                assertThat(regresses).as(what).isEqualTo(k > 2);
                for (PredictionDistribution distribution : PredictionDistribution.values()) {
                    Numbers.areAllIn(what, () -> model.pool(effects).predict(0.95, distribution));
                }
                Numbers.areAllIn(what, () -> BestPredictions.of(model.pool(effects)));
                Numbers.areAllIn(what, () -> List.of(regression(model, studies).varianceInflation()));
            }
            MetaAnalysis model = new MetaAnalysis(method, TestMethod.Z);
            Numbers.areAllIn(
                    studies + " profile", () -> TauSquaredInterval.profileLikelihood(model.pool(effects), 0.95));
            Numbers.areAllIn(studies + " groups", () -> Subgroups.of(model, effects, studies.clusters()));
        }
        assertThat(Numbers.areAllIn(
                        studies + " Q-profile", () -> TauSquaredInterval.qProfile(effects, Design.intercept(k), 0.95)))
                .isTrue();
        Numbers.areAllIn(studies + " permutations", () -> PermutationTest.of(regression(REML, studies), 20, 1));
    }

    private static MetaFit regression(MetaAnalysis model, HostileStudies studies) {
        return model.fit(
                studies.effects(),
                new DesignBuilder(studies.years().length)
                        .number("year", studies.years())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void of_robust_errors(HostileStudies studies) {
        for (PoolingMethod method : List.of(PoolingMethod.EE, PoolingMethod.REML)) {
            MetaAnalysis model = new MetaAnalysis(method, TestMethod.Z);
            for (ClusterCorrection correction : ClusterCorrection.values()) {
                for (ClusterReference reference : ClusterReference.values()) {
                    String what = studies + " " + method + " " + correction + " " + reference;
                    Numbers.areAllIn(
                            what,
                            () -> ClusterRobust.of(
                                    model.pool(studies.effects()), studies.clusters(), correction, reference));
                    Numbers.areAllIn(
                            what,
                            () -> ClusterRobust.of(
                                    regression(model, studies), studies.clusters(), correction, reference));
                }
            }
            for (HeteroscedasticityCorrection correction : HeteroscedasticityCorrection.values()) {
                String what = studies + " " + method + " " + correction;
                Numbers.areAllIn(what, () -> HeteroscedasticityRobust.of(model.pool(studies.effects()), correction));
                Numbers.areAllIn(what, () -> HeteroscedasticityRobust.of(regression(model, studies), correction));
                List<Moderator> year = List.of(new Moderator("year", studies.years()));
                Numbers.areAllIn(
                        what,
                        () -> RobustLeastSquares.of(
                                new OrdinaryLeastSquares().fit(studies.effects().estimates(), year), year, correction));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void of_bias(HostileStudies studies) {
        EffectSizes effects = studies.effects();
        int k = effects.size();
        double[] sizes = IntStream.range(0, k).mapToDouble(i -> 10 + 7 * i * i).toArray();
        for (SizePredictor predictor : SizePredictor.values()) {
            for (MetaAnalysis model : List.of(REML, RegressionTest.LINEAR)) {
                Numbers.areAllIn(
                        studies + " Egger " + predictor,
                        () -> new RegressionTest(predictor, model, false).test(effects, sizes));
            }
        }
        Numbers.areAllIn(studies + " PET-PEESE", () -> PetPeese.of(effects));
        Numbers.areAllIn(studies + " Begg", () -> RankCorrelationTest.of(effects));
        for (TrimAndFill.Estimator estimator : TrimAndFill.Estimator.values()) {
            Numbers.areAllIn(studies + " trim", () -> new TrimAndFill(REML, estimator).fill(effects));
        }
        Numbers.areAllIn(studies + " Rosenthal", () -> FailSafeNumber.rosenthal(effects, 0.05));
        Numbers.areAllIn(studies + " Orwin", () -> FailSafeNumber.orwin(effects));
        Numbers.areAllIn(studies + " Rosenberg", () -> FailSafeNumber.rosenberg(effects, 0.05));
        Numbers.areAllIn(studies + " Henmi-Copas", () -> HenmiCopas.of(effects, 0.95));
        MetaFit fit = REML.pool(effects);
        Numbers.areAllIn(
                studies + " excess",
                () -> ExcessSignificance.of(effects, fit.intercept().estimate(), fit.tauSquared(), 0.05));
        Numbers.areAllIn(studies + " radial", () -> RadialPlot.of(fit));
        Numbers.areAllIn(studies + " Doi", () -> DoiPlot.of(effects));
        for (SelectionModel.Alternative alternative : SelectionModel.Alternative.values()) {
            Numbers.areAllIn(studies + " step", () -> SelectionModel.of(effects, alternative, 0.025));
            Numbers.areAllIn(
                    studies + " steps",
                    () -> PublicationModel.of(effects, alternative, new SelectionFunction.Steps(0.025, 0.5)));
            // One of each kind is enough: this is slow.
            for (SelectionFunction function :
                    studies.first() ? SelectionFunction.Smooth.values() : new SelectionFunction[0]) {
                Numbers.areAllIn(
                        studies + " " + function + " " + alternative,
                        () -> PublicationModel.of(effects, alternative, function));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void of_sensitivity(HostileStudies studies) {
        EffectSizes effects = studies.effects();
        for (PoolingMethod method : List.of(PoolingMethod.EE, PoolingMethod.DL, PoolingMethod.REML)) {
            for (TestMethod test : TestMethod.values()) {
                MetaAnalysis model = new MetaAnalysis(method, test);
                String what = studies + " " + model;
                Numbers.areAllIn(what + " influence", () -> Influence.of(model.pool(effects)));
                Numbers.areAllIn(what + " influence", () -> Influence.of(regression(model, studies)));
                Numbers.areAllIn(what + " without", () -> LeaveOneOut.of(model, effects));
                Numbers.areAllIn(what + " cumulative", () -> CumulativePooling.of(model, effects, studies.years()));
                Numbers.areAllIn(what + " Baujat", () -> Baujat.of(model, effects));
                Numbers.areAllIn(what + " GOSH", () -> Gosh.of(model, effects.select(firstFive(effects)), 30, 1));
            }
        }
    }

    private static int[] firstFive(EffectSizes effects) {
        return IntStream.range(0, Math.min(5, effects.size())).toArray();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void of_models_with_levels(HostileStudies studies) {
        double[] y = studies.effects().estimates();
        List<String> inner =
                IntStream.range(0, y.length).mapToObj(i -> "r" + i / 2).toList();
        List<Moderator> year = List.of(new Moderator("year", studies.years()));
        for (Method method : Method.values()) {
            for (List<Moderator> moderators : List.of(List.<Moderator>of(), year)) {
                for (Reference reference : Reference.values()) {
                    Numbers.areAllIn(
                            studies + " levels " + reference,
                            () -> new ThreeLevelModel(method, reference).fit(levels(studies, inner, moderators)));
                }
                ThreeLevelModel model = new ThreeLevelModel(method, Reference.NORMAL);
                for (Sandwich.Adjustment adjustment : Sandwich.Adjustment.values()) {
                    Numbers.areAllIn(
                            studies + " " + adjustment,
                            () -> model.robust(
                                    levels(studies, inner, moderators), adjustment, ClusterReference.SATTERTHWAITE));
                }
            }
            Numbers.areAllIn(
                    studies + " mixed",
                    () -> new RandomInterceptModel(method, Reference.T_CONTAINMENT).fit(y, studies.clusters(), year));
        }
        Numbers.areAllIn(studies + " parts", () -> WithinBetween.of(studies.years(), y, studies.clusters()));
    }

    private static ThreeLevelData levels(HostileStudies studies, List<String> inner, List<Moderator> moderators) {
        return new ThreeLevelData(
                studies.effects().estimates(), studies.effects().variances(), studies.clusters(), inner, moderators);
    }

    @Test
    void they_are_looked_for_everywhere() {
        record Inside(double[] values, List<Double> list) {}
        assertThat(Numbers.missingIn(new Inside(new double[] {1, Double.NaN}, Arrays.asList(Double.NaN, 2.0))))
                .containsExactlyInAnyOrder(".values[1]", ".list[0]");
        assertThat(Numbers.missingIn(List.of(Double.POSITIVE_INFINITY))).isEmpty();
    }
}
