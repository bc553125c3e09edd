package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.numeric.Normal;
import org.metatrend.analysis.pool.BestPredictions;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.pipeline.meta.MetaInput.Used;

/** Rows: what was read, what was left out, and the effect size of each with its part in the fit. */
final class EffectReport {
    private EffectReport() {}

    static Block input(MetaInput input) {
        MetaTable table = input.table();
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Block> excluded = new ArrayList<>();
        for (MetaInput.Excluded each : input.excluded()) {
            counts.merge(each.reason(), 1, Integer::sum);
            excluded.add(new Block()
                    .put("line", table.lines().get(each.row()))
                    .put("study", each.study())
                    .put("reason", each.reason()));
        }
        Block columns = new Block();
        input.roles().names(table).forEach(columns::put);
        Block block = new Block()
                .put("file", table.source())
                .put("rows_read", table.size())
                .put("rows_used", input.used().size())
                .put("rows_excluded", input.excluded().size())
                .put("columns", columns);
        if (input.roles().has(Role.ACC)) {
            block.put("derived", "xi = acc times ni, rounded half to even");
        }
        return block.put("excluded", excluded);
    }

    /** One block for each row used. */
    static List<Block> effects(MetaInput input, MetaFit fit, double level) {
        double quantile = -Normal.quantile((1 - level) / 2);
        double[] weights = fit.weights();
        double[] fitted = fit.fitted();
        double[] residuals = fit.residuals();
        double[] hat = fit.hat();
        double[] standardized = fit.standardizedResiduals();
        List<Coefficient> best = fit.model().method().isRandom() ? BestPredictions.of(fit) : List.of();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < input.used().size(); i++) {
            Used used = input.used().get(i);
            double se = Math.sqrt(used.effect().variance());
            double y = used.effect().estimate();
            Block block = new Block().put("line", input.line(i)).put("study", used.study());
            if (used.data() instanceof StudyData.Counted counted) {
                block.put("xi", counted.proportion().x());
            }
            used.data().sampleSize().ifPresent(n -> block.put("ni", n));
            block.put("yi", y)
                    .put("vi", used.effect().variance())
                    .put("sei", se)
                    .bounds("ci", new Interval(y - quantile * se, y + quantile * se))
                    .put("weight", weights[i])
                    .put("fitted", fitted[i])
                    .put("resid", residuals[i])
                    .put("hat", hat[i])
                    .put("rstandard", standardized[i], "the study determines its fitted value");
            if (!best.isEmpty()) {
                block.put("blup", best.get(i).estimate())
                        .put("blup_se", best.get(i).standardError())
                        .bounds("blup_pi", best.get(i).confidenceInterval(level));
            }
            blocks.add(block);
        }
        return blocks;
    }
}
