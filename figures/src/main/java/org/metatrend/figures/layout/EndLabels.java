package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names written beside the ends of curves, in the margin to the right of a panel, pushed apart where they collide. */
final class EndLabels {
    private static final double TYPE_PT = 7;
    private static final double ROW_MM = 3.2;
    /** Between the panel and a label: room for the leader. */
    private static final double LEADER_MM = 3;

    private static final double SAMPLE_MM = 2;
    private static final double GAP_MM = 0.8;
    /** Grey and thin: in the colour of its curve, it would look like more of it. */
    private static final Line LEADER = Line.solid(0.4, Ink.GREY);

    private EndLabels() {}

    /**
     * A curve's end.
     *
     * @param name the words
     * @param style the curve's look
     * @param marker whether the group's marker stands before the words
     * @param x where the curve ends, in millimetres of the page
     * @param y where the curve ends, in millimetres of the page
     */
    record End(String name, GroupStyle style, boolean marker, double x, double y) {}

    /** The margin in millimetres that the labels need. */
    static double room(List<String> names, boolean marker) {
        double widest = names.stream()
                .mapToDouble(name -> TypeWidth.mm(name, TYPE_PT))
                .max()
                .orElse(0);
        return LEADER_MM + (marker ? SAMPLE_MM + GAP_MM : 0) + widest + 0.8;
    }

    /** Whether so many labels fit beside a panel of this height. */
    static boolean fit(int count, double heightMm) {
        return count * ROW_MM <= heightMm;
    }

    /** The labels with their leaders, in millimetres of the page. */
    static List<Mark> marks(List<End> ends, Box panel) {
        List<End> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        double[] y = spread(sorted, panel);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            End end = sorted.get(i);
            double x = panel.right() + LEADER_MM;
            double shoulder = panel.right() + 0.6;
            if (end.x() < shoulder) {
                marks.add(new Mark.Segment(end.x(), end.y(), shoulder, end.y(), LEADER, false));
            }
            marks.add(new Mark.Segment(shoulder, end.y(), x - 0.6, y[i], LEADER, false));
            if (end.marker()) {
                double[] at = {x + SAMPLE_MM / 2};
                marks.add(new Mark.Points(
                        at,
                        new double[] {y[i]},
                        end.style().marker(),
                        4,
                        end.style().ink()));
                x += SAMPLE_MM + GAP_MM;
            }
            marks.add(Mark.Text.level(x, y[i], end.name(), TYPE_PT, Anchor.START));
        }
        return marks;
    }

    /**
     * The ordinates nearest to the curves' ends, by least squares, that keep the labels in order and a row apart. With
     * the rows before it taken off each, that is an isotonic regression: neighbours in the wrong order are pooled.
     */
    private static double[] spread(List<End> sorted, Box panel) {
        int n = sorted.size();
        double[] means = new double[n];
        int[] sizes = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            double mean = sorted.get(i).y() - i * ROW_MM;
            int size = 1;
            while (pools > 0 && means[pools - 1] > mean) {
                pools--;
                mean = (mean * size + means[pools] * sizes[pools]) / (size + sizes[pools]);
                size += sizes[pools];
            }
            means[pools] = mean;
            sizes[pools] = size;
            pools++;
        }
        double highest = panel.top() + ROW_MM / 2;
        double lowest = panel.bottom() - ROW_MM / 2 - (n - 1) * ROW_MM;
        double[] y = new double[n];
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < sizes[pool]; k++, i++) {
                y[i] = Math.min(Math.max(means[pool], highest), lowest) + i * ROW_MM;
            }
        }
        return y;
    }
}
