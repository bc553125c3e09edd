package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.accuracy.ExpectedPrecision;
import org.metatrend.analysis.accuracy.GainShare;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.ingest.BadInput;

/** What proportions, such as accuracies, from so many subjects can tell. */
final class TestSetReport {
    private static final List<Integer> SIZES = List.of(30, 100, 300, 1000);
    private static final List<Double> HALF_WIDTHS = List.of(0.1, 0.05, 0.02, 0.01);
    private static final double MOST = 1e15;

    private TestSetReport() {}

    /**
     * Intervals of each proportion, what to expect at sizes, and claims above chance.
     *
     * @return none where a count is no whole number
     * @throws BadInput if chance is neither a proportion nor a column of proportions
     */
    static Estimated<Block> of(MetaModel analysis) {
        MetaInput input = analysis.input();
        List<Correct> counts = new ArrayList<>();
        for (MetaInput.Used used : input.used()) {
            if (!(used.data() instanceof StudyData.Counted counted)) {
                return Estimated.not("effect sizes without counts");
            }
            double x = counted.proportion().x();
            double n = counted.proportion().n();
            if (x != Math.rint(x) || n != Math.rint(n) || n > MOST) {
                return Estimated.not("the counts of " + used.study() + " are no whole numbers");
            }
            counts.add(new Correct((long) x, (long) n));
        }
        double level = analysis.model().level();
        double events = counts.stream().mapToDouble(Correct::count).sum();
        double trials = counts.stream().mapToDouble(Correct::subjects).sum();
        Block block = new Block().put("p", events / trials);
        ExpectedPrecision precision = new ExpectedPrecision(events / trials, BinomialInterval.WILSON, level);
        block.put("expected", SIZES.stream().map(n -> expected(precision, n)).toList())
                .put(
                        "subjects",
                        HALF_WIDTHS.stream()
                                .map(half -> new Block().put("halfwidth", half).put("n", (double)
                                        precision.subjectsFor(half)))
                                .toList());
        analysis.options().extras().chance().ifPresent(text -> block.put("chance", chance(input, counts, text, level)));
        return Estimated.of(block.put("intervals", intervals(input, counts, level)));
    }

    private static Block expected(ExpectedPrecision precision, int n) {
        return new Block()
                .put("n", n)
                .bounds("wilson", precision.interval(n))
                .bounds("measured", precision.measured(n));
    }

    private static List<Block> intervals(MetaInput input, List<Correct> counts, double level) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Correct of = counts.get(i);
            blocks.add(new Block()
                    .put("line", input.line(i))
                    .put("study", input.used().get(i).study())
                    .put("p", of.accuracy())
                    .bounds("wilson", of.interval(BinomialInterval.WILSON, level))
                    .bounds("clopper_pearson", of.interval(BinomialInterval.CLOPPER_PEARSON, level))
                    .bounds("jeffreys", of.interval(BinomialInterval.JEFFREYS, level))
                    .bounds("agresti_coull", of.interval(BinomialInterval.AGRESTI_COULL, level)));
        }
        return blocks;
    }

    private static Block chance(MetaInput input, List<Correct> counts, String text, double level) {
        List<GainShare.OverChance> claims = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            claims.add(new GainShare.OverChance(
                    counts.get(i), chanceOf(input, input.used().get(i).row(), text)));
        }
        GainShare share = GainShare.overChance(claims, BinomialInterval.WILSON, level);
        return new Block()
                .put("claims", share.claims())
                .put("better", share.better())
                .put("beyondNoise", share.beyondNoise())
                .put("share", share.share())
                .bounds("share", share.interval(level));
    }

    /** A number for all rows, or that in a column. */
    private static double chanceOf(MetaInput input, int row, String text) {
        MetaTable table = input.table();
        OptionalDouble same = table.numbers().number(text, false);
        OptionalInt column = same.isPresent()
                ? OptionalInt.empty()
                : ExpressionParser.column(table, Optional.of(input.roles()), text);
        if (same.isEmpty() && column.isEmpty()) {
            table.column(text, "--chance");
        }
        double chance =
                same.orElseGet(() -> table.number(row, column.getAsInt(), false).orElse(Double.NaN));
        if (!(chance >= 0 && chance <= 1)) {
            throw new BadInput(
                    column.isPresent() ? table.place(row, column.getAsInt()) : "--chance",
                    column.isPresent() ? BadInput.quote(table.cell(row, column.getAsInt())) : text,
                    "a proportion from 0 to 1",
                    "write for instance --chance 0.5");
        }
        return chance;
    }
}
