package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.metatrend.figures.layout.Axes;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Tick;

/** Round ticks of a logarithmic axis of ratios, from several powers of ten apart to a few hundredths. */
final class RatioTicks {
    private static final int FEWEST = 3;
    /** A shorter axis is nearly linear. */
    private static final double NEARLY_LINEAR = 3;

    private static final int MOST_DECIMALS = 4;
    private static final double LONGEST = 1e5;
    private static final List<double[]> DIGITS =
            List.of(new double[] {1}, new double[] {1, 3}, new double[] {1, 2, 5}, new double[] {1, 1.5, 2, 3, 5, 7});

    private RatioTicks() {}

    /** As many ticks as there may be, three if that can be. */
    static List<Tick> of(double min, double max, int most) {
        List<Double> chosen = List.of();
        for (List<Double> candidate : candidates(min, max)) {
            if (candidate.size() <= Math.max(FEWEST, most) && candidate.size() > chosen.size()) {
                chosen = candidate;
            }
        }
        if (chosen.size() < FEWEST && max / min < NEARLY_LINEAR) {
            return Axes.exact("", min, max, Math.max(2, most - 1)).ticks().stream()
                    .filter(tick -> tick.value() > 0)
                    .toList();
        }
        return chosen.stream().map(v -> new Tick(v, text(v))).toList();
    }

    private static List<List<Double>> candidates(double min, double max) {
        List<List<Double>> candidates = new ArrayList<>();
        int decades = (int) Math.ceil(Math.log10(max / min));
        for (int step = Math.max(1, decades); step > 1; step--) {
            candidates.add(values(min, max, step, new double[] {1}));
        }
        DIGITS.forEach(digits -> candidates.add(values(min, max, 1, digits)));
        return candidates;
    }

    private static List<Double> values(double min, double max, int step, double[] digits) {
        TreeSet<Double> values = new TreeSet<>();
        int first = Math.floorDiv((int) Math.floor(Math.log10(min)), step) * step;
        for (int exponent = first; exponent <= Math.ceil(Math.log10(max)); exponent += step) {
            for (double digit : digits) {
                values.add(Double.parseDouble(digit + "e" + exponent));
            }
        }
        return Stream.of(values.toArray(new Double[0]))
                .filter(v -> v >= min && v <= max)
                .toList();
    }

    private static String text(double value) {
        if (value >= LONGEST || value < Math.pow(10, -MOST_DECIMALS)) {
            return EffectText.tick(value, value / 10);
        }
        String text = NumberText.fixed(value, MOST_DECIMALS + 1);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
