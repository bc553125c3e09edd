package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;

/**
 * Whether a column's bare numbers are fractions or percentages, decided from all its cells. A number with a percent
 * sign is a percentage whatever the column.
 *
 * @param unit what bare numbers are
 * @param evidence why, in words
 */
public record ColumnScale(Unit unit, String evidence) {
    private static final double PERCENT = 100;
    // no classifier is published for an accuracy below 10 %: bare numbers in between could be either
    private static final double LEAST_PERCENTAGE = 10;
    private static final double LEAST_FRACTION = 0.1;

    /** What bare numbers are. */
    public enum Unit {
        /** All are fractions. */
        FRACTION,
        /** All are percentages. */
        PERCENT,
        /** Those up to 1 are fractions and those above are percentages, with a wide gap between them. */
        FRACTION_UP_TO_ONE,
        /** The cells contradict each other; bare numbers are not read. */
        UNDECIDED
    }

    /** What a package declares. */
    public static ColumnScale declared(boolean percent) {
        return new ColumnScale(percent ? Unit.PERCENT : Unit.FRACTION, "declared");
    }

    /** What a package declares of a column. */
    static ColumnScale declared(PerformanceColumn column) {
        return column.mixed() ? new ColumnScale(Unit.FRACTION_UP_TO_ONE, "declared") : declared(column.percent());
    }

    /** Decides from all cells of a column, printed in one number style. */
    public static ColumnScale of(List<String> cells, NumberStyle style) {
        List<Quantity> bare = new ArrayList<>();
        int signed = 0;
        for (String cell : cells) {
            for (PerformanceCell.Item item : PerformanceCell.parse(cell, style, declared(false))) {
                // kappa is a fraction even where the rest is in percent; what another name stands for is not known
                boolean tells = item.measure().filter(m -> m.least() < 0).isEmpty()
                        && item.unknownMeasure().isEmpty()
                        && item.value().isPresent();
                if (tells && item.quantity().orElseThrow().percentSign()) {
                    signed++;
                } else if (tells) {
                    bare.add(item.quantity().orElseThrow());
                }
            }
        }
        return of(bare.stream().mapToDouble(Quantity::number).toArray(), signed);
    }

    private static ColumnScale of(double[] bare, int signed) {
        int fractions = 0;
        int percentages = 0;
        int between = 0;
        int beyond = 0;
        for (double number : bare) {
            fractions += number <= 1 ? 1 : 0;
            percentages += number > 1 && number <= PERCENT ? 1 : 0;
            between += (number > 1 && number < LEAST_PERCENTAGE) || number < LEAST_FRACTION ? 1 : 0;
            beyond += number > PERCENT ? 1 : 0;
        }
        String counts = "of " + bare.length + " bare numbers " + fractions + " are at most 1 and " + percentages
                + " are above 1 and at most 100; " + signed + " have a percent sign";
        if (beyond > 0) {
            return new ColumnScale(Unit.UNDECIDED, counts + "; " + beyond + " are above 100");
        }
        if (percentages == 0) {
            return new ColumnScale(Unit.FRACTION, counts);
        }
        if (fractions == 0) {
            return new ColumnScale(Unit.PERCENT, counts);
        }
        return between == 0
                ? new ColumnScale(Unit.FRACTION_UP_TO_ONE, counts + "; none is below 0.1 or between 1 and 10")
                : new ColumnScale(
                        Unit.UNDECIDED, counts + "; " + between + " could be either: below 0.1 or between 1 and 10");
    }

    /** A number as a fraction; empty if the column does not say what it is. */
    Optional<Quantity> fraction(Quantity printed) {
        double largest = printed.qualifier() == Quantity.Qualifier.RANGE
                ? printed.interval().orElseThrow().high()
                : printed.number();
        boolean percent =
                printed.percentSign() || unit == Unit.PERCENT || (unit == Unit.FRACTION_UP_TO_ONE && largest > 1);
        if (unit == Unit.UNDECIDED && !percent) {
            return Optional.empty();
        }
        return Optional.of(percent ? printed.hundredth() : printed);
    }
}
