package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.ingest.extract.PerformanceCell.Item;
import org.metatrend.ingest.extract.PerformanceSegment.Value;
import org.metatrend.ingest.extract.Quantity.Qualifier;

/**
 * Gives the values of a line their measures: by the words beside them, by the name before the colon, which holds until
 * the next name, by a list of measures of equal length ("Acc, Sens: 82%, 83%"), or by the line above. A name that is
 * none of these and no part of the data ("Test set") is kept as an unknown measure, never taken for accuracy.
 */
final class PerformanceNames {
    private static final Set<String> SPLIT_WORDS = Set.of("""
            test testing train training validation valid val held hold out external internal cross cv fold
            set sets dataset data cohort sample overall mean average best independent total all""".split("\\s+"));

    private static final Pattern IN_PERCENT = Pattern.compile("\\(\\s*%\\s*\\)|\\bin %");
    private static final Pattern BEHIND_FIRST_WORD = Pattern.compile("\\s.*");
    private static final Pattern VERSUS = Pattern.compile("(?i)\\b(?:vs\\.?|versus)\\s");

    private final PerformanceHead head;
    private final Optional<Measure> ofLine;
    private final ColumnScale scale;
    private final List<Item> items = new ArrayList<>();
    private final List<Value> run = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<PerformanceSegment> pending = new ArrayList<>();
    private List<Measure> named = List.of();
    private String name = "";
    private boolean bound;

    private PerformanceNames(PerformanceHead head, Optional<Measure> ofLine, ColumnScale scale) {
        this.head = head;
        this.ofLine = ofLine;
        this.scale = scale;
    }

    /** The items of a line, below a head. */
    static List<Item> items(PerformanceLine line, PerformanceHead head, ColumnScale scale) {
        PerformanceNames names = new PerformanceNames(head, line.measureOfAll(), scale);
        line.segments().forEach(names::add);
        names.endRun();
        names.refusePending();
        return names.items;
    }

    private void add(PerformanceSegment segment) {
        if (segment.around().isPresent() && !run.isEmpty()) {
            int last = run.size() - 1;
            Value value = run.get(last);
            run.set(last, value.with(value.quantity().with(segment.around().get())));
            return;
        }
        if (segment.values().isEmpty()) {
            endRun();
            refusePendingUnless(Measure.of(segment.text()).isPresent());
            pending.add(segment);
            return;
        }
        if (!segment.name().isEmpty() || !pending.isEmpty() || bound) {
            endRun();
            name = segment.name();
            named = Stream.concat(
                            pending.stream().flatMap(p -> Measure.of(p.text()).stream()), Measure.in(name).stream())
                    .toList();
            if (pending.stream().anyMatch(p -> Measure.of(p.text()).isEmpty())) {
                refusePending();
            }
            pending.clear();
        }
        for (Value value : segment.values()) {
            run.add(value);
            texts.add(segment.text());
        }
        bound = !segment.name().isEmpty() && !segment.opensList() && named.size() < 2;
    }

    private void refusePendingUnless(boolean continues) {
        if (!continues || pending.stream().anyMatch(p -> Measure.of(p.text()).isEmpty())) {
            refusePending();
        }
    }

    private void refusePending() {
        pending.forEach(p -> items.add(Item.unread(p.text(), p.reason())));
        pending.clear();
    }

    private void endRun() {
        List<Measure> measures = named.isEmpty() ? ofLine.map(List::of).orElse(head.measures()) : named;
        int outside = (int) run.stream().filter(v -> !v.inBrackets()).count();
        // "79% (87%)" below "ACC (AUC)": the bracket has its measure too
        boolean bracketsListed = measures.size() == run.size() && outside < run.size();
        int at = 0;
        for (int i = 0; i < run.size(); i++) {
            Value value = run.get(i);
            if (value.inBrackets() && !bracketsListed) {
                items.add(Item.unread(texts.get(i), "a number in brackets, and nothing says what it is"));
                continue;
            }
            Optional<Measure> listed = listed(measures, at, bracketsListed ? run.size() : outside);
            String column = head.columns().size() == outside && at < outside
                    ? head.columns().get(at)
                    : "";
            items.add(item(value, texts.get(i), value.measure().or(() -> listed), measures, column));
            at++;
        }
        run.clear();
        texts.clear();
    }

    /** One measure is that of all values; several are each that of one, if there are as many. */
    private static Optional<Measure> listed(List<Measure> measures, int at, int values) {
        if (measures.size() == 1) {
            return Optional.of(measures.get(0));
        }
        return measures.size() == values ? Optional.of(measures.get(at)) : Optional.empty();
    }

    private Item item(Value value, String text, Optional<Measure> measure, List<Measure> list, String column) {
        String rest = Measure.without(name);
        String label = value.label();
        if (label.isEmpty() && VERSUS.matcher(rest).find()) {
            label = rest;
        } else if (label.isEmpty() && VERSUS.matcher(value.words()).find()) {
            label = Measure.without(value.words());
        }
        String unknown = "";
        if (measure.isEmpty() && list.size() > 1) {
            unknown = list.stream().map(Measure::label).distinct().collect(Collectors.joining(" or "));
        } else if (measure.isEmpty() && !isSplit(name) && !label.equals(rest)) {
            unknown = name;
        } else if (measure.isEmpty() && !PerformanceSegment.isQuiet(value.words()) && !label.equals(value.words())) {
            unknown = value.words();
        }
        String words = PerformanceSegment.isQuiet(value.words()) ? "" : Measure.without(value.words());
        String used = label.isEmpty() ? unknown : label;
        String part = Stream.concat(Stream.of(head.name(), rest, column, words), value.about().stream())
                .map(String::strip)
                .filter(s -> !PerformanceSegment.isEmptyOrJoins(s) && !s.equals(used))
                .distinct()
                .collect(Collectors.joining("; "));
        boolean percent = IN_PERCENT.matcher(name + text).find();
        Quantity printed = percent ? value.quantity().inPercent() : value.quantity();
        Qualifier byName =
                QuantityGrammar.qualifier(BEHIND_FIRST_WORD.matcher(name).replaceAll(""));
        if (printed.qualifier() == Qualifier.EXACT && byName == Qualifier.BEST) {
            printed = printed.as(Qualifier.BEST);
        }
        Optional<Quantity> fraction = scale.fraction(printed);
        String reason = fraction.isEmpty()
                ? PerformanceSegment.NO_NUMBER + ": a fraction or a percentage, " + scale.evidence()
                : fraction.get().qualifier().reason();
        return new Item(fraction, measure, unknown, new Item.Words(label, value.spaced(), part, text), reason);
    }

    private static boolean isSplit(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !SPLIT_WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
