package org.metatrend.figures.pooled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Tick;

/** The round numbers of a transformed axis, of which as many are taken as have room. */
record Ladder(List<List<Double>> steps) {
    /** A tenfold, in natural logarithms. */
    static final double DECADE = Math.log(10);

    private static final int MOST_DECADES = 300;
    private static final int WRITTEN_OUT = 6;
    /** The most telling numbers first; each that is too near to one before it is left out. */
    private static final Ladder PERCENT = new Ladder(List.of(List.of(
            50.0, 90.0, 10.0, 99.0, 1.0, 80.0, 20.0, 99.9, 0.1, 95.0, 5.0, 70.0, 30.0, 98.0, 2.0, 60.0, 40.0, 99.5, 0.5,
            99.99, 0.01)));

    private static final Ladder CORRELATION = new Ladder(List.of(List.of(
            0.0, 0.5, -0.5, 0.9, -0.9, 0.8, -0.8, 0.3, -0.3, 0.95, -0.95, 0.7, -0.7, 0.99, -0.99, 0.6, -0.6, 0.4, -0.4,
            0.2, -0.2)));
    private static final Ladder RATIO = new Ladder(List.of(List.of(1.0, 2.0, 5.0), List.of(1.0, 3.0), List.of(1.0)));

    static Ladder of(EffectScale scale) {
        return switch (scale) {
            case LOG -> RATIO;
            case FISHER_Z -> CORRELATION;
            case LOGIT, ARCSINE -> PERCENT;
            case PLAIN, PERCENT -> new Ladder(List.of());
        };
    }

    /** Ticks within a range of the analysis, no two much nearer than the range over the number of intervals. */
    List<Tick> ticks(double min, double max, int intervals, DoubleUnaryOperator analysed) {
        double apart = (max - min) / (intervals + 2);
        List<Tick> ticks = new ArrayList<>();
        if (steps.size() > 1) {
            ticks.addAll(ratios(min, max, apart));
        } else {
            for (double number : steps.stream().flatMap(List::stream).toList()) {
                double value = analysed.applyAsDouble(number);
                if (value >= min
                        && value <= max
                        && ticks.stream().allMatch(tick -> Math.abs(tick.value() - value) >= apart)) {
                    ticks.add(new Tick(value, plain(number)));
                }
            }
        }
        ticks.sort(Comparator.comparingDouble(Tick::value));
        return ticks;
    }

    private List<Tick> ratios(double min, double max, double apart) {
        int first = (int) Math.floor(Math.max(-MOST_DECADES, min / DECADE));
        int last = (int) Math.ceil(Math.min(MOST_DECADES, max / DECADE));
        List<Double> digits = steps.stream()
                .filter(step -> nearest(step) >= apart)
                .findFirst()
                .orElse(List.of(1.0));
        int stride = Math.max(1, (int) Math.ceil(apart / DECADE));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = Math.floorDiv(first, stride) * stride; exponent <= last; exponent += stride) {
            for (double digit : digits) {
                double value = Math.log(digit) + exponent * DECADE;
                if (value >= min && value <= max && Math.abs(exponent) <= MOST_DECADES) {
                    ticks.add(new Tick(value, power((int) digit, exponent)));
                }
            }
        }
        return ticks;
    }

    /** The least distance of two neighbours, the first of the next decade among them, as a logarithm. */
    private static double nearest(List<Double> digits) {
        double least = DECADE - Math.log(digits.get(digits.size() - 1));
        for (int i = 1; i < digits.size(); i++) {
            least = Math.min(least, Math.log(digits.get(i) / digits.get(i - 1)));
        }
        return least;
    }

    private static String power(int digit, int exponent) {
        return Math.abs(exponent) <= WRITTEN_OUT
                ? NumberText.fixed(digit * Math.pow(10, exponent), Math.max(0, -exponent))
                : digit + "e" + NumberText.fixed(exponent, 0);
    }

    private static String plain(double number) {
        return NumberText.fixed(
                number,
                Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale()));
    }
}
