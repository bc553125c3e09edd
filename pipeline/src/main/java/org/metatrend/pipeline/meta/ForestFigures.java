package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.metatrend.figures.forest.CaterpillarPlot;
import org.metatrend.figures.forest.Effect;
import org.metatrend.figures.forest.ForestColumn;
import org.metatrend.figures.forest.ForestData;
import org.metatrend.figures.forest.ForestGroup;
import org.metatrend.figures.forest.ForestPlot;
import org.metatrend.figures.forest.ForestRow;
import org.metatrend.figures.forest.Heterogeneity;
import org.metatrend.figures.forest.Pooled;
import org.metatrend.figures.layout.Figure;

/** Forest plots of a report: the studies, as they are added, and with each left out. */
final class ForestFigures {
    /** From so many studies on a caterpillar plot says more at a glance. */
    private static final int MANY = 40;

    private final MetaModel analysis;
    private final Block root;

    ForestFigures(MetaModel analysis, Block root) {
        this.analysis = analysis;
        this.root = root;
    }

    /** Figures by name, each with its pages. */
    Map<String, List<Figure>> all() {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        ForestData studies = studies();
        figures.put("forest", ForestPlot.pages(studies));
        if (analysis.input().used().size() >= MANY) {
            figures.put("caterpillar", List.of(CaterpillarPlot.of(renamed(studies, "caterpillar"))));
        }
        root.block("sensitivity").ifPresent(sensitivity -> {
            steps(figures, sensitivity.blocks("cumul"), "cumulative", ForestData.Kind.CUMULATIVE);
            steps(figures, sensitivity.blocks("leave1out"), "leave-one-out", ForestData.Kind.LEAVE_ONE_OUT);
        });
        return figures;
    }

    private static ForestData renamed(ForestData data, String id) {
        return ForestData.grouped(id, data.measure(), data.columns(), data.groups())
                .withOverall(data.overall(), data.notes());
    }

    private ForestData studies() {
        MetaInput input = analysis.input();
        List<ForestColumn> columns = columns();
        List<ForestGroup> groups = new ArrayList<>();
        if (root.block("subgroups").isPresent()) {
            List<String> names = input.texts(analysis.groups().subgroup().orElseThrow());
            for (Block group : root.block("subgroups").get().blocks("groups")) {
                String name = group.text("group").orElse("");
                int[] rows = IntStream.range(0, names.size())
                        .filter(i -> names.get(i).equals(name))
                        .toArray();
                groups.add(new ForestGroup(
                        name,
                        rows(rows, columns.isEmpty()),
                        List.of(pooled("Pooled", group)),
                        List.of(heterogeneity(group).text())));
            }
        } else {
            groups.add(ForestGroup.of(
                    rows(IntStream.range(0, input.used().size()).toArray(), columns.isEmpty())));
        }
        Block plain = new Block();
        PooledModel model = analysis.model().withoutModerators();
        plain.addAll(FitReport.expected(
                model,
                java.util.Optional.empty(),
                analysis.options().model().prediction().orElse(model.usualPrediction())));
        plain.put("tau2", model.fit().tauSquared());
        FitReport.heterogeneity(plain, model.fit().heterogeneity());
        return ForestData.grouped("forest", FigureScale.forest(input.measure()), columns, groups)
                .withOverall(
                        List.of(pooled(label(model), plain)),
                        List.of(heterogeneity(plain).text()));
    }

    private String label(PooledModel model) {
        return (model.fit().model().method().isRandom() ? "Random effects (" : "Common effect (")
                + model.fit().model().method().name() + ")";
    }

    private List<ForestColumn> columns() {
        StudyData first = analysis.input().used().get(0).data();
        if (first instanceof StudyData.Counted) {
            return List.of(new ForestColumn("Events", true), new ForestColumn("Total", true));
        }
        return analysis.input().sampleSizes().isPresent()
                ? List.of(new ForestColumn("Total", true))
                : List.of();
    }

    private List<ForestRow> rows(int[] used, boolean bare) {
        List<Block> effects = root.blocks("effects");
        double[] weights = analysis.model().withoutModerators().fit().weights();
        return IntStream.of(used)
                .mapToObj(i -> {
                    Block row = effects.get(i);
                    List<String> cells = new ArrayList<>();
                    if (!bare) {
                        row.number("xi").ifPresent(x -> cells.add(whole(x)));
                        cells.add(whole(row.number("ni").orElse(Double.NaN)));
                    }
                    return new ForestRow(
                            row.text("study").orElse(""), cells, effect(row, "estimate", "yi"), weights[i] / 100);
                })
                .toList();
    }

    private static String whole(double value) {
        return Digits.count(java.util.OptionalDouble.of(value));
    }

    private static Effect effect(Block block, String... keys) {
        double estimate = Double.NaN;
        for (String key : keys) {
            estimate = block.number(key).orElse(estimate);
        }
        return new Effect(
                estimate,
                block.number("ci_lb").orElse(Double.NaN),
                block.number("ci_ub").orElse(Double.NaN));
    }

    private static Pooled pooled(String label, Block of) {
        Pooled pooled = Pooled.of(label, effect(of, "estimate"));
        return of.number("pi_lb").isPresent()
                ? pooled.withPrediction(
                        of.number("pi_lb").getAsDouble(), of.number("pi_ub").getAsDouble())
                : pooled;
    }

    private Heterogeneity heterogeneity(Block of) {
        var method = analysis.model().fit().model().method();
        return new Heterogeneity(
                of.number("QE").orElse(Double.NaN),
                (int) of.number("QEdf").orElse(0),
                of.number("QEp").orElse(Double.NaN),
                of.number("I2").orElse(Double.NaN) / 100,
                method.isRandom() ? of.number("tau2").orElse(Double.NaN) : Double.NaN,
                method.name());
    }

    private void steps(Map<String, List<Figure>> figures, List<Block> steps, String id, ForestData.Kind kind) {
        if (steps.isEmpty()) {
            return;
        }
        List<ForestRow> rows = steps.stream()
                .map(step -> ForestRow.of(step.text("study").orElse(""), effect(step, "estimate")))
                .toList();
        figures.put(
                id,
                ForestPlot.pages(ForestData.of(id, FigureScale.forest(analysis.input().measure()), rows)
                        .withKind(kind)));
    }
}
