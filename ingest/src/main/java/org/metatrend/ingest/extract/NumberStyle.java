package org.metatrend.ingest.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a column prints its numbers, decided from all its cells: "0,91" alone is a decimal or two values.
 *
 * <p>A middle dot between digits ("0·91") is a decimal mark everywhere. Thin, non-breaking and plain spaces and
 * apostrophes group thousands everywhere; commas do where they are no decimal mark, points where commas are one.
 *
 * @param decimal the decimal mark
 * @param evidence why, in words
 */
public record NumberStyle(Decimal decimal, String evidence) {
    /** Without a look at the column: points are decimal marks, commas part values. */
    public static final NumberStyle ASSUMED = new NumberStyle(Decimal.ASSUMED_POINT, "assumed");

    // of ten cells that tell, one may be a misprint
    private static final double AGREEMENT = 0.9;

    private static final Pattern DECIMAL_POINT =
            Pattern.compile("(?<![\\d.,])(?:0?\\.\\d+|\\d+\\.(?!\\d{3}(?!\\d))\\d+)(?![\\d.]|,\\d{1,2}(?!\\d))");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![\\d.,])(?:0,\\d+|\\d+,(?!\\d{3}(?!\\d))\\d+)(?![\\d,]|\\.\\d)");
    private static final Pattern POINT_NUMBER = Pattern.compile("\\d{0,9}[.·]\\d{1,20}|\\d{1,9}");
    private static final Pattern COMMA_NUMBER = Pattern.compile("\\d{1,9}[,·]\\d{1,20}|\\d{1,9}");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([ \u00a0\u2009\u202f'’,.])\\d{3})(?:\\1\\d{3}){0,2}");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern ZEROS = Pattern.compile("[.,]0+$");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** The decimal mark of a column. */
    public enum Decimal {
        /** Taken for a point without a look at the column; a comma parts values. */
        ASSUMED_POINT,
        /** The column's cells have decimal points. */
        POINT,
        /** The column's cells have decimal commas. */
        COMMA,
        /** The cells contradict each other; numbers with a comma are not read. */
        UNDECIDED
    }

    /** Decides from all cells of a column. */
    public static NumberStyle of(List<String> cells) {
        Count count = new Count();
        cells.forEach(count::add);
        return count.style();
    }

    /** Counts the cells of a column one by one. */
    static final class Count {
        private long cells;
        private long points;
        private long commas;

        void add(String cell) {
            cells++;
            points += DECIMAL_POINT.matcher(cell).find() ? 1 : 0;
            commas += DECIMAL_COMMA.matcher(cell).find() ? 1 : 0;
        }

        NumberStyle style() {
            String counts = points + " of " + cells + " cells have a decimal point, " + commas + " a decimal comma";
            if (points + commas == 0) {
                return new NumberStyle(Decimal.ASSUMED_POINT, counts);
            }
            double sum = points + commas;
            if (commas / sum >= AGREEMENT) {
                return new NumberStyle(Decimal.COMMA, counts);
            }
            return new NumberStyle(points / sum >= AGREEMENT ? Decimal.POINT : Decimal.UNDECIDED, counts);
        }
    }

    /**
     * The numbers in a run of digits, points, commas and middle dots: one, or several parted by commas.
     *
     * @return none where the run cannot be told; {@link #refusal} says why
     */
    List<Double> numbers(String run) {
        Pattern number = decimal == Decimal.COMMA ? COMMA_NUMBER : POINT_NUMBER;
        if (number.matcher(run).matches()) {
            return List.of(Double.valueOf(run.replace(',', '.').replace('·', '.')));
        }
        if (decimal == Decimal.COMMA) {
            return List.of();
        }
        String[] parts = run.split(",", -1);
        for (String part : parts) {
            // "0.9,0.8" can only be two values; "91,9" could be one
            boolean telling = decimal == Decimal.ASSUMED_POINT || part.indexOf('.') >= 0;
            if (!telling || !POINT_NUMBER.matcher(part).matches()) {
                return List.of();
            }
        }
        return List.of(parts).stream()
                .map(p -> Double.valueOf(p.replace('·', '.')))
                .toList();
    }

    /** Why a run is not read. */
    String refusal(String run) {
        if (run.indexOf(',') >= 0 && decimal != Decimal.COMMA && !run.contains("..")) {
            return "'" + run + "' is one number or two: " + evidence;
        }
        return "'" + run + "' is no number: " + (decimal == Decimal.COMMA ? evidence : "its points or commas");
    }

    /** A whole number of at most nine digits, with or without groups of thousands. */
    OptionalInt whole(String text) {
        var groups = GROUPED.matcher(text);
        String digits = text;
        if (groups.matches()) {
            char mark = groups.group(1).charAt(0);
            char foreign = decimal == Decimal.COMMA ? ',' : '.';
            if (mark == foreign || (mark == ',' && decimal == Decimal.UNDECIDED)) {
                return OptionalInt.empty();
            }
            digits = NO_DIGIT.matcher(text).replaceAll("");
        }
        // spreadsheets print whole numbers as 90.0
        digits = ZEROS.matcher(digits).replaceFirst("");
        return WHOLE.matcher(digits).matches() ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
