package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metatrend.ingest.extract.CellToken.Kind;
import org.metatrend.ingest.extract.PerformanceSegment.Value;

/**
 * One line of a performance cell.
 *
 * @param text as printed
 * @param segments what its separators part
 * @param barred whether all its separators are bars, as in a table within the cell
 */
record PerformanceLine(String text, List<PerformanceSegment> segments, boolean barred) {

    private static final Pattern MEASURE_FIRST = Pattern.compile("\\[([^\\[\\]]*)]\\s*[-–:]");

    private static final Set<Kind> VALUE_ENDS = Set.of(Kind.NUMBER, Kind.PERCENT, Kind.GROUP, Kind.INTERVAL);

    PerformanceLine {
        segments = List.copyOf(segments);
    }

    /** Reads a text of one line. */
    static PerformanceLine of(String text, NumberStyle style) {
        return of(text, 0, text.length(), CellLexer.tokens(text, style), style);
    }

    /** Reads the tokens of one line of a cell. */
    static PerformanceLine of(String cell, int from, int to, List<CellToken> tokens, NumberStyle style) {
        List<PerformanceSegment> segments = new ArrayList<>();
        boolean barred = tokens.stream().anyMatch(t -> t.is(Kind.SEPARATOR));
        int first = enumerated(tokens) ? 2 : 0;
        int start = first == 0 ? from : tokens.get(1).end();
        for (int i = first; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size();
            if (!ends && namesNext(tokens, i)) {
                segments.add(
                        PerformanceSegment.read(cell, start, tokens.get(i).start(), tokens.subList(first, i), style));
                first = i;
                start = tokens.get(i).start();
            } else if (ends || tokens.get(i).is(Kind.SEPARATOR)) {
                int end = ends ? to : tokens.get(i).start();
                // a lone foot-note mark after a comma belongs to the value before it
                if (i > first) {
                    segments.add(PerformanceSegment.read(cell, start, end, tokens.subList(first, i), style));
                }
                barred &= ends || tokens.get(i).text().equals("|");
                first = i + 1;
                start = ends ? to : tokens.get(i).end();
            }
        }
        return new PerformanceLine(cell.substring(from, to).strip(), segments, barred);
    }

    /** "Acc = 0.9 Sens = 0.8": a measure's name after a value begins a segment without a separator. */
    private static boolean namesNext(List<CellToken> tokens, int at) {
        if (at == 0
                || !tokens.get(at).is(Kind.WORD)
                || !VALUE_ENDS.contains(tokens.get(at - 1).kind())) {
            return false;
        }
        int end = at;
        while (end < tokens.size() && tokens.get(end).is(Kind.WORD)) {
            end++;
        }
        return end < tokens.size()
                && tokens.get(end).is(Kind.NAMES)
                && Measure.of(tokens.subList(at, end).stream()
                                .map(CellToken::text)
                                .collect(Collectors.joining(" ")))
                        .isPresent();
    }

    /** "1) 82.3": the number of an item in a list is no value. */
    private static boolean enumerated(List<CellToken> tokens) {
        return tokens.size() > 2
                && tokens.get(0).is(Kind.NUMBER)
                && tokens.get(0).text().matches("\\d{1,2}")
                && tokens.get(1).text().equals(")");
    }

    boolean hasValues() {
        return segments.stream().anyMatch(s -> !s.values().isEmpty());
    }

    /**
     * The measure that holds for the whole line: in square brackets at its start, "[Accuracy] - A: 0.9, B: 0.8", or in
     * brackets at the end of a line of bars, "A: 0.9 | B: 0.8 (Accuracy)".
     */
    Optional<Measure> measureOfAll() {
        Matcher start = MEASURE_FIRST.matcher(text);
        if (start.lookingAt()) {
            return Measure.of(start.group(1));
        }
        if (!barred || segments.isEmpty()) {
            return Optional.empty();
        }
        List<Value> last = segments.get(segments.size() - 1).values();
        return last.isEmpty() ? Optional.empty() : last.get(last.size() - 1).measure();
    }

    /** The line as the head of the lines after it; none if it has values or is just words. */
    Optional<PerformanceHead> head() {
        if (hasValues() || segments.isEmpty()) {
            return Optional.empty();
        }
        List<Measure> measures = Measure.in(text);
        if (!measures.isEmpty()) {
            return Optional.of(new PerformanceHead(measures, List.of(), ""));
        }
        if (barred) {
            return Optional.of(new PerformanceHead(
                    List.of(), segments.stream().map(PerformanceSegment::text).toList(), ""));
        }
        return text.endsWith(":")
                ? Optional.of(new PerformanceHead(List.of(), List.of(), text.substring(0, text.length() - 1)))
                : Optional.empty();
    }
}
