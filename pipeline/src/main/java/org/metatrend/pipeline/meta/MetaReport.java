package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.BadInput;

/** Everything that was computed from a table, as named blocks, and its figures. */
public final class MetaReport {
    /** Beyond, bias and sensitivity are computed on request only: they pool as often as there are studies. */
    static final int MANY = 500;

    private final Block root;
    private final Optional<MetaModel> analysis;

    private MetaReport(Block root, Optional<MetaModel> analysis) {
        this.root = root;
        this.analysis = analysis;
    }

    /**
     * Analyses a table.
     *
     * @throws BadInput if the table or the options do not allow it
     */
    public static MetaReport of(MetaTable table, MetaOptions options) {
        if (options.model().diagnostic()) {
            return new MetaReport(DiagnosticReport.of(table, options), Optional.empty());
        }
        MetaModel analysis = MetaModel.of(table, options);
        return new MetaReport(root(analysis), Optional.of(analysis));
    }

    Block root() {
        return root;
    }

    /** Maps, lists, numbers, texts and nulls. */
    public Map<String, Object> json() {
        return root.plain();
    }

    /** Figures by name, each with its pages. */
    public Map<String, List<Figure>> figures() {
        if (analysis.isEmpty()) {
            return Map.of("sroc", List.of(DiagnosticFigure.of(root)));
        }
        Map<String, List<Figure>> figures = new LinkedHashMap<>(new ForestFigures(analysis.get(), root).all());
        new ModeratorFigures(analysis.get(), root).all().forEach((name, figure) -> figures.put(name, List.of(figure)));
        new PlotFigures(analysis.get(), root).all().forEach((name, figure) -> figures.put(name, List.of(figure)));
        return figures;
    }

    private static Block root(MetaModel analysis) {
        List<String> warnings = new ArrayList<>(warnings(analysis));
        PooledModel model = analysis.model();
        MetaInput input = analysis.input();
        Block root = new Block()
                .put("call", CallReport.of(analysis))
                .put("input", EffectReport.input(input))
                .put("effects", EffectReport.effects(input, model.fit(), model.level()));
        Block ofEffects = FitReport.fit(model, analysis.moderators().categories());
        if (analysis.options().model().method().isOfCounts()) {
            root.put("fit", CountReport.of(analysis)).put("beside", ofEffects);
        } else {
            root.put("fit", ofEffects);
        }
        effectAndPredictions(root, analysis);
        root.put("robust", DependenceReport.heteroscedasticity(model));
        groups(root, analysis, warnings);
        ModeratorReport.permutations(root, analysis);
        MetaOptions.Extras extras = analysis.options().extras();
        if (input.measure().isProportion()) {
            root.put("testsets", TestSetReport.of(analysis));
        } else if (extras.chance().isPresent()) {
            throw new BadInput(
                    "--chance",
                    "the measure " + input.measure().name(),
                    "a measure of proportions",
                    "leave out --chance, or choose PR, PLN, PLO, PAS or PFT");
        }
        if (input.used().size() > MANY && !extras.thorough()) {
            String reason = "more than " + MANY + " studies: ask for it with --thorough";
            root.missing("bias", reason).missing("sensitivity", reason);
        } else {
            root.put(
                    "bias",
                    new BiasReport(
                                    model.withoutModerators(),
                                    input.sampleSizes(),
                                    input.measure().isProportion(),
                                    extras)
                            .block(warnings));
            root.put("sensitivity", new SensitivityReport(input, model).block(CumulativeOrder.of(analysis)));
        }
        if (extras.gosh() > 0) {
            root.put("gosh", new SensitivityReport(input, model).gosh(extras.gosh(), extras.seed()));
        }
        Set<String> distinct = new LinkedHashSet<>(warnings);
        return root.put("warnings", new ArrayList<>(distinct));
    }

    private static void effectAndPredictions(Block root, MetaModel analysis) {
        PooledModel model = analysis.model();
        Optional<Transformation> back = Transformation.of(analysis.input());
        PredictionDistribution usual = analysis.options().model().prediction().orElse(model.usualPrediction());
        if (analysis.terms().isEmpty()) {
            root.put("pooled", FitReport.expected(model, back, usual));
        }
        if (!analysis.options().columns().predict().isEmpty()) {
            root.put("predicted", ModeratorReport.predicted(analysis, back, usual));
        }
    }

    private static void groups(Block root, MetaModel analysis, List<String> warnings) {
        GroupColumns groups = analysis.groups();
        groups.cluster().ifPresent(at -> root.put("cluster", DependenceReport.cluster(analysis, at, warnings)));
        if (groups.outer().isPresent()) {
            root.put("levels", DependenceReport.levels(analysis, warnings));
        }
        groups.subgroup().ifPresent(at -> root.put("subgroups", ModeratorReport.subgroups(analysis, at)));
        groups.within().ifPresent(at -> root.put("within", WithinReport.of(analysis, at)));
    }

    private static List<String> warnings(MetaModel analysis) {
        List<String> warnings = new ArrayList<>();
        MetaInput input = analysis.input();
        long without = input.excluded().stream()
                .filter(each ->
                        !each.reason().equals(MetaInput.BLANK) && !each.reason().startsWith(Conditions.NOT_MEANT))
                .count();
        if (without > 0) {
            warnings.add(without + (without == 1 ? " row was" : " rows were") + " left out: "
                    + input.excluded().stream()
                            .filter(each -> !each.reason().equals(MetaInput.BLANK)
                                    && !each.reason().startsWith(Conditions.NOT_MEANT))
                            .limit(5)
                            .map(each -> input.table().unit() + " "
                                    + input.table().lines().get(each.row()) + " (" + each.reason() + ")")
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("")
                    + (without > 5 ? ", ..." : "") + ".");
        }
        analysis.model().fit().warnings().forEach(each -> warnings.add(FitReport.sentence(each)));
        if (input.measure() == MetaMeasure.PFT) {
            if (input.sampleSizes().isEmpty()) {
                warnings.add("PFT has no way back without sample sizes: name their column with --columns ni=NAME.");
            }
            input.sampleSizes().flatMap(FreemanTukey::warning).ifPresent(warnings::add);
        }
        if (input.measure() != MetaMeasure.GEN && input.roles().has(Role.YI)) {
            warnings.add("The table has no counts for " + input.measure().name() + ": its columns "
                    + String.join(", ", input.roles().names(input.table()).values())
                    + " were taken for effect sizes of that measure.");
        }
        return warnings;
    }
}
