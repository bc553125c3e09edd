package org.metatrend.ingest.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of reported performance: values with their task labels, separated by commas or semicolons outside
 * parentheses, such as "0.828 (AD vs HC), 0.615 (MCI vs NC)", "AUC = 0.74/0.83 (MCI to AD)" or "91.9%".
 */
public final class PerformanceCell {
    private static final Pattern ITEM = Pattern.compile("(?:(?<measure>\\p{L}[\\p{L} -]*?)\\s*[=:]\\s*)?"
            + "~?(?<value>\\d{1,9}(?:\\.\\d{1,20})?)(?<percent>\\s*%)?"
            + "(?:/(?<other>\\d{1,9}(?:\\.\\d{1,20})?)(?<otherPercent>\\s*%)?)?"
            + "(?<gap>\\s*)(?:\\((?<label>[^()]*)\\))?[\\s†‡*]*");

    private PerformanceCell() {}

    /**
     * One reported value.
     *
     * @param value as a fraction where the cell or its column is in percent; empty if it could not be read
     * @param measure what the cell says it measures; empty where it does not say
     * @param unknownMeasure a measure named in the cell that is not known here; empty otherwise
     * @param label the task label in parentheses, verbatim; empty if there is none
     * @param spaced whether a space stands before the parenthesis
     * @param verbatim the piece of the cell
     */
    public record Item(
            OptionalDouble value,
            Optional<Measure> measure,
            String unknownMeasure,
            String label,
            boolean spaced,
            String verbatim) {

        /** Whether the piece is a number, with or without a percent sign and label, and names no measure. */
        public boolean isBareNumber() {
            return value.isPresent() && measure.isEmpty() && unknownMeasure.isEmpty();
        }
    }

    /**
     * Reads a cell.
     *
     * @param cell as printed, not missing
     * @param percent whether a number without a percent sign is a percentage
     * @return the pieces in their order, at least one
     */
    public static List<Item> parse(String cell, boolean percent) {
        List<Item> items = new ArrayList<>();
        for (String piece : pieces(cell)) {
            // a lone foot-note mark after a comma belongs to the value before it
            if (!piece.matches("[\\s†‡*]*")) {
                items.addAll(items(piece.strip(), percent));
            }
        }
        return items.isEmpty() ? List.of(unreadable(cell.strip())) : items;
    }

    private static List<Item> items(String piece, boolean percent) {
        Matcher match = ITEM.matcher(piece);
        if (!match.matches()) {
            return List.of(unreadable(piece));
        }
        List<Item> items = new ArrayList<>();
        items.add(item(match, "value", "percent", piece, percent));
        if (match.group("other") != null) {
            items.add(item(match, "other", "otherPercent", piece, percent));
        }
        return items;
    }

    private static Item item(Matcher match, String valueGroup, String percentGroup, String piece, boolean percent) {
        BigDecimal number = new BigDecimal(match.group(valueGroup));
        boolean isPercent = percent || match.group(percentGroup) != null;
        String word = match.group("measure") == null ? "" : match.group("measure");
        Optional<Measure> measure = Measure.of(word);
        return new Item(
                // in decimal: 76.6% is 0.766 and not the double below it
                OptionalDouble.of((isPercent ? number.movePointLeft(2) : number).doubleValue()),
                measure,
                measure.isPresent() ? "" : word,
                match.group("label") == null ? "" : match.group("label").strip(),
                !match.group("gap").isEmpty(),
                piece);
    }

    private static Item unreadable(String piece) {
        return new Item(OptionalDouble.empty(), Optional.empty(), "", "", false, piece);
    }

    private static List<String> pieces(String cell) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && (c == ',' || c == ';')) {
                pieces.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(cell.substring(start));
        return pieces;
    }
}
