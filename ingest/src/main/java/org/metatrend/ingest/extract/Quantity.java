package org.metatrend.ingest.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A number as a cell reports it: exact, about, a bound or a range, with its spread and interval.
 *
 * @param number the number; of a range its lower end
 * @param qualifier how the number is meant
 * @param spread what follows a plus-minus sign
 * @param interval a confidence interval; of a range its ends
 * @param percentSign whether the cell prints a percent sign
 * @param decimals how many the number is printed with, 0 or more; of a percentage turned into a fraction two more
 */
public record Quantity(
        double number,
        Qualifier qualifier,
        OptionalDouble spread,
        Optional<Interval> interval,
        boolean percentSign,
        int decimals) {

    /** How a number is meant. */
    public enum Qualifier {
        /** As it stands. */
        EXACT(true, ""),
        /** "~", "about", "approx." */
        ABOUT(true, "approximate"),
        /** "up to", "best", "max": the best of several. */
        BEST(true, "the best of several"),
        /** ">", "at least": a lower bound. */
        ABOVE(false, "only a lower bound is given"),
        /** "&lt;", "at most": an upper bound. */
        BELOW(false, "only an upper bound is given"),
        /** "80-85": two ends. */
        RANGE(false, "a range, not a value");

        private final boolean isValue;
        private final String words;

        Qualifier(boolean isValue, String words) {
            this.isValue = isValue;
            this.words = words;
        }

        /** Why the number is no value; empty if it is one. */
        public String reason() {
            return isValue ? "" : words;
        }

        /** What to know about the value; empty if it stands as it is, or is none. */
        public String remark() {
            return isValue ? words : "";
        }
    }

    /** A number as it stands. */
    static Quantity exact(double number, boolean percentSign, int decimals) {
        return new Quantity(number, Qualifier.EXACT, OptionalDouble.empty(), Optional.empty(), percentSign, decimals);
    }

    /** The printed decimals of an exact number without a spread, which a mean over runs or folds has; else empty. */
    OptionalInt exactDecimals() {
        boolean exact = spread.isEmpty() && (qualifier == Qualifier.EXACT || qualifier == Qualifier.BEST);
        return exact ? OptionalInt.of(decimals) : OptionalInt.empty();
    }

    /** The value; empty for bounds and ranges. */
    public OptionalDouble value() {
        return qualifier.isValue ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    Quantity as(Qualifier other) {
        return new Quantity(number, other, spread, interval, percentSign, decimals);
    }

    Quantity with(Interval around) {
        return new Quantity(number, qualifier, spread, Optional.of(around), percentSign, decimals);
    }

    Quantity inPercent() {
        return new Quantity(number, qualifier, spread, interval, true, decimals);
    }

    /** A percentage as a fraction. */
    Quantity hundredth() {
        OptionalDouble part = spread.isPresent() ? OptionalDouble.of(hundredth(spread.getAsDouble())) : spread;
        return new Quantity(
                hundredth(number), qualifier, part, interval.map(Interval::hundredth), percentSign, decimals + 2);
    }

    /** In decimal: 76.6% is 0.766 and not the double below it. */
    static double hundredth(double percentage) {
        return BigDecimal.valueOf(percentage).movePointLeft(2).doubleValue();
    }
}
