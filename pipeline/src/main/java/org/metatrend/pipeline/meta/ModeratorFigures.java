package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Band;
import org.metatrend.figures.pooled.BubblePlot;
import org.metatrend.figures.pooled.Bubbles;
import org.metatrend.figures.pooled.Curve;
import org.metatrend.figures.pooled.Decomposition;
import org.metatrend.figures.pooled.EffectScale;
import org.metatrend.figures.pooled.Moderator;
import org.metatrend.figures.pooled.WithinBetweenPlot;

/** Figures of the moderators of a report: a bubble plot of each number, and associations within and between groups. */
final class ModeratorFigures {
    private static final int STEPS = 100;

    private final MetaModel analysis;
    private final Block root;

    ModeratorFigures(MetaModel analysis, Block root) {
        this.analysis = analysis;
        this.root = root;
    }

    /** Figures by name. */
    Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        List<ModeratorTerm.Numeric> numeric = analysis.terms().stream()
                .filter(ModeratorTerm.Numeric.class::isInstance)
                .map(ModeratorTerm.Numeric.class::cast)
                .toList();
        for (int i = 0; i < numeric.size(); i++) {
            String id = "bubbles-" + (i + 1);
            figures.put(id, bubbles(id, numeric.get(i)));
        }
        List<Block> associations =
                root.block("within").map(within -> within.blocks("associations")).orElse(List.of());
        for (int i = 0; i < associations.size(); i++) {
            String id = "within-between-" + (i + 1);
            if (associations.get(i).text("words").isPresent()) {
                figures.put(id, within(id, numeric.get(i), associations.get(i)));
            }
        }
        return figures;
    }

    /** The axis of a term: logarithms are drawn as what they are of, on a logarithmic axis. */
    private record Drawn(Expression of, Moderator axis) {
        static Drawn of(ModeratorTerm.Numeric term, MetaTable table) {
            if (term.expression() instanceof Expression.Call call
                    && call.function().isLogarithm()
                    && call.of() instanceof Expression.Column column) {
                return new Drawn(
                        column,
                        new Moderator(
                                table.header().get(column.position()),
                                Moderator.Kind.LOG));
            }
            boolean year = term.name().toLowerCase(Locale.ROOT).equals("year");
            return new Drawn(
                    term.expression(),
                    new Moderator(
                            year ? "Year" : term.name(),
                            year
                                    ? Moderator.Kind.YEAR
                                    : Moderator.Kind.LINEAR));
        }

        boolean isLogarithmic() {
            return axis.kind() == Moderator.Kind.LOG;
        }

        double shown(double logarithm, ModeratorTerm.Numeric term) {
            return isLogarithmic() && term.expression() instanceof Expression.Call call
                    ? call.function().inverse(logarithm)
                    : logarithm;
        }
    }

    private Figure bubbles(String id, ModeratorTerm.Numeric term) {
        MetaInput input = analysis.input();
        Drawn drawn = Drawn.of(term, input.table());
        double[] x = ModeratorValues.values(input, term.name(), drawn.of());
        double[] weights = analysis.model().fit().weights();
        Optional<Integer> subgroup = analysis.groups().subgroup();
        List<Bubbles.Point> points = IntStream.range(0, x.length)
                .mapToObj(i -> new Bubbles.Point(
                        x[i],
                        input.used().get(i).effect().estimate(),
                        weights[i],
                        subgroup.map(at ->
                                        input.table().cell(input.used().get(i).row(), at))
                                .orElse("")))
                .toList();
        int others = analysis.moderators().design().moderators().size() - 1;
        return BubblePlot.of(
                id,
                new Bubbles(
                        FigureScale.scale(input.measure()),
                        FigureScale.label(input.measure()),
                        drawn.axis(),
                        points,
                        List.of(fit(term, drawn)),
                        others > 0 ? "Line and bands at the means of the other moderators." : ""));
    }

    private Bubbles.Fit fit(ModeratorTerm.Numeric term, Drawn drawn) {
        PooledModel model = analysis.model();
        var moderators = analysis.moderators().design().moderators();
        double[] at = moderators.stream()
                .mapToDouble(each -> Arrays.stream(each.values()).average().orElseThrow())
                .toArray();
        int place = IntStream.range(0, at.length)
                .filter(j -> moderators.get(j).name().equals(term.name()))
                .findFirst()
                .orElseThrow();
        double[] values = moderators.get(place).values();
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        PredictionDistribution usual =
                analysis.options().model().prediction().orElse(model.usualPrediction());
        double[][] line = new double[6][STEPS + 1];
        boolean predicted = true;
        for (int i = 0; i <= STEPS; i++) {
            at[place] = low + (high - low) * i / STEPS;
            Coefficient expected = model.expected(at);
            Interval ci = expected.confidenceInterval(model.level());
            Optional<Interval> pi = model.predictionInterval(usual, at).value();
            predicted &= pi.isPresent();
            line[0][i] = drawn.shown(at[place], term);
            line[1][i] = expected.estimate();
            line[2][i] = ci.lower();
            line[3][i] = ci.upper();
            line[4][i] = pi.map(Interval::lower).orElse(0.0);
            line[5][i] = pi.map(Interval::upper).orElse(0.0);
        }
        return new Bubbles.Fit(
                "",
                new Curve(line[0], line[1]),
                new Band(line[0], line[2], line[3]),
                predicted ? new Band(line[0], line[4], line[5]) : Band.none());
    }

    private Figure within(String id, ModeratorTerm.Numeric term, Block association) {
        MetaInput input = analysis.input();
        Drawn drawn = Drawn.of(term, input.table());
        double[] shown = ModeratorValues.values(input, term.name(), drawn.of());
        double[] x = ModeratorValues.values(input, term.name(), term.expression());
        Optional<String> stated = analysis.options().columns().groupings().y();
        double[] y = stated.map(text -> ModeratorValues.values(
                        input,
                        text,
                        ExpressionParser.parse(input.table(), Optional.of(input.roles()), "--y", text)))
                .orElseGet(() -> input.effects().estimates());
        List<String> names = input.texts(analysis.groups().within().orElseThrow());
        List<Decomposition.Group> groups = new ArrayList<>();
        for (Block each : association.blocks("each")) {
            String name = each.text("name").orElse("");
            int[] rows = IntStream.range(0, x.length)
                    .filter(i -> names.get(i).equals(name))
                    .toArray();
            double meanX = each.number("mean_x").orElseThrow();
            double meanY = each.number("mean_y").orElseThrow();
            groups.add(new Decomposition.Group(
                    name,
                    Arrays.stream(rows).mapToDouble(i -> shown[i]).toArray(),
                    Arrays.stream(rows).mapToDouble(i -> y[i]).toArray(),
                    line(
                            each.block("association"),
                            meanX,
                            meanY,
                            Arrays.stream(rows).mapToDouble(i -> x[i]).toArray(),
                            drawn,
                            term),
                    new Curve(new double[] {drawn.shown(meanX, term)}, new double[] {meanY})));
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double[] means = association.blocks("each").stream()
                .mapToDouble(each -> each.number("mean_x").orElseThrow())
                .toArray();
        return WithinBetweenPlot.of(
                id,
                new Decomposition(
                        stated.isPresent() ? EffectScale.PLAIN : FigureScale.scale(input.measure()),
                        stated.orElse(FigureScale.label(input.measure())),
                        drawn.axis(),
                        groups,
                        line(association.block("between"), meanX, meanY, means, drawn, term),
                        line(association.block("total"), meanX, meanY, x, drawn, term),
                        association.text("words").orElse("")));
    }

    private static Curve line(
            Optional<Block> association,
            double meanX,
            double meanY,
            double[] x,
            Drawn drawn,
            ModeratorTerm.Numeric term) {
        if (association.isEmpty()) {
            return Curve.none();
        }
        double slope = association.get().number("slope").orElseThrow();
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        double[] xs = new double[STEPS + 1];
        double[] ys = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double at = low + (high - low) * i / STEPS;
            xs[i] = drawn.shown(at, term);
            ys[i] = meanY + slope * (at - meanX);
        }
        return new Curve(xs, ys);
    }
}
