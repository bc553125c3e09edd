package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.CellToken.Kind;
import org.metatrend.ingest.extract.Quantity.Qualifier;

/**
 * Numbers with what belongs to them: "91.9%", "~0.5", "95.2±1.3", "(78.2 ± 8.4) %", "0.72 - 0.80" (a range) and
 * "0.74/0.83" (two).
 */
final class QuantityGrammar {
    private final List<CellToken> tokens;
    private final NumberStyle style;
    private int at;

    private QuantityGrammar(List<CellToken> tokens, int at, NumberStyle style) {
        this.tokens = tokens;
        this.at = at;
        this.style = style;
    }

    /**
     * What was read.
     *
     * @param quantities one, or several parted by slashes
     * @param end the token after it
     */
    record Parsed(List<Quantity> quantities, int end) {
        boolean hasPercentSign() {
            return quantities.stream().anyMatch(Quantity::percentSign);
        }
    }

    /** Reads at a token; empty if no quantity starts there. */
    static Optional<Parsed> at(List<CellToken> tokens, int start, NumberStyle style) {
        return new QuantityGrammar(tokens, start, style).read();
    }

    /** A text that is one quantity and nothing else. */
    static Optional<Quantity> only(String text, NumberStyle style) {
        List<CellToken> tokens = CellLexer.tokens(text, style);
        return tokens.isEmpty()
                ? Optional.empty()
                : at(tokens, 0, style)
                        .filter(p -> p.end() == tokens.size() && p.quantities().size() == 1)
                        .map(p -> p.quantities().get(0));
    }

    private static final Pattern LAST_POINT = Pattern.compile("\\.$");
    private static final Pattern BEST = Pattern.compile("(?s)(.*\\b)?(up to|best|max|maximum|highest|peak)");
    private static final Pattern ABOUT =
            Pattern.compile("(?s)(.*\\b)?(about|approx|approximately|approximatively|ca|circa|around|roughly|nearly)");
    private static final Pattern ABOVE =
            Pattern.compile("(?s)(.*\\b)?(over|above|at least|(more|greater|higher|larger) than)");
    private static final Pattern BELOW =
            Pattern.compile("(?s)(.*\\b)?(under|below|at most|(less|fewer|lower|smaller) than)");

    /** How the words before a number qualify it. */
    static Qualifier qualifier(String words) {
        String before =
                LAST_POINT.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        if (before.isEmpty()) {
            return Qualifier.EXACT;
        }
        if (BEST.matcher(before).matches()) {
            return Qualifier.BEST;
        }
        if (ABOUT.matcher(before).matches()) {
            return Qualifier.ABOUT;
        }
        if (ABOVE.matcher(before).matches()) {
            return Qualifier.ABOVE;
        }
        return BELOW.matcher(before).matches() ? Qualifier.BELOW : Qualifier.EXACT;
    }

    private Optional<Parsed> read() {
        if (is(Kind.GROUP) && at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.PERCENT)) {
            Optional<Quantity> inside = only(tokens.get(at).text(), style);
            return inside.map(q -> new Parsed(List.of(q.inPercent()), at + 2));
        }
        Qualifier sign = Qualifier.EXACT;
        if (is(Kind.SIGN)) {
            sign = switch (tokens.get(at).text()) {
                case "<", "≤" -> Qualifier.BELOW;
                case ">", "≥" -> Qualifier.ABOVE;
                default -> Qualifier.ABOUT;
            };
            at++;
        }
        if (!is(Kind.NUMBER)) {
            return Optional.empty();
        }
        List<Quantity> quantities = new ArrayList<>();
        Quantity first = quantity();
        // of a range the ends say all
        quantities.add(sign == Qualifier.EXACT || first.qualifier() == Qualifier.RANGE ? first : first.as(sign));
        boolean percent = first.percentSign();
        while (is(Kind.SLASH) && at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.NUMBER)) {
            at++;
            quantities.add(quantity());
            percent |= quantities.get(quantities.size() - 1).percentSign();
        }
        if (percent) {
            // "80/90%": the sign is printed once
            quantities.replaceAll(q -> q.number() > 1 ? q.inPercent() : q);
        }
        return Optional.of(new Parsed(quantities, at));
    }

    private Quantity quantity() {
        boolean between = at > 0 && tokens.get(at - 1).isWord("between");
        int decimals = decimals();
        double number = number();
        boolean percent = percent();
        if (is(Kind.PLUS_MINUS) && numberFollows()) {
            at++;
            double spread = number();
            return new Quantity(
                    number,
                    Qualifier.EXACT,
                    OptionalDouble.of(spread),
                    Optional.empty(),
                    percent() || percent,
                    decimals);
        }
        int dash = at;
        if ((is(Kind.DASH) || isWord("to") || (between && isWord("and"))) && numberFollows()) {
            at++;
            double high = number();
            boolean both = percent() || percent;
            if (number <= high) {
                Interval ends = new Interval(number, high, "", both);
                return new Quantity(number, Qualifier.RANGE, OptionalDouble.empty(), Optional.of(ends), both, decimals);
            }
            at = dash;
        }
        return Quantity.exact(number, percent, decimals);
    }

    private boolean numberFollows() {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.NUMBER);
    }

    /** Digits after the decimal mark. */
    private int decimals() {
        String text = tokens.get(at).text();
        int mark = Math.max(text.lastIndexOf('.'), Math.max(text.lastIndexOf(','), text.lastIndexOf('·')));
        return mark < 0 ? 0 : text.length() - mark - 1;
    }

    private double number() {
        return style.numbers(tokens.get(at++).text()).get(0);
    }

    private boolean percent() {
        boolean sign = is(Kind.PERCENT) || isWord("percent");
        at += sign ? 1 : 0;
        return sign;
    }

    private boolean isWord(String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).is(kind);
    }
}
