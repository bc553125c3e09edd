package org.metatrend.figures.pooled;

import java.util.List;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.GroupStyle;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/** The looks that the figures of a meta-analysis share, and their samples in the key. */
final class Looks {
    static final double POINT_OPACITY = 0.65;
    static final Line POOLED = Line.solid(0.9, Ink.BLACK);
    static final Line REGION = new Line(0.6, Dash.DASHED, Ink.GREY, false);
    static final Line NONE = new Line(0.6, Dash.SOLID, Ink.GREY, false);

    private static final double LINE_MM = 7;
    private static final double POINT_MM = 2;
    private static final double BAND_MM = 1;
    private static final double RIM_PT = 1.4;

    private Looks() {}

    /** Many points are drawn small, so that they stay apart. */
    static double pointPt(int count) {
        return count > 1000 ? 2.2 : count > 250 ? 2.8 : count > 100 ? 3.2 : 3.6;
    }

    /** Points that are filled with white. */
    static List<Mark> hollow(double[] x, double[] y, Marker marker, double sizePt, Ink ink) {
        return List.of(
                new Mark.Points(x, y, marker, sizePt, ink),
                new Mark.Points(x, y, marker, Math.max(0.5, sizePt - RIM_PT), Ink.WHITE));
    }

    static Key.Entry point(String words, Marker marker, Ink ink) {
        return new Key.Entry(
                words, POINT_MM, (x, y) -> List.of(new Mark.Points(at(x + POINT_MM / 2), at(y), marker, 4, ink)));
    }

    static Key.Entry group(String words, GroupStyle style) {
        return point(words, style.marker(), style.ink());
    }

    static Key.Entry hollowPoint(String words, Marker marker, Ink ink) {
        return new Key.Entry(words, POINT_MM, (x, y) -> hollow(at(x + POINT_MM / 2), at(y), marker, 4.2, ink));
    }

    static Key.Entry line(String words, Line line) {
        return new Key.Entry(words, LINE_MM, (x, y) -> List.of(new Mark.Segment(x, y, x + LINE_MM, y, line, false)));
    }

    /** A shade, with an edge where it has one. */
    static Key.Entry shade(String words, Ink ink, Line edge) {
        return new Key.Entry(words, LINE_MM / 2, (x, y) -> {
            double right = x + LINE_MM / 2;
            double[] xs = {x, right, right, x, x};
            double[] ys = {y - BAND_MM, y - BAND_MM, y + BAND_MM, y + BAND_MM, y - BAND_MM};
            return List.of(new Mark.Area(xs, ys, ink), new Mark.Curve(xs, ys, edge));
        });
    }

    /** "1 study", "2 studies". */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    static String studies(long count) {
        return count(count, "study", "studies");
    }

    private static double[] at(double value) {
        return new double[] {value};
    }
}
