package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.NoData;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;
import org.metatrend.figures.layout.TypeWidth;
import org.metatrend.figures.pooled.Specifications.Result;

/**
 * The specification curve: the estimates of all specifications in ascending order, and below each what was chosen
 * (doi:10.1038/s41562-020-0912-z).
 */
public final class SpecificationCurve {
    private static final double CURVE_MM = 34;
    private static final double BETWEEN_MM = 2;
    private static final double EDGE_MM = Sheet.EDGE_MM;
    /** Intervals may reach as far beyond the estimates as these span; longer ones run out of the panel. */
    private static final double INTERVAL_SHARE = 1.5;

    private SpecificationCurve() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Specifications data) {
        List<Result> sorted = data.results().stream()
                .sorted(Comparator.comparingDouble(Result::estimate))
                .toList();
        int n = Math.max(1, sorted.size());
        String label = TypeWidth.fitted(data.effectLabel(), Panel.TYPE_PT, CURVE_MM);
        Axis y = LinearAxis.of(label, extent(sorted), 5);
        Axis hidden = Axis.hidden(0, n);
        ChoiceRows rows = new ChoiceRows(sorted.isEmpty() ? List.of() : data.choices());
        double left = EDGE_MM + Math.max(Panel.roomLeft(y), rows.widthMm());
        Key key = Key.flow(SpecificationMarks.key(data, sorted), EDGE_MM, EDGE_MM, Sheet.WIDTH_MM - 2 * EDGE_MM);
        double width = Sheet.WIDTH_MM - left - EDGE_MM;
        Box curve = new Box(left, EDGE_MM + key.heightMm() + 1.6, width, CURVE_MM);
        List<Mark> furniture = new ArrayList<>(key.marks());
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(curve, hidden, y, Frame.BOTH, new SpecificationMarks(data, y, width).marks(sorted)));
        double bottom = curve.bottom();
        if (sorted.isEmpty()) {
            furniture.add(NoData.in(curve));
        }
        if (rows.count() > 0) {
            Box below = new Box(left, bottom + BETWEEN_MM, width, rows.heightMm());
            Axis ordinates = Axis.hidden(0, below.height());
            panels.add(new Panel(below, hidden, ordinates, Frame.HORIZONTAL, rows.marks(sorted, width)));
            furniture.addAll(rows.words(below));
            bottom = below.bottom();
        }
        double row = TypeWidth.lineMm(Panel.TYPE_PT);
        String abscissa = Looks.count(sorted.size(), "specification", "specifications") + ", by estimate";
        furniture.add(Mark.Text.level(left + width / 2, bottom + 1 + row / 2, abscissa, Panel.TYPE_PT, Anchor.MIDDLE));
        Paragraph words = Paragraph.of(data.note(), Sheet.WIDTH_MM - 2 * EDGE_MM);
        furniture.addAll(words.marks(EDGE_MM, bottom + row + 2));
        double height = bottom + row + 2 + words.heightMm() + EDGE_MM;
        return new Figure(id, description(data, sorted), Sheet.WIDTH_MM, height, panels, furniture);
    }

    /** All estimates and zero; the intervals as far as they leave the estimates legible. */
    private static Extent extent(List<Result> sorted) {
        double[] estimates = sorted.stream().mapToDouble(Result::estimate).toArray();
        Extent extent = Spread.with(estimates.length == 0 ? new Extent(-1, 1) : Spread.of(estimates), 0);
        double more = INTERVAL_SHARE * (extent.max() - extent.min());
        double low = extent.min() - more;
        double high = extent.max() + more;
        double[] ends = sorted.stream()
                .flatMapToDouble(r -> Arrays.stream(new double[] {r.lower(), r.upper()}))
                .filter(Double::isFinite)
                .map(end -> Math.max(low, Math.min(high, end)))
                .toArray();
        return Spread.notNarrow(Spread.with(extent, ends));
    }

    private static String description(Specifications data, List<Result> sorted) {
        long below = sorted.stream().filter(r -> r.estimate() < 0).count();
        long significant = sorted.stream().filter(r -> r.p() < data.level()).count();
        if (sorted.isEmpty()) {
            return "Specification curve of " + data.effectLabel() + ": no specifications.";
        }
        String choices = String.join(
                ", ",
                data.choices().stream()
                        .map(choice -> choice.name() + " (" + String.join("; ", choice.options()) + ")")
                        .toList());
        return "Specification curve of " + data.effectLabel() + ": "
                + Looks.count(sorted.size(), "specification", "specifications") + ", " + below + " below zero, "
                + significant + " with p < " + data.level() + "."
                + (choices.isEmpty() ? "" : " Choices: " + choices + ".");
    }
}
