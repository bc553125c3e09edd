package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.NumberStyle;
import org.metatrend.ingest.extract.NumberStyle.Decimal;

/**
 * How the numbers of a table are written. The decimal mark is one for the whole table, decided from all cells that tell.
 *
 * @param decimal the mark
 */
public record NumberText(Decimal decimal) {
    private static final String BLANKS = " \u00a0\u2009\u202f'’";
    private static final Pattern NUMERIC = Pattern.compile("[-+−]?[\\d.,·]+(?:[eE][-+−]?\\d+)?\\s?%?");
    private static final Pattern PLAIN =
            Pattern.compile("[-+]?(?:\\d{1,20}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][-+]?\\d{1,3})?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d*)?");
    private static final Pattern GROUPED_BY_BLANKS =
            Pattern.compile("[-+]?\\d{1,3}(?:[" + BLANKS + "]\\d{3})+(?:[.,]\\d*)?");
    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:\\.\\d{3})+");

    /** Decides from all cells. */
    static NumberText of(List<List<String>> rows) {
        List<String> numeric = rows.stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(cell -> NUMERIC.matcher(cell).matches())
                .map(cell -> cell.replaceFirst("^[-+−]", ""))
                .toList();
        return new NumberText(NumberStyle.of(numeric).decimal());
    }

    /**
     * The number in a cell.
     *
     * @param cell not blank
     * @param count whether it is a count, so that 1,941 and 1.941 can only be thousands
     * @return none where the cell holds no number, or more than one way to read it
     */
    OptionalDouble number(String cell, boolean count) {
        String text = cell.strip().replace('−', '-').replace('·', '.');
        boolean comma = decimal == Decimal.COMMA;
        if (GROUPED_BY_BLANKS.matcher(text).matches()) {
            text = text.replaceAll("[" + BLANKS + "]", "");
        }
        if (comma) {
            if (GROUPED_BY_POINTS.matcher(text).matches()
                    || (count && THOUSANDS_BY_POINT.matcher(text).matches())) {
                text = text.replace(".", "");
            }
            if (text.indexOf('.') >= 0) {
                return OptionalDouble.empty();
            }
            text = text.replace(',', '.');
        } else if (GROUPED_BY_COMMAS.matcher(text).matches() && (count || decimal == Decimal.POINT)) {
            text = text.replace(",", "");
        }
        if (!PLAIN.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** What a message says a number should look like. */
    String expected() {
        return switch (decimal) {
            case COMMA -> "a number, with a decimal comma as in the other cells";
            case POINT -> "a number, with a decimal point as in the other cells";
            case ASSUMED_POINT -> "a number";
            case UNDECIDED -> "a number, all of the table with the same decimal mark";
        };
    }
}
