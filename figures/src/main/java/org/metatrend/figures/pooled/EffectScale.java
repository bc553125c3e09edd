package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Tick;

/** How the values of an analysis are written at an axis: their distances stay, their numbers are transformed back. */
public enum EffectScale {
    /** As they are: differences of means, risks or accuracies. */
    PLAIN,
    /** Fractions, written in percent. */
    PERCENT,
    /** Natural logarithms, written as ratios. */
    LOG,
    /** Logits of proportions, written in percent. */
    LOGIT,
    /** Arcsines of roots of proportions, Freeman and Tukey's among them, from 0 to pi / 2; written in percent. */
    ARCSINE,
    /** Fisher's z, written as correlations. */
    FISHER_Z;

    private static final int FEWEST_TICKS = 3;
    private static final double MARGIN = 0.04;

    /** The number that is written for a value of the analysis. */
    public double written(double value) {
        return switch (this) {
            case PLAIN -> value;
            case PERCENT -> 100 * value;
            case LOG -> Math.exp(value);
            case LOGIT -> 100 / (1 + Math.exp(-value));
            case ARCSINE -> {
                double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, value)));
                yield 100 * sine * sine;
            }
            case FISHER_Z -> Math.tanh(value);
        };
    }

    private double analysed(double number) {
        return switch (this) {
            case PLAIN -> number;
            case PERCENT -> number / 100;
            case LOG -> Math.log(number);
            case LOGIT -> Math.log(number / (100 - number));
            case ARCSINE -> Math.asin(Math.sqrt(Math.max(0, Math.min(100, number)) / 100));
            case FISHER_Z -> 0.5 * Math.log((1 + number) / (1 - number));
        };
    }

    /** The axis of an extent in values of the analysis, a little wider than it, with about so many intervals. */
    Axis axis(String label, Extent extent, int intervals) {
        Extent wide = Spread.notNarrow(Spread.held(extent)).widened(MARGIN);
        return exact(label, wide.min(), wide.max(), intervals);
    }

    /** The axis from one value of the analysis to another. */
    Axis exact(String label, double min, double max, int intervals) {
        return new Axis(label, Scale.LINEAR, min, max, ticks(min, max, intervals));
    }

    private List<Tick> ticks(double min, double max, int intervals) {
        if (this == PLAIN) {
            return LinearAxis.exact("", min, max, intervals).ticks();
        }
        List<Tick> round = Ladder.of(this).ticks(min, max, intervals, this::analysed);
        if (round.size() >= FEWEST_TICKS || (this == LOG && max - min > Ladder.DECADE)) {
            return round;
        }
        double from = written(min);
        double to = written(max);
        if (!(to > from) || Double.isInfinite(to)) {
            return List.of();
        }
        double apart = (max - min) / (2.0 * intervals + 4);
        List<Tick> ticks = new ArrayList<>();
        for (Tick tick : LinearAxis.exact("", from, to, intervals).ticks()) {
            double value = analysed(tick.value());
            double last = ticks.isEmpty()
                    ? Double.NEGATIVE_INFINITY
                    : ticks.get(ticks.size() - 1).value();
            if (value >= min && value <= max && value - last >= apart) {
                ticks.add(new Tick(value, tick.label()));
            }
        }
        return ticks;
    }
}
