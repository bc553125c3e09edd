package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.CellToken.Kind;

/**
 * What stands between two separators of a performance cell: perhaps a name before a colon or equals sign, then values
 * with their words and brackets.
 *
 * @param text as printed
 * @param name what stands before the last colon or equals sign; empty if there is none
 * @param values what was read, those in brackets last
 * @param around an interval that belongs to the value before this segment
 * @param reason why there are no values; empty if there are
 */
record PerformanceSegment(String text, String name, List<Value> values, Optional<Interval> around, String reason) {
    /** The reason where nothing looks like a number. */
    static final String NO_NUMBER = "no number could be read";

    // words that say nothing about what the number is
    private static final Set<String> QUIET = Set.of("""
            mean average avg median of up to best max maximum highest peak about approx approximately ca
            circa around roughly nearly over above at least most more less than under below is was overall
            total between from and""".split("\\s+"));

    /** Whether the name holds for the values after the next comma too: a colon opens a list, "=" binds one value. */
    boolean opensList() {
        return !text.substring(name.length()).stripLeading().startsWith("=");
    }

    /**
     * A number with the words and brackets about it.
     *
     * @param quantity the number, in the cell's own unit
     * @param measure what a word or bracket beside it says it measures
     * @param words other words before it
     * @param label the text in round brackets after it
     * @param spaced whether a space stands before that bracket
     * @param about other words and brackets beside it
     * @param inBrackets whether the number itself stands in brackets after another
     */
    record Value(
            Quantity quantity,
            Optional<Measure> measure,
            String words,
            String label,
            boolean spaced,
            List<String> about,
            boolean inBrackets) {

        Value with(Quantity other) {
            return new Value(other, measure, words, label, spaced, about, inBrackets);
        }
    }

    PerformanceSegment {
        values = List.copyOf(values);
    }

    /**
     * Reads what stands between two separators.
     *
     * @param cell the whole cell
     * @param from where the segment starts
     * @param to where it ends
     * @param tokens what is between, at least one
     */
    static PerformanceSegment read(String cell, int from, int to, List<CellToken> tokens, NumberStyle style) {
        String text = cell.substring(from, to).strip();
        Optional<CellToken> unbalanced =
                tokens.stream().filter(t -> t.is(Kind.UNBALANCED)).findFirst();
        if (unbalanced.isPresent()) {
            return unread(text, "", NO_NUMBER + ": a bracket without its other");
        }
        int names = -1;
        for (int i = 0; i < tokens.size(); i++) {
            names = tokens.get(i).is(Kind.NAMES) ? i : names;
        }
        String name =
                names < 0 ? "" : cell.substring(from, tokens.get(names).start()).strip();
        List<CellToken> rest = tokens.subList(names + 1, tokens.size());
        if (names >= 0 && rest.size() == 1 && isFlat(rest.get(0))) {
            // "RH: [52-81 | AVG: 70]": what is inside says it
            return inside(text, name, rest.get(0).text(), style);
        }
        ValueScanner scanner = new ValueScanner(rest, style, !Measure.in(name).isEmpty());
        List<Value> values = scanner.values();
        Optional<Interval> around = scanner.stray();
        if (values.isEmpty() && around.isEmpty()) {
            return unread(text, name, refusal(rest, style));
        }
        return new PerformanceSegment(text, name, values, around, "");
    }

    /** Brackets within brackets are not looked into. */
    private static boolean isFlat(CellToken token) {
        return token.is(Kind.GROUP)
                && token.text().indexOf('(') < 0
                && token.text().indexOf('[') < 0;
    }

    private static PerformanceSegment inside(String text, String name, String content, NumberStyle style) {
        List<Value> values = new ArrayList<>();
        for (PerformanceSegment part : PerformanceLine.of(content, style).segments()) {
            for (Value v : part.values()) {
                List<String> about = new ArrayList<>(v.about());
                about.add(part.name());
                values.add(new Value(v.quantity(), v.measure(), v.words(), v.label(), v.spaced(), about, false));
            }
        }
        return values.isEmpty()
                ? unread(text, name, NO_NUMBER)
                : new PerformanceSegment(text, name, values, Optional.empty(), "");
    }

    private static PerformanceSegment unread(String text, String name, String reason) {
        return new PerformanceSegment(text, name, List.of(), Optional.empty(), reason);
    }

    private static String refusal(List<CellToken> rest, NumberStyle style) {
        for (CellToken token : rest) {
            if (token.is(Kind.MALFORMED)) {
                return NO_NUMBER + ": " + style.refusal(token.text());
            }
        }
        boolean anyNumber = rest.stream().anyMatch(t -> t.is(Kind.NUMBER));
        return anyNumber ? NO_NUMBER + ": what the number is cannot be told from the words about it" : NO_NUMBER;
    }

    private static final Pattern EMPTY_OR_JOINS =
            Pattern.compile("(?i)[^\\p{L}\\p{N}]*(?:and|of|is|was)?[^\\p{L}\\p{N}]*");

    /** Whether a piece of text says nothing: no words, or words that only join others. */
    static boolean isEmptyOrJoins(String text) {
        return EMPTY_OR_JOINS.matcher(text).matches();
    }

    /** Whether words leave open what a number is. */
    static boolean isQuiet(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !QUIET.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
