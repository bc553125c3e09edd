package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.metatrend.analysis.bias.RadialPlot;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.sensitivity.Baujat;
import org.metatrend.analysis.sensitivity.CaseInfluence;
import org.metatrend.analysis.sensitivity.CumulativePooling;
import org.metatrend.analysis.sensitivity.Gosh;
import org.metatrend.analysis.sensitivity.Influence;
import org.metatrend.analysis.sensitivity.LeaveOneOut;
import org.metatrend.analysis.sensitivity.PooledStep;

/**
 * What the results owe to single studies.
 *
 * @param input the rows
 * @param model the model, with its moderators
 */
record SensitivityReport(MetaInput input, PooledModel model) {
    /**
     * All but GOSH.
     *
     * @param order of cumulative pooling, or why there is none
     */
    Block block(Estimated<double[]> order) {
        PooledModel plain = model.withoutModerators();
        MetaAnalysis analysis = plain.fit().model();
        Block block = new Block();
        list(
                block,
                "leave1out",
                () -> LeaveOneOut.of(analysis, input.effects()).stream()
                        .map(each -> step(plain, each))
                        .toList());
        if (order.value().isPresent()) {
            list(
                    block,
                    "cumul",
                    () -> CumulativePooling.of(
                                    analysis, input.effects(), order.value().get())
                            .stream()
                            .map(each -> step(plain, each))
                            .toList());
        } else {
            block.missing("cumul", order.reason());
        }
        list(block, "influence", () -> influence(Influence.of(model.fit())));
        list(block, "radial", () -> radial(RadialPlot.of(plain.fit())));
        list(block, "baujat", () -> baujat(Baujat.of(analysis, input.effects())));
        return list(block, "estimators", () -> estimators(plain));
    }

    private static Block list(Block block, String key, Supplier<List<Block>> made) {
        Estimated<List<Block>> list = Block.attempted(made);
        return list.value().isPresent()
                ? block.put(key, list.value().get())
                : block.missing(key, list.reason().replaceAll("\\bstudy (\\d+)\\b", "a study"));
    }

    private Block named(int study) {
        return new Block()
                .put("line", input.line(study))
                .put("study", input.used().get(study).study());
    }

    private Block step(PooledModel plain, PooledStep of) {
        Block block = named(of.study()).put("k", of.studies());
        // a study alone is judged by the normal distribution
        FitReport.judged(
                block, of.studies() == 1 ? of.effect() : plain.judged(of.effect(), of.studies() - 1), model.level());
        return FitReport.heterogeneity(block, of.heterogeneity()).put("tau2", of.tauSquared());
    }

    private List<Block> influence(List<Estimated<CaseInfluence>> cases) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Block block = named(i);
            String reason = cases.get(i).reason();
            cases.get(i)
                    .value()
                    .ifPresentOrElse(
                            of -> block.put("rstudent", of.rstudent())
                                    .put("dffits", of.dffits())
                                    .put("cook_d", of.cookDistance())
                                    .put("cov_r", of.covarianceRatio())
                                    .put("tau2_del", of.tauSquaredDeleted())
                                    .put("QE_del", of.qDeleted())
                                    .put("hat", of.hat())
                                    .put("weight", of.weight())
                                    .put("dfbs", finite(of.dfbetas()))
                                    .put("is_infl", of.influential()),
                            () -> block.missing("is_infl", reason.replaceAll("\\bstudy \\d+\\b", "the study")));
            blocks.add(block);
        }
        return blocks;
    }

    private static List<Double> finite(List<Double> values) {
        List<Double> finite = new ArrayList<>();
        values.forEach(value -> finite.add(Double.isFinite(value) ? value : null));
        return finite;
    }

    private List<Block> baujat(List<Baujat> places) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            blocks.add(named(i).put("x", places.get(i).heterogeneity())
                    .put("y", places.get(i).influence()));
        }
        return blocks;
    }

    private List<Block> radial(RadialPlot plot) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < plot.points().size(); i++) {
            blocks.add(named(i)
                    .put("x", plot.points().get(i).x())
                    .put("z", plot.points().get(i).z()));
        }
        return blocks;
    }

    /** The same studies pooled by each estimator. */
    private List<Block> estimators(PooledModel plain) {
        List<Block> blocks = new ArrayList<>();
        for (PoolingMethod method : PoolingMethod.values()) {
            PooledModel each =
                    PooledModel.of(input.effects(), plain.fit().design(), method, model.test(), model.level());
            Block block = FitReport.judged(
                            new Block().put("method", method.name()),
                            each.coefficients().get(0),
                            model.level())
                    .put("tau2", each.fit().tauSquared())
                    .put("I2", each.fit().heterogeneity().iSquared());
            blocks.add(block);
        }
        return blocks;
    }

    /** Effects and I&sup2; of subsets. */
    Block gosh(int samples, long seed) {
        Gosh gosh = Gosh.of(model.withoutModerators().fit().model(), input.effects(), samples, seed);
        List<Block> subsets = gosh.subsets().stream()
                .map(subset -> new Block()
                        .put("lines", subset.studies().stream().map(input::line).toList())
                        .put("estimate", subset.estimate())
                        .put("tau2", subset.tauSquared())
                        .put("I2", subset.iSquared())
                        .put("QE", subset.q()))
                .toList();
        return new Block().put("exact", gosh.exact()).put("subsets", subsets);
    }
}
