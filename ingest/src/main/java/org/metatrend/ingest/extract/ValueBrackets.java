package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the brackets about one value say: a measure, an interval, a percent sign, a task label, another value. */
final class ValueBrackets {
    private static final Pattern COUNTED =
            Pattern.compile("(?i)(?:n\\s*=\\s*)?\\d[\\d,. ]*\\s*(?:/|of|out of)\\s*\\d[\\d,. ]*");

    private final NumberStyle style;
    private final List<String> about = new ArrayList<>();
    private final List<Quantity> values = new ArrayList<>();
    private Optional<Measure> measure = Optional.empty();
    private Optional<Interval> interval = Optional.empty();
    private boolean percent;
    private String label = "";
    private boolean spaced;

    ValueBrackets(NumberStyle style) {
        this.style = style;
    }

    /** Brackets before the value, such as "[Test]" or "[Acc]". */
    void before(CellToken group) {
        if (!takeMeasure(group.text())) {
            about.add(group.text());
        }
    }

    /** Brackets after the value. */
    void after(CellToken group, Quantity value, CellToken last) {
        String text = group.text();
        if (text.equals("%")) {
            percent = true;
            return;
        }
        if (takeMeasure(text)) {
            return;
        }
        if (COUNTED.matcher(text).matches() || MissingWord.reason(text).isPresent()) {
            // "80.7 (121/150)": what the value was counted from
            about.add(text);
            return;
        }
        Optional<Interval> ends = Interval.inBrackets(text.replaceAll("(?<=\\d),(?=\\d)", commaInNumbers()));
        if (ends.isPresent() && (!ends.get().kind().isEmpty() || ends.get().encloses(value.number()))) {
            interval = ends;
            return;
        }
        Optional<Quantity> one = QuantityGrammar.only(text, style);
        // "[21]" is a reference in the review's list
        if (one.isPresent() && group.round()) {
            values.add(one.get());
        } else if (ends.isEmpty() && one.isEmpty() && group.round() && label.isEmpty()) {
            label = text;
            spaced = group.start() > last.end();
        } else {
            about.add(text);
        }
    }

    /** A value with its interval and percent sign. */
    Quantity applied(Quantity value) {
        Quantity whole = interval.map(value::with).orElse(value);
        boolean inPercent = percent || interval.map(Interval::percentSign).orElse(false);
        return inPercent ? whole.inPercent() : whole;
    }

    Optional<Measure> measure() {
        return measure;
    }

    /** Numbers that stand in brackets of their own. */
    List<Quantity> values() {
        return values;
    }

    String label() {
        return label;
    }

    boolean spaced() {
        return spaced;
    }

    /** The other brackets, and words. */
    List<String> about(String words) {
        List<String> all = new ArrayList<>(about);
        if (!words.isEmpty()) {
            all.add(words);
        }
        return all;
    }

    private boolean takeMeasure(String text) {
        Optional<Measure> named = Measure.of(text);
        measure = measure.isPresent() ? measure : named;
        return named.isPresent();
    }

    private String commaInNumbers() {
        return style.decimal() == NumberStyle.Decimal.COMMA ? "." : ",";
    }
}
