package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.accuracy.ExternalLoss;
import org.metatrend.analysis.accuracy.ExternalValidation;
import org.metatrend.analysis.accuracy.ExternalValidations;
import org.metatrend.analysis.accuracy.UnpairedDifference;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.pooled.Fields;

/**
 * What models of a table lose from internal to external validation.
 *
 * @param names of the models, as the table has them
 * @param models those of which all four numbers are known
 * @param leftOut the places of the others
 * @param loss pooled
 */
public record ExternalReport(
        List<String> names, List<ExternalValidation> models, List<String> leftOut, ExternalLoss loss) {
    private static final double LEVEL = 0.95;
    private static final long MOST_SUBJECTS = 100_000_000;

    /** Copies. */
    public ExternalReport {
        names = List.copyOf(names);
        models = List.copyOf(models);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads and pools: a row for each model, with columns {@code internal_accuracy}, {@code internal_n}, {@code
     * external_accuracy} and {@code external_n}, accuracies as fractions; {@code model} names it.
     *
     * @throws BadInput if a column is missing, a cell is no such number, or fewer than two models are complete
     */
    public static ExternalReport of(MetaTable table) {
        int[] columns = {
            table.column("internal_accuracy", ""),
            table.column("internal_n", ""),
            table.column("external_accuracy", ""),
            table.column("external_n", "")
        };
        OptionalInt model = table.find("model");
        List<String> names = new ArrayList<>();
        List<ExternalValidation> models = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.isBlank(row)) {
                continue;
            }
            OptionalDouble[] cells = new OptionalDouble[columns.length];
            boolean complete = true;
            for (int i = 0; i < columns.length; i++) {
                cells[i] = table.number(row, columns[i], i % 2 == 1);
                complete &= cells[i].isPresent();
            }
            if (!complete) {
                leftOut.add(table.place(row));
                continue;
            }
            names.add(model.isPresent() ? table.cell(row, model.getAsInt()) : "row " + (row + 1));
            models.add(new ExternalValidation(
                    correct(table, row, columns[0], cells[0].getAsDouble(), columns[1], cells[1].getAsDouble()),
                    correct(table, row, columns[2], cells[2].getAsDouble(), columns[3], cells[3].getAsDouble())));
        }
        if (models.size() < 2) {
            throw new BadInput(
                    table.source(),
                    models.size() + " rows with all four numbers",
                    "two models or more",
                    "fill in accuracies and sample sizes of both validations");
        }
        return new ExternalReport(names, models, leftOut, ExternalValidations.pool(models));
    }

    private static Correct correct(MetaTable table, int row, int ofAccuracy, double accuracy, int ofN, double n) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new BadInput(
                    table.place(row, ofAccuracy),
                    BadInput.quote(table.cell(row, ofAccuracy)),
                    "an accuracy from 0 to 1",
                    "write a percentage as a fraction, such as 0.91");
        }
        if (!(n >= 1 && n <= MOST_SUBJECTS) || n != Math.rint(n)) {
            throw new BadInput(
                    table.place(row, ofN),
                    BadInput.quote(table.cell(row, ofN)),
                    "a whole number of subjects, 1 or more",
                    "write how many subjects the accuracy was measured on");
        }
        return Correct.of(accuracy, (long) n);
    }

    /** As JSON has it. */
    public Map<String, Object> json() {
        List<Map<String, Object>> each = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            ExternalValidation of = models.get(i);
            Fields fields = new Fields().with("model", names.get(i));
            side(fields, "internal", of.internal());
            side(fields, "external", of.external());
            each.add(fields.number("difference", of.difference())
                    .bounds("ci", newcombe(of))
                    .with("withinNoise", new UnpairedDifference(of.external(), of.internal()).withinNoise(LEVEL))
                    .map());
        }
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("used", models.size());
        rows.put("leftOut", leftOut);
        return new Fields()
                .with("rows", rows)
                .with("k", loss.models())
                .with("lower", loss.lower())
                .with("beyondNoise", loss.beyondNoise())
                .with("difference", coefficient(loss.difference()))
                .bounds("pi", loss.predictionInterval(LEVEL))
                .number("tau2", loss.tau2())
                .estimated("bySize", loss.bySize().map(ExternalReport::coefficient))
                .with("converged", loss.converged())
                .with("models", each)
                .map();
    }

    private static void side(Fields to, String name, Correct of) {
        to.number(name + "_accuracy", of.accuracy()).with(name + "_n", of.subjects());
    }

    private static Interval newcombe(ExternalValidation of) {
        return new UnpairedDifference(of.external(), of.internal()).interval(LEVEL);
    }

    private static Map<String, Object> coefficient(Coefficient of) {
        Interval interval = of.interval(LEVEL);
        return new Fields()
                .number("estimate", of.estimate())
                .number("se", of.standardError())
                .number("df", of.degreesOfFreedom())
                .number("pval", of.standardError() > 0 ? of.p() : Double.NaN)
                .number("ci_lb", interval.lower())
                .number("ci_ub", interval.upper())
                .map();
    }

    /** In words and lines, accuracies in percent. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Interval mean = loss.difference().interval(LEVEL);
        Interval prediction = loss.predictionInterval(LEVEL);
        line(
                text,
                "%d models, %d left out; external less internal accuracy in percentage points",
                models.size(),
                leftOut.size());
        for (int i = 0; i < models.size(); i++) {
            ExternalValidation of = models.get(i);
            Interval interval = newcombe(of);
            line(
                    text,
                    "  %s: %.1f%% of %d, then %.1f%% of %d: %+.1f (95%% interval %+.1f to %+.1f)",
                    names.get(i),
                    100 * of.internal().accuracy(),
                    of.internal().subjects(),
                    100 * of.external().accuracy(),
                    of.external().subjects(),
                    100 * of.difference(),
                    100 * interval.lower(),
                    100 * interval.upper());
        }
        line(
                text,
                "%d of %d are less accurate externally, %d by more than noise",
                loss.lower(),
                loss.models(),
                loss.beyondNoise());
        line(
                text,
                "mean difference %+.1f (95%% interval %+.1f to %+.1f); of a new model %+.1f to %+.1f",
                100 * loss.difference().estimate(),
                100 * mean.lower(),
                100 * mean.upper(),
                100 * prediction.lower(),
                100 * prediction.upper());
        if (loss.bySize().value().isPresent()) {
            Coefficient slope = loss.bySize().value().get();
            Interval interval = slope.interval(LEVEL);
            double tenfold = 100 * Math.log(10);
            line(
                    text,
                    "for ten times as many external subjects %+.1f (95%% interval %+.1f to %+.1f)",
                    tenfold * slope.estimate(),
                    tenfold * interval.lower(),
                    tenfold * interval.upper());
        } else {
            line(text, "by size: %s", loss.bySize().reason());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
