package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.CellToken.Kind;

/**
 * A cell of reported performance: values with their measures and task labels, parted by commas, semicolons, bars, line
 * breaks or sentences outside brackets, such as "0.828 (AD vs HC), 0.615 (MCI vs NC)", "AUC = 0.74/0.83 (MCI to AD)",
 * "91.9%" or "Test set: ~89.8%. kappa=0.86".
 */
public final class PerformanceCell {
    private static final int LONGEST = 4000;
    private static final Pattern MEAN = Pattern.compile("(?i)\\b(?:mean|averaged?|avg)\\b");

    private PerformanceCell() {}

    /**
     * One reported value, or a piece of the cell that gives none.
     *
     * @param quantity the number, as a fraction where the cell or its column is in percent; empty if none was read
     * @param measure what the cell says it measures; empty where it does not say
     * @param unknownMeasure a name in the cell that is no measure known here; empty otherwise
     * @param words the words about it
     * @param reason why there is no value; empty if there is one
     */
    public record Item(
            Optional<Quantity> quantity, Optional<Measure> measure, String unknownMeasure, Words words, String reason) {

        /**
         * The words about a value.
         *
         * @param label the task label in round brackets, verbatim; empty if there is none
         * @param spaced whether a space stands before the bracket
         * @param part of what data, of which model or under which condition, verbatim; empty if the cell does not say
         * @param verbatim the piece of the cell
         */
        public record Words(String label, boolean spaced, String part, String verbatim) {}

        static Item unread(String piece, String reason) {
            return new Item(Optional.empty(), Optional.empty(), "", new Words("", false, "", piece), reason);
        }

        /** The value; empty if none was read, and for bounds and ranges. */
        public OptionalDouble value() {
            return quantity.map(Quantity::value).orElse(OptionalDouble.empty());
        }

        /** The decimals of the value as printed; empty where it is no exact number, but about, a bound or a mean. */
        public OptionalInt exactDecimals() {
            return MEAN.matcher(part()).find()
                    ? OptionalInt.empty()
                    : quantity.map(Quantity::exactDecimals).orElse(OptionalInt.empty());
        }

        /** The task label in round brackets, verbatim; empty if there is none. */
        public String label() {
            return words.label();
        }

        /** Whether a space stands before the label's bracket. */
        public boolean spaced() {
            return words.spaced();
        }

        /** Of what data, of which model or under which condition; empty if the cell does not say. */
        public String part() {
            return words.part();
        }

        /** The piece of the cell. */
        public String verbatim() {
            return words.verbatim();
        }

        /** Whether the piece is a number, with or without a percent sign and label, and names no measure. */
        public boolean isBareNumber() {
            return value().isPresent() && measure.isEmpty() && unknownMeasure.isEmpty();
        }
    }

    /**
     * Reads a cell without a look at its column.
     *
     * @param cell as printed, not missing
     * @param percent whether a number without a percent sign is a percentage
     * @return the pieces in their order, at least one
     */
    public static List<Item> parse(String cell, boolean percent) {
        return parse(cell, NumberStyle.ASSUMED, ColumnScale.declared(percent));
    }

    /**
     * Reads a cell.
     *
     * @param cell as printed
     * @param style how its column prints numbers
     * @param scale what bare numbers of its column are
     * @return the pieces in their order, at least one
     */
    public static List<Item> parse(String cell, NumberStyle style, ColumnScale scale) {
        Optional<String> missing = MissingWord.reason(cell).or(() -> tooLong(cell));
        if (missing.isPresent()) {
            return List.of(Item.unread(cell.strip(), missing.get()));
        }
        List<Item> items = new ArrayList<>();
        PerformanceHead head = PerformanceHead.NONE;
        Optional<PerformanceLine> unused = Optional.empty();
        for (PerformanceLine line : lines(cell, style)) {
            Optional<PerformanceHead> next = line.head();
            if (line.text().isEmpty() || next.isPresent()) {
                unused.ifPresent(l -> items.addAll(PerformanceNames.items(l, PerformanceHead.NONE, scale)));
                unused = next.map(n -> line);
                head = next.orElse(PerformanceHead.NONE);
            } else {
                items.addAll(PerformanceNames.items(line, head, scale));
                unused = line.hasValues() ? Optional.empty() : unused;
            }
        }
        unused.ifPresent(l -> items.addAll(PerformanceNames.items(l, PerformanceHead.NONE, scale)));
        return items.isEmpty() ? List.of(Item.unread(cell.strip(), PerformanceSegment.NO_NUMBER)) : items;
    }

    /**
     * Reads a cell whose column names several measures, "AUC / accuracy": as many values are theirs in their order.
     *
     * @param measures of the column, in their order; one or none if it does not name several
     */
    static List<Item> parse(String cell, NumberStyle style, ColumnScale scale, List<Measure> measures) {
        if (measures.size() < 2) {
            return parse(cell, style, scale);
        }
        return ListedValues.parse(cell, style, scale, measures).orElseGet(() -> parse(cell, style, scale));
    }

    /** A bound on what a cell may cost; the longest known has some 700 characters. */
    static Optional<String> tooLong(String cell) {
        return cell.length() > LONGEST
                ? Optional.of("longer than " + LONGEST + " characters: a text, not a cell")
                : Optional.empty();
    }

    private static List<PerformanceLine> lines(String cell, NumberStyle style) {
        List<PerformanceLine> lines = new ArrayList<>();
        List<CellToken> tokens = CellLexer.tokens(cell, style);
        int first = 0;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size();
            if (ends || tokens.get(i).is(Kind.NEWLINE)) {
                int end = ends ? cell.length() : tokens.get(i).start();
                lines.add(PerformanceLine.of(cell, start, end, tokens.subList(first, i), style));
                first = i + 1;
                start = ends ? end : tokens.get(i).end();
            }
        }
        return lines;
    }
}
