package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A key: samples of marks with their meaning, flowing in rows.
 *
 * @param marks the samples and words, in millimetres of the page
 * @param heightMm the height of the rows together
 */
public record Key(List<Mark> marks, double heightMm) {
    public static final double ROW_MM = 3.4;
    private static final double TYPE_PT = 7;
    private static final double GAP_MM = 1;
    private static final double BETWEEN_MM = 3;
    /** Half the height of a sample of a band. */
    private static final double BAND_MM = 1;

    /** Draws a sample whose left end lies at a place on the page. */
    public interface Sample {
        List<Mark> at(double x, double y);
    }

    /**
     * One line of the key.
     *
     * @param name the words
     * @param widthMm the width of the sample
     * @param sample the sample
     */
    public record Entry(String name, double widthMm, Sample sample) {

        /** A group: its marker, and its line when it has a curve. */
        static Entry of(Group group) {
            GroupStyle style = group.style();
            boolean line = group.trend().isPresent();
            double width = line ? 7 : 2;
            return new Entry(group.name(), width, (x, y) -> {
                List<Mark> marks = new ArrayList<>();
                if (line) {
                    marks.add(new Mark.Segment(x, y, x + width, y, group.line(1.2), false));
                }
                if (group.points().isPresent()) {
                    double[] at = {x + width / 2};
                    marks.add(new Mark.Points(at, new double[] {y}, style.marker(), 4, style.ink()));
                }
                return marks;
            });
        }

        /** A curve and the band around it. */
        public static Entry curve(String words, boolean band, Ink ink) {
            double width = 7;
            return new Entry(words, width, (x, y) -> {
                List<Mark> marks = new ArrayList<>();
                if (band) {
                    double[] ends = {x, x + width};
                    double[] upper = {y - BAND_MM, y - BAND_MM};
                    double[] lower = {y + BAND_MM, y + BAND_MM};
                    Line edge = ScatterPanel.bandEdge(Dash.SOLID, ink);
                    marks.add(Mark.Area.between(ends, lower, upper, ink.withOpacity(ScatterPanel.BAND_OPACITY)));
                    marks.add(new Mark.Curve(ends, lower, edge));
                    marks.add(new Mark.Curve(ends, upper, edge));
                }
                marks.add(new Mark.Segment(x, y, x + width, y, Line.solid(ScatterPanel.CURVE_PT, ink), false));
                return marks;
            });
        }

        double totalMm() {
            return widthMm + GAP_MM + TypeWidth.mm(name, TYPE_PT);
        }
    }

    /** Fills rows from the left; an entry wider than the row is shortened. */
    public static Key flow(List<Entry> entries, double left, double top, double widthMm) {
        List<Mark> marks = new ArrayList<>();
        double x = left;
        double y = top + ROW_MM / 2;
        for (Entry entry : entries) {
            double total = Math.min(entry.totalMm(), widthMm);
            if (x > left && x + total > left + widthMm) {
                x = left;
                y += ROW_MM;
            }
            double room = widthMm - entry.widthMm() - GAP_MM;
            String name = TypeWidth.fitted(entry.name(), TYPE_PT, room);
            marks.addAll(entry.sample().at(x, y));
            marks.add(Mark.Text.level(x + entry.widthMm() + GAP_MM, y, name, TYPE_PT, Anchor.START));
            x += total + BETWEEN_MM;
        }
        return new Key(marks, entries.isEmpty() ? 0 : y + ROW_MM / 2 - top);
    }
}
