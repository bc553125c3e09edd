package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PermutationTest;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.pool.Subgroups;
import org.metatrend.ingest.BadInput;

/** What depends on moderators or groups: subgroups, permutation tests, predictions. */
final class ModeratorReport {
    private ModeratorReport() {}

    /**
     * Groups pooled by themselves, without moderators.
     *
     * @throws BadInput if there is one group only, or a group has one study
     */
    static Block subgroups(MetaModel analysis, int column) {
        MetaInput input = analysis.input();
        PooledModel model = analysis.model();
        Subgroups of;
        try {
            of = Subgroups.of(model.fit().model(), input.effects(), input.texts(column));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    input.table().source() + ": column "
                            + input.table().header().get(column),
                    String.valueOf(e.getMessage()).replaceAll("only: \\d+$", "only"),
                    "two groups or more, each of two studies or more",
                    "join groups, or leave rows out with --where",
                    e);
        }
        Optional<Transformation> back = Transformation.of(input);
        PredictionDistribution usual = analysis.options().model().prediction().orElse(model.usualPrediction());
        List<Block> groups = new ArrayList<>();
        of.fits().forEach((name, fit) -> {
            PooledModel each = new PooledModel(fit, model.test(), model.level());
            Block block = new Block().put("group", name).put("k", fit.studies());
            block.addAll(FitReport.expected(each, back, usual)).put("tau2", fit.tauSquared());
            groups.add(FitReport.heterogeneity(block, fit.heterogeneity()));
        });
        return new Block()
                .put("column", input.table().header().get(column))
                .put("groups", groups)
                .put("Qbetween", of.between().statistic(), "infinite: a standard error is 0")
                .put("df", of.between().df1())
                .put("pval", of.between().p());
    }

    /** The permutation test, if it was asked for. */
    static void permutations(Block root, MetaModel analysis) {
        MetaOptions.Extras extras = analysis.options().extras();
        if (extras.permutations() == 0) {
            return;
        }
        MetaFit fit = analysis.model().fit();
        if (analysis.terms().isEmpty()) {
            throw new BadInput("--permutations", "no moderator", "moderators to permute", "name them with --mods");
        }
        root.attempt("permutation", () -> {
            PermutationTest test = PermutationTest.of(fit, extras.permutations(), extras.seed());
            List<Block> terms = new ArrayList<>();
            for (int j = 0; j < test.p().size(); j++) {
                terms.add(new Block()
                        .put("term", fit.design().names().get(j + 1))
                        .put("pval", test.p().get(j)));
            }
            return new Block()
                    .put("permutations", test.permutations())
                    .put("exact", test.exact())
                    .put("QMp", test.omnibusP())
                    .put("terms", terms);
        });
    }

    /**
     * Expected effects at values of the moderators' columns.
     *
     * @throws BadInput if a value is missing or no number, or the method has no predictions
     */
    static List<Block> predicted(MetaModel analysis, Optional<Transformation> back, PredictionDistribution usual) {
        if (analysis.terms().isEmpty() || analysis.options().model().method().isOfCounts()) {
            throw new BadInput(
                    "--predict",
                    analysis.terms().isEmpty() ? "no moderator" : "a model of counts",
                    "a meta-regression of effect sizes",
                    "name moderators with --mods, or leave out --predict");
        }
        return analysis.options().columns().predict().stream()
                .map(text -> {
                    Block at = new Block();
                    double[] row = row(analysis, text, at);
                    return new Block().put("at", at).addAll(FitReport.expected(analysis.model(), back, usual, row));
                })
                .toList();
    }

    private static double[] row(MetaModel analysis, String text, Block at) {
        MetaTable table = analysis.input().table();
        Map<Integer, String> values = new HashMap<>();
        for (String part : List.of(text.split(",", -1))) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new BadInput(
                        "--predict",
                        BadInput.quote(text),
                        "COLUMN=VALUE",
                        "write for instance --predict n=100,year=2020");
            }
            String name = part.substring(0, equals);
            var column =
                    ExpressionParser.column(table, Optional.of(analysis.input().roles()), name);
            values.put(
                    column.isPresent() ? column.getAsInt() : table.column(name, "--predict"),
                    part.substring(equals + 1).strip());
        }
        List<Double> row = new ArrayList<>();
        for (ModeratorTerm term : analysis.terms()) {
            if (term instanceof ModeratorTerm.Numeric numeric) {
                double value = numeric.expression().at(column -> number(table, values, column));
                if (!Double.isFinite(value)) {
                    throw new BadInput(
                            "--predict", numeric.name() + " = " + value, "a finite number", "predict at other values");
                }
                at.put(numeric.name(), value);
                row.add(value);
            } else if (term instanceof ModeratorTerm.Category category) {
                category(analysis, values, category, at, row);
            }
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(MetaTable table, Map<Integer, String> values, int column) {
        OptionalDouble number =
                values.containsKey(column) ? table.numbers().number(values.get(column), true) : OptionalDouble.empty();
        return number.orElseThrow(() -> new BadInput(
                "--predict",
                values.containsKey(column) ? BadInput.quote(values.get(column)) : "no value",
                "a number for " + table.header().get(column),
                "write --predict " + table.header().get(column) + "=NUMBER"));
    }

    private static void category(
            MetaModel analysis,
            Map<Integer, String> values,
            ModeratorTerm.Category category,
            Block at,
            List<Double> row) {
        ModeratorValues.Category levels = analysis.moderators().categories().stream()
                .filter(each -> each.term().equals(category.name()))
                .findFirst()
                .orElseThrow();
        String value = values.getOrDefault(category.column(), "");
        String coefficient = category.name() + "=" + value;
        if (!value.equals(levels.reference()) && !levels.coefficients().contains(coefficient)) {
            throw new BadInput(
                    "--predict",
                    value.isEmpty() ? "no value for " + category.name() : BadInput.quote(value),
                    levels.reference() + " or one of " + String.join(", ", levels.coefficients()),
                    "write --predict " + category.name() + "=" + levels.reference());
        }
        at.put(category.name(), value);
        levels.coefficients().forEach(each -> row.add(each.equals(coefficient) ? 1.0 : 0.0));
    }
}
