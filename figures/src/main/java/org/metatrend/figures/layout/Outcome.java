package org.metatrend.figures.layout;

import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;

/**
 * What the figures show on their vertical axis: a measure of performance. Its values come as fractions.
 *
 * @param name the measure within a sentence, such as "accuracy"
 * @param percent whether it is drawn in percent
 * @param least the least value it can have: 0, or -1 where guessing has 0
 * @param lowerIsBetter whether a smaller value is better
 */
public record Outcome(String name, boolean percent, double least, boolean lowerIsBetter) {
    /** The share of subjects that are classified correctly. */
    public static final Outcome ACCURACY = new Outcome("accuracy", true, 0, false);

    /** The height of the lowest panel. */
    private static final double LONGEST_AXIS_MM = 40;

    private static final double TYPE_PT = 7;

    public Outcome {
        if (name.isBlank() || !(least <= 0 && least >= -1)) {
            throw new IllegalArgumentException(name + ": " + least);
        }
    }

    /** The words of the axis, such as "Reported accuracy (%)". */
    String axisLabel() {
        return fitted("Reported ", percent ? " (%)" : "", LONGEST_AXIS_MM);
    }

    /** The words for a change of it, such as "Change in accuracy (percentage points)". */
    String changeLabel() {
        return fitted("Change in ", percent ? " (percentage points)" : "", StudyFigures.WIDTH_MM / 2);
    }

    private String fitted(String before, String after, double mm) {
        double room = mm - TypeWidth.mm(before + after, TYPE_PT);
        return before + TypeWidth.fitted(name, TYPE_PT, Math.max(room, TypeWidth.mm("accuracy", TYPE_PT))) + after;
    }

    /** What a fraction is multiplied by where it is drawn. */
    double factor() {
        return percent ? 100 : 1;
    }

    List<Series> drawn(List<Series> fractions) {
        return fractions.stream()
                .map(s -> new Series(s.name(), s.x(), drawn(s.y())))
                .toList();
    }

    List<Trend> drawnTrends(List<Trend> fractions) {
        return fractions.stream()
                .map(t -> new Trend(t.name(), t.x(), drawn(t.y()), drawn(t.lower()), drawn(t.upper())))
                .toList();
    }

    private double[] drawn(double[] fractions) {
        return Arrays.stream(fractions).map(value -> factor() * value).toArray();
    }

    /** The axis of some groups, as they are drawn: it reaches from the best value to below the worst one shown. */
    Axis axis(List<Group> groups) {
        double one = factor();
        double step = one / 10;
        List<double[]> shown = ScatterPanel.ordinates(groups);
        if (lowerIsBetter) {
            Extent extent = Extent.of(shown, 0, one / 2).atLeast(one / 5);
            return Axes.linear(
                    axisLabel(), new Extent(Math.min(0, extent.min()), Math.ceil(extent.max() / step) * step), 6);
        }
        Extent extent = Extent.of(shown, one / 2, one).atLeast(one / 5);
        double min = Math.max(least * one, Math.floor(extent.min() / step) * step);
        return Axes.linear(axisLabel(), new Extent(min, Math.max(one, extent.max())), 6);
    }
}
