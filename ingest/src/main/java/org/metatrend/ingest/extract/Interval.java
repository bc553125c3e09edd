package org.metatrend.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two numbers around a value: a confidence interval or a range.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 * @param kind as printed, such as "95% CI"; empty if the cell does not say
 * @param percentSign whether an end has a percent sign
 */
public record Interval(double low, double high, String kind, boolean percentSign) {
    private static final String NUMBER = "(\\d{0,9}[.·]?\\d{1,20})\\s*(%?)";
    private static final String ENDS = NUMBER + "\\s*(?:[-–—−,;]|to)\\s*" + NUMBER;
    private static final String KIND =
            "((?:\\d{2}(?:\\.\\d+)?\\s*%\\s*)?(?:CIs?|confidence intervals?|IQR|range)\\b(?:\\s*\\d{2}\\s*%)?)";
    private static final Pattern NAMED = Pattern.compile(
            KIND + "\\s*[:=,]?\\s*(?:[\\[(]\\s*" + ENDS + "\\s*[\\])]|" + ENDS + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR =
            Pattern.compile("(?:" + KIND + "\\s*[:=,]?\\s*)?" + ENDS, Pattern.CASE_INSENSITIVE);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** A match in a text. */
    record Found(Interval interval, int end) {}

    /** A named interval that starts at a place of a text: "95% CI 0.72-0.80". */
    static Optional<Found> at(String text, int start) {
        Matcher match = NAMED.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        int first = match.group(2) != null ? 2 : 6;
        return of(match, match.group(1), first).map(i -> new Found(i, match.end()));
    }

    /** The content of brackets: "0.72, 0.80" or "95% CI: 0.72–0.80". */
    static Optional<Interval> inBrackets(String content) {
        Matcher match = PAIR.matcher(content.strip());
        return match.matches() ? of(match, match.group(1), 2) : Optional.empty();
    }

    private static Optional<Interval> of(Matcher match, String kind, int first) {
        double low = Double.parseDouble(match.group(first).replace('·', '.'));
        double high = Double.parseDouble(match.group(first + 2).replace('·', '.'));
        boolean percent = !(match.group(first + 1) + match.group(first + 3)).isEmpty();
        return low <= high
                ? Optional.of(new Interval(low, high, kind == null ? "" : kind.strip(), percent))
                : Optional.empty();
    }

    /** Whether it holds a value. */
    boolean encloses(double value) {
        return low <= value && value <= high;
    }

    /** Percentages as fractions. */
    Interval hundredth() {
        return new Interval(Quantity.hundredth(low), Quantity.hundredth(high), kind, percentSign);
    }
}
