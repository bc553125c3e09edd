package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.pooled.Specifications.Result;

/**
 * The estimates of a specification curve with their intervals.
 *
 * @param data the specifications
 * @param y the axis of the estimates
 * @param widthMm the panel's width
 */
record SpecificationMarks(Specifications data, Axis y, double widthMm) {
    private static final double MM_PER_PT = 25.4 / 72;
    private static final double INTERVAL_OPACITY = 0.45;
    private static final Line ZERO = Line.solid(0.7, Ink.TEXT);

    /** What an estimate says, with its look. */
    private enum Finding {
        NEGATIVE("below zero", Marker.TRIANGLE_DOWN, Ink.VERMILION),
        UNCERTAIN("not significant", Marker.CIRCLE, Ink.GREY),
        POSITIVE("above zero", Marker.TRIANGLE_UP, Ink.BLUE);

        private final String words;
        private final Marker marker;

        @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
        private final Ink ink;

        Finding(String words, Marker marker, Ink ink) {
            this.words = words;
            this.marker = marker;
            this.ink = ink;
        }

        static Finding of(Result result, double level) {
            boolean significant = result.p() < level;
            return !significant || result.estimate() == 0 ? UNCERTAIN : result.estimate() < 0 ? NEGATIVE : POSITIVE;
        }
    }

    List<Mark> marks(List<Result> sorted) {
        int n = sorted.size();
        double each = widthMm / MM_PER_PT / Math.max(1, n);
        double width = Math.max(0.25, Math.min(1, 0.5 * each));
        double size = Math.max(1.6, Math.min(4, 0.9 * each));
        List<Mark> marks = new ArrayList<>();
        if (n > 0) {
            marks.add(new Mark.Segment(0, 0, n, 0, ZERO, false));
        }
        for (int i = 0; i < n; i++) {
            Result result = sorted.get(i);
            Ink ink = Finding.of(result, data.level()).ink.withOpacity(INTERVAL_OPACITY);
            double lower = end(result.lower(), result.estimate(), y.min());
            double upper = end(result.upper(), result.estimate(), y.max());
            if (y.contains(result.estimate()) && upper > lower) {
                marks.add(new Mark.Segment(i + 0.5, lower, i + 0.5, upper, Line.solid(width, ink), false));
            }
        }
        for (Finding finding : Finding.values()) {
            int[] places = IntStream.range(0, n)
                    .filter(i -> Finding.of(sorted.get(i), data.level()) == finding
                            && y.contains(sorted.get(i).estimate()))
                    .toArray();
            if (places.length > 0) {
                double[] x = IntStream.of(places).mapToDouble(i -> i + 0.5).toArray();
                double[] values = IntStream.of(places)
                        .mapToDouble(i -> sorted.get(i).estimate())
                        .toArray();
                marks.add(new Mark.Points(x, values, finding.marker, size, finding.ink));
            }
        }
        return marks;
    }

    private static double end(double value, double estimate, double open) {
        if (Double.isNaN(value)) {
            return estimate;
        }
        return open < estimate ? Math.max(open, value) : Math.min(open, value);
    }

    static List<Key.Entry> key(Specifications data, List<Result> sorted) {
        List<Key.Entry> key = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            long count = sorted.stream()
                    .filter(r -> Finding.of(r, data.level()) == finding)
                    .count();
            if (count == 0) {
                continue;
            }
            String p = finding == Finding.UNCERTAIN ? "" : ", p < " + data.level();
            key.add(Looks.point(finding.words + p + " (" + count + ")", finding.marker, finding.ink));
        }
        return key;
    }
}
