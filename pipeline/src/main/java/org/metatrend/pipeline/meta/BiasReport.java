package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metatrend.analysis.bias.DoiPlot;
import org.metatrend.analysis.bias.ExcessSignificance;
import org.metatrend.analysis.bias.FailSafeNumber;
import org.metatrend.analysis.bias.HenmiCopas;
import org.metatrend.analysis.bias.PetPeese;
import org.metatrend.analysis.bias.RankCorrelationTest;
import org.metatrend.analysis.bias.RegressionTest;
import org.metatrend.analysis.bias.SizePredictor;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.regress.Estimated;

/**
 * Small-study effects and missing studies, of the model without moderators.
 *
 * @param model without moderators
 * @param sampleSizes if all studies have one
 * @param proportions whether effects are transformed proportions
 * @param extras of the options
 */
record BiasReport(PooledModel model, Optional<double[]> sampleSizes, boolean proportions, MetaOptions.Extras extras) {
    private static final double ALPHA = 0.05;
    /** Selection by smooth functions takes integrals for each study. */
    private static final int MOST_SELECTED = 100;

    /** All of it; warnings are added to those given. */
    Block block(List<String> warnings) {
        EffectSizes effects = model.fit().effects();
        MetaAnalysis analysis = model.fit().model();
        List<Block> all = new ArrayList<>();
        for (MetaAnalysis each : List.of(analysis, RegressionTest.LINEAR)) {
            for (SizePredictor predictor : SizePredictor.values()) {
                if (sampleSizes.isPresent() || isOfVariance(predictor)) {
                    all.add(regression(predictor, each, new ArrayList<>()));
                }
            }
        }
        SizePredictor usual = proportions && sampleSizes.isPresent()
                ? SizePredictor.ROOT_INVERSE_SAMPLE_SIZE
                : SizePredictor.STANDARD_ERROR;
        Block bias = new Block()
                .put("regtest", regression(usual, analysis, warnings))
                .put("regtests", all)
                .attempt("ranktest", () -> rank(effects, warnings));
        Block fill = new Block();
        for (TrimAndFill.Estimator estimator : TrimAndFill.Estimator.values()) {
            fill.put(estimator.name(), filled(analysis, estimator, effects));
        }
        bias.put("trimfill", fill)
                .attempt("petPeese", () -> petPeese(PetPeese.of(effects)))
                .put("fsn", failSafe(effects))
                .attempt("tes", () -> excess(effects))
                .attempt("henmiCopas", () -> {
                    HenmiCopas of = HenmiCopas.of(effects, model.level());
                    return new Block()
                            .put("estimate", of.estimate())
                            .put("se", of.standardError())
                            .bounds("ci", of.interval());
                });
        SelectionReport selection = new SelectionReport(model, extras);
        bias.put("selmodel", selection.oneStep(warnings));
        if (effects.size() <= MOST_SELECTED || extras.thorough()) {
            bias.put("selmodels", selection.others());
        } else {
            bias.missing("selmodels", "more than " + MOST_SELECTED + " studies: ask for it with --thorough");
        }
        return bias.attempt("doi", () -> new Block().put("LFK", DoiPlot.of(effects).index()));
    }

    private static boolean isOfVariance(SizePredictor predictor) {
        return predictor == SizePredictor.STANDARD_ERROR || predictor == SizePredictor.VARIANCE;
    }

    private Block regression(SizePredictor predictor, MetaAnalysis of, List<String> warnings) {
        boolean linear = of.equals(RegressionTest.LINEAR);
        Block block = new Block().put("predictor", predictor.term()).put("model", linear ? "lm" : "rma");
        var result = Block.attempted(() -> new RegressionTest(predictor, of, proportions)
                .test(model.fit().effects(), isOfVariance(predictor) ? new double[0] : sampleSizes.orElseThrow()));
        if (result.value().isEmpty()) {
            return block.missing("pval", result.reason());
        }
        RegressionTest.Result found = result.value().get();
        warnings.addAll(found.warnings());
        int residual = found.fit().studies() - 2;
        FitReport.judged(block, linear ? found.slope() : model.judged(found.slope(), residual), model.level());
        if (found.limit().isPresent()) {
            block.put(
                    "limit",
                    FitReport.judged(
                            new Block(),
                            linear
                                    ? found.limit().get()
                                    : model.judged(found.limit().get(), residual),
                            model.level()));
        } else {
            block.missing("limit", "the predictor does not vanish at infinite size");
        }
        return linear
                ? block.put("sigma2", found.fit().scale())
                : block.put("tau2", found.fit().tauSquared());
    }

    private static Block rank(EffectSizes effects, List<String> warnings) {
        RankCorrelationTest test = RankCorrelationTest.of(effects);
        warnings.addAll(test.warnings());
        return new Block()
                .put("tau", test.tau())
                .put("pval", test.p())
                .put("pval_asymptotic", test.asymptoticP())
                .put("exact", test.exact());
    }

    private Estimated<Block> filled(MetaAnalysis analysis, TrimAndFill.Estimator estimator, EffectSizes effects) {
        return Block.attempted(() -> new TrimAndFill(analysis, estimator).fill(effects))
                .flatMap(of -> of.missing() < effects.size() - 1
                        ? Estimated.of(filled(of))
                        : Estimated.not("the estimate ran away: it would trim all studies but one"));
    }

    private Block filled(TrimAndFill.Result of) {
        MetaFit fit = of.fit();
        Block block = new Block()
                .put("k0", of.missing())
                .put("se_k0", of.standardError(), "all studies lie on one side")
                .put("side", of.side().name().toLowerCase(Locale.ROOT));
        of.pR0().ifPresent(p -> block.put("p_k0", p));
        FitReport.judged(block, model.judged(fit.intercept(), fit.studies() - 1), model.level())
                .put("tau2", fit.tauSquared())
                .put("converged", of.converged());
        List<Block> studies = new ArrayList<>();
        of.filled().ifPresent(sizes -> {
            for (int i = 0; i < sizes.size(); i++) {
                studies.add(new Block().put("yi", sizes.estimate(i)).put("vi", sizes.variance(i)));
            }
        });
        return block.put("filled", studies);
    }

    private Block petPeese(PetPeese of) {
        return FitReport.judged(
                        new Block().put("selected", of.takesPeese() ? "PEESE" : "PET"), of.corrected(), model.level())
                .put("pet_p_onesided", of.oneSidedP())
                .put("pet", coefficients(of.pet()))
                .put("peese", coefficients(of.peese()));
    }

    private List<Block> coefficients(MetaFit fit) {
        return fit.coefficients().stream()
                .map(each -> FitReport.coefficient(each, model.level()))
                .toList();
    }

    private static Block failSafe(EffectSizes effects) {
        FailSafeNumber rosenthal = FailSafeNumber.rosenthal(effects, ALPHA);
        FailSafeNumber orwin = FailSafeNumber.orwin(effects);
        FailSafeNumber rosenberg = FailSafeNumber.rosenberg(effects, ALPHA);
        return new Block()
                .put("rosenthal", rosenthal.studies())
                .put("rosenthal_p", rosenthal.p(), "none")
                .put("orwin", orwin.studies())
                .put("orwin_target", orwin.target(), "none")
                .put("rosenberg", rosenberg.studies())
                .put("rosenberg_p", rosenberg.p(), "none");
    }

    private Block excess(EffectSizes effects) {
        double theta = model.fit().intercept().estimate();
        ExcessSignificance of =
                ExcessSignificance.of(effects, theta, model.fit().tauSquared(), ALPHA);
        return new Block()
                .put("theta", theta)
                .put("O", of.observed())
                .put("E", of.expected())
                .put("OEratio", of.ratio(), "no study is expected to be significant")
                .put("pval", of.p())
                .put("X2", of.chiSquared(), "all studies are expected to be significant")
                .put("X2p", of.chiSquaredP(), "all studies are expected to be significant")
                .put("power", Arrays.stream(of.power()).boxed().toList());
    }
}
