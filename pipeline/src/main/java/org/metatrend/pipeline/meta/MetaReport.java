package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.pool.PredictionDistribution;

/**
 * Everything that was computed from a table, as named blocks.
 *
 * @param root the blocks
 */
public record MetaReport(Block root) {
    /**
     * Analyses a table.
     *
     * @throws org.metatrend.ingest.BadInput if the table or the options do not allow it
     */
    public static MetaReport of(MetaTable table, MetaOptions options) {
        return new MetaReport(root(MetaModel.of(table, options)));
    }

    /** Maps, lists, numbers, texts and nulls. */
    public Map<String, Object> json() {
        return root.plain();
    }

    private static Block root(MetaModel analysis) {
        Set<String> warnings = new LinkedHashSet<>(warnings(analysis));
        PooledModel model = analysis.model();
        MetaInput input = analysis.input();
        Block root = new Block()
                .put("call", CallReport.of(analysis))
                .put("input", EffectReport.input(input))
                .put("effects", EffectReport.effects(input, model.fit(), model.level()))
                .put("fit", FitReport.fit(model, analysis.moderators().categories()));
        Optional<Transformation> back = Transformation.of(input);
        PredictionDistribution usual = analysis.options().model().prediction().orElse(model.usualPrediction());
        if (analysis.terms().isEmpty()) {
            root.put("pooled", FitReport.expected(model, back, usual));
        }
        return root.put("warnings", new ArrayList<>(warnings));
    }

    private static List<String> warnings(MetaModel analysis) {
        List<String> warnings = new ArrayList<>();
        MetaInput input = analysis.input();
        long without = input.excluded().stream()
                .filter(each ->
                        !each.reason().equals("blank row") && !each.reason().contains(" is not \""))
                .count();
        if (without > 0) {
            warnings.add(without + (without == 1 ? " row was" : " rows were") + " left out; see input.excluded.");
        }
        analysis.model().fit().warnings().forEach(each -> warnings.add(FitReport.sentence(each)));
        if (input.measure() == MetaMeasure.PFT) {
            input.sampleSizes().flatMap(FreemanTukey::warning).ifPresent(warnings::add);
        }
        return warnings;
    }
}
