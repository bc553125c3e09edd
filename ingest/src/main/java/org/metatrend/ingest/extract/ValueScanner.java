package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metatrend.ingest.extract.CellToken.Kind;
import org.metatrend.ingest.extract.PerformanceSegment.Value;
import org.metatrend.ingest.extract.Quantity.Qualifier;
import org.metatrend.ingest.extract.QuantityGrammar.Parsed;

/**
 * Finds the values in a segment. A number with a percent sign is a value wherever it stands; a bare number only where
 * no unknown word stands beside it: "0.9 accuracy" is one, "0.9 or so" and "7/10 subjects" are none.
 */
final class ValueScanner {
    private static final int LONGEST_NAME = 6;

    private final List<CellToken> tokens;
    private final NumberStyle style;
    private final boolean measured;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Parsed> found = new ArrayList<>();

    /**
     * A scanner.
     *
     * @param measured whether the segment's name names a measure, so that its number may have any words after it
     */
    ValueScanner(List<CellToken> tokens, NumberStyle style, boolean measured) {
        this.tokens = tokens;
        this.style = style;
        this.measured = measured;
        int at = 0;
        while (at < tokens.size()) {
            Optional<Parsed> parsed = QuantityGrammar.at(tokens, at, style);
            if (parsed.isPresent() && accepted(at, parsed.get())) {
                starts.add(at);
                found.add(parsed.get());
                at = parsed.get().end();
            } else {
                at++;
            }
        }
    }

    /** An interval before any value: it belongs to the value before the segment. */
    Optional<Interval> stray() {
        return found.isEmpty() ? interval(tokens) : Optional.empty();
    }

    List<Value> values() {
        List<Value> values = new ArrayList<>();
        List<Value> inBrackets = new ArrayList<>();
        boolean leading = !tokens.isEmpty() && tokens.get(0).is(Kind.GROUP) && !starts.isEmpty() && starts.get(0) > 0;
        boolean takenAfter = false;
        for (int i = 0; i < found.size(); i++) {
            List<CellToken> before =
                    tokens.subList(i == 0 ? 0 : found.get(i - 1).end(), starts.get(i));
            List<CellToken> after = after(i);
            ValueBrackets brackets = new ValueBrackets(style);
            if (i == 0 || leading) {
                before.stream().filter(t -> t.is(Kind.GROUP)).forEach(brackets::before);
            }
            if (!leading || i == found.size() - 1) {
                CellToken last = tokens.get(found.get(i).end() - 1);
                Quantity value = lastQuantity(i);
                after.stream().filter(t -> t.is(Kind.GROUP)).forEach(t -> brackets.after(t, value, last));
            }
            String wordsBefore = words(before);
            String wordsAfter = words(after);
            // "96% sensitivity and 98% specificity": a word after a value is not that before the next
            boolean taken = i > 0 && takenAfter;
            Optional<Measure> earlier = brackets.measure()
                    .or(() -> taken
                            ? Optional.empty()
                            : Measure.in(wordsBefore).stream().reduce((a, b) -> b));
            Optional<Measure> beside = earlier.or(() -> first(Measure.in(wordsAfter)));
            takenAfter = earlier.isEmpty() && beside.isPresent();
            Qualifier qualifier = QuantityGrammar.qualifier(wordsBefore);
            for (Quantity quantity : found.get(i).quantities()) {
                Quantity whole = brackets.applied(quantity);
                whole = interval(after).map(whole::with).orElse(whole);
                boolean plain = whole.qualifier() == Qualifier.EXACT;
                values.add(new Value(
                        plain ? whole.as(qualifier) : whole,
                        beside,
                        taken ? "" : wordsBefore,
                        brackets.label(),
                        brackets.spaced(),
                        brackets.about(beside.isPresent() ? "" : wordsAfter),
                        false));
            }
            brackets.values()
                    .forEach(q -> inBrackets.add(new Value(q, Optional.empty(), "", "", false, List.of(), true)));
        }
        values.addAll(inBrackets);
        return values;
    }

    private boolean accepted(int start, Parsed parsed) {
        int previous = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
        List<CellToken> before = tokens.subList(previous, start);
        CellToken next = parsed.end() < tokens.size() ? tokens.get(parsed.end()) : null;
        if (parsed.hasPercentSign()) {
            return next == null || !(next.isWord("CI") || next.isWord("confidence"));
        }
        if (next != null && next.is(Kind.GROUP) && Measure.of(next.text()).isPresent()) {
            return true;
        }
        boolean parted = found.isEmpty() || before.stream().anyMatch(t -> t.is(Kind.GROUP));
        boolean known = before.stream().noneMatch(t -> t.is(Kind.NUMBER) || t.is(Kind.DASH) || t.is(Kind.SLASH))
                && endsKnown(words(before));
        return known && (parted || !words(before).isEmpty()) && fits(next, parsed.end());
    }

    /** Whether what follows a bare number leaves it a value. */
    private boolean fits(CellToken next, int end) {
        if (next == null || next.is(Kind.GROUP) || next.is(Kind.INTERVAL)) {
            return true;
        }
        if (!next.is(Kind.WORD)) {
            return false;
        }
        String words = words(tokens.subList(end, tokens.size()));
        return measured || next.isWord("for") || (!Measure.in(words).isEmpty() && startsWithMeasure(words));
    }

    private static boolean endsKnown(String words) {
        if (PerformanceSegment.isQuiet(words)) {
            return true;
        }
        String[] parts = words.split(" ");
        for (int end = parts.length; end > 0; end--) {
            for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
                if (Measure.of(String.join(" ", List.of(parts).subList(start, end)))
                        .isPresent()) {
                    return true;
                }
            }
            if (!PerformanceSegment.isQuiet(parts[end - 1])) {
                return false;
            }
        }
        return false;
    }

    private static boolean startsWithMeasure(String words) {
        List<String> parts = List.of(words.split(" "));
        for (int n = 1; n <= Math.min(LONGEST_NAME, parts.size()); n++) {
            if (Measure.of(String.join(" ", parts.subList(0, n))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Quantity lastQuantity(int i) {
        List<Quantity> quantities = found.get(i).quantities();
        return quantities.get(quantities.size() - 1);
    }

    private List<CellToken> after(int i) {
        return tokens.subList(found.get(i).end(), i + 1 < starts.size() ? starts.get(i + 1) : tokens.size());
    }

    private Optional<Interval> interval(List<CellToken> among) {
        return among.stream()
                .filter(t -> t.is(Kind.INTERVAL))
                .findFirst()
                .flatMap(t -> Interval.at(t.text(), 0))
                .map(Interval.Found::interval);
    }

    private static String words(List<CellToken> among) {
        return among.stream()
                .filter(t -> t.is(Kind.WORD) || t.is(Kind.NUMBER) || t.is(Kind.SLASH) || t.is(Kind.DASH))
                .map(CellToken::text)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Measure> first(List<Measure> measures) {
        return measures.stream().findFirst();
    }
}
