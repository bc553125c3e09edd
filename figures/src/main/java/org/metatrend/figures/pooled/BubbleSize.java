package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/** Sizes of points whose areas are proportional to weights. */
final class BubbleSize {
    private static final double LEAST_PT = 1.8;
    private static final double STEP_PT = 0.2;
    private static final double KEY_MM = 5.4;

    private BubbleSize() {}

    /** The diameter; the heaviest of few is large. In steps, so that equal ones are drawn together. */
    static double pt(double weight, double heaviest, int count) {
        double most = count > 400 ? 5 : count > 120 ? 6.5 : count > 40 ? 8 : 10;
        double share = heaviest > 0 ? Math.sqrt(weight / heaviest) : 0.5;
        return Math.max(LEAST_PT, Math.rint(most * share / STEP_PT) * STEP_PT);
    }

    /** The points, the larger ones first, so that none is hidden. */
    static List<Mark> marks(List<Bubbles.Point> points, Groups groups, double opacity) {
        double heaviest =
                points.stream().mapToDouble(Bubbles.Point::weight).max().orElse(1);
        Map<Double, List<Bubbles.Point>> bySize = points.stream()
                .collect(Collectors.groupingBy(
                        p -> -pt(p.weight(), heaviest, points.size()), TreeMap::new, Collectors.toList()));
        List<Mark> marks = new ArrayList<>();
        bySize.forEach((size, alike) -> groups.styles().forEach((name, style) -> {
            List<Bubbles.Point> some =
                    alike.stream().filter(p -> p.group().equals(name)).toList();
            if (!some.isEmpty()) {
                marks.add(new Mark.Points(
                        some.stream().mapToDouble(Bubbles.Point::moderator).toArray(),
                        some.stream().mapToDouble(Bubbles.Point::effect).toArray(),
                        style.marker(),
                        -size,
                        style.ink().withOpacity(opacity)));
            }
        }));
        return marks;
    }

    static Key.Entry key(String words) {
        return new Key.Entry(words, KEY_MM, (x, y) -> {
            List<Mark> marks = new ArrayList<>();
            double[] at = {0.5, 2, 4.2};
            double[] sizes = {2.4, 4.4, 7};
            for (int i = 0; i < at.length; i++) {
                double[] xs = {x + at[i]};
                marks.add(new Mark.Points(xs, new double[] {y}, Marker.CIRCLE, sizes[i], Ink.GREY.withOpacity(0.5)));
            }
            return marks;
        });
    }
}
