package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.analysis.bias.PublicationModel;
import org.metatrend.analysis.bias.SelectionFunction;
import org.metatrend.analysis.bias.SelectionModel;
import org.metatrend.analysis.bias.SelectionModel.Alternative;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.regress.Estimated;

/**
 * Effects corrected for the selection of studies by their p-values.
 *
 * @param model without moderators
 * @param extras of the options
 */
record SelectionReport(PooledModel model, MetaOptions.Extras extras) {
    private Alternative alternative() {
        double estimate = model.fit().intercept().estimate();
        return extras.alternative().orElse(estimate < 0 ? Alternative.LESS : Alternative.GREATER);
    }

    private Block begun() {
        return new Block().put("alternative", alternative().name().toLowerCase(Locale.ROOT));
    }

    /** The model of one step, at the first cut. */
    Estimated<Block> oneStep(List<String> warnings) {
        double cut = extras.cuts().get(0);
        EffectSizes effects = model.fit().effects();
        return Block.attempted(() -> SelectionModel.of(effects, alternative(), cut))
                .flatMap(each -> each)
                .map(of -> {
                    of.warnings().forEach(each -> warnings.add("Selection model: " + each));
                    return FitReport.judged(begun().put("steps", List.of(cut)), of.effect(), model.level())
                            .put("tau2", of.tauSquared())
                            .put("se_tau2", of.tauSquaredStandardError(), "tau2 is 0, at its bound")
                            .put("delta", of.delta())
                            .put("se_delta", of.deltaStandardError())
                            .put("loglik", of.logLikelihood())
                            .put("LRT", of.likelihoodRatio())
                            .put("LRTp", of.p());
                });
    }

    /** Models of other functions of selection: what differs between them hangs on the function. */
    List<Block> others() {
        Map<String, SelectionFunction> functions = new LinkedHashMap<>();
        if (extras.cuts().size() > 1) {
            functions.put(
                    "steps",
                    new SelectionFunction.Steps(extras.cuts().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()));
        }
        for (SelectionFunction.Smooth smooth : SelectionFunction.Smooth.values()) {
            functions.put(smooth.name().toLowerCase(Locale.ROOT), smooth);
        }
        List<Block> blocks = new ArrayList<>();
        functions.forEach((name, function) -> {
            Block block = new Block().put("function", name);
            if (name.equals("steps")) {
                block.put("steps", extras.cuts());
            }
            var of = Block.attempted(() -> PublicationModel.of(model.fit().effects(), alternative(), function))
                    .flatMap(each -> each);
            of.value().ifPresentOrElse(each -> fitted(block, each), () -> block.missing("estimate", of.reason()));
            blocks.add(block);
        });
        return blocks;
    }

    private void fitted(Block block, PublicationModel of) {
        FitReport.judged(block.addAll(begun()), of.effect(), model.level())
                .put("tau2", of.tauSquared())
                .put("se_tau2", of.tauSquaredStandardError(), "tau2 is 0, at its bound")
                .put(
                        "parameters",
                        of.parameters().stream()
                                .map(each -> new Block()
                                        .put("delta", each.value())
                                        .put("se_delta", each.standardError(), "at its bound: nothing is selected"))
                                .toList())
                .put("loglik", of.logLikelihood())
                .put("LRT", of.likelihoodRatio())
                .put("LRTp", of.p());
    }
}
