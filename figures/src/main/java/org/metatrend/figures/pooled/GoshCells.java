package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/** The subsets of a GOSH plot, counted in the cells of a grid: the more in a cell, the darker its mark. */
final class GoshCells {
    private static final int COLUMNS = 96;
    private static final int ROWS = 64;
    /** From the cells with fewest subsets to those with most, on a logarithmic scale. */
    private static final double[] OPACITIES = {0.3, 0.45, 0.6, 0.78, 0.95};

    private static final double SIZE_PT = 1.9;
    /** Where the cells of two kinds lie between each other. */
    private static final double SHARED_SIZE_PT = 1.35;

    private GoshCells() {}

    /** The cells of the subsets of one kind. The grid of the marked ones lies half a cell aside. */
    static List<Mark> marks(Gosh data, Axis x, Axis y, boolean marked) {
        double shift = marked ? 0 : 0.5;
        int[] counts = new int[(COLUMNS + 1) * (ROWS + 1)];
        for (int i = 0; i < data.effects().length; i++) {
            if (data.isMarked(i) == marked && x.contains(data.effects()[i]) && y.contains(data.heterogeneity()[i])) {
                int column = (int) (x.position(data.effects()[i]) * COLUMNS + shift);
                int row = (int) (y.position(data.heterogeneity()[i]) * ROWS + shift);
                counts[column * (ROWS + 1) + row]++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        double size = data.marked().length > 0 ? SHARED_SIZE_PT : SIZE_PT;
        Ink ink = marked ? Ink.VERMILION : Ink.BLUE;
        Marker marker = marked ? Marker.DIAMOND : Marker.CIRCLE;
        List<Mark> marks = new ArrayList<>();
        for (int level = 0; level < OPACITIES.length; level++) {
            int wanted = level;
            int[] cells = IntStream.range(0, counts.length)
                    .filter(cell -> level(counts[cell], most) == wanted)
                    .toArray();
            if (cells.length > 0) {
                double[] xs = IntStream.of(cells)
                        .mapToDouble(cell -> at(x, (column(cell) + 0.5 - shift) / COLUMNS))
                        .toArray();
                double[] ys = IntStream.of(cells)
                        .mapToDouble(cell -> at(y, (cell % (ROWS + 1) + 0.5 - shift) / ROWS))
                        .toArray();
                marks.add(new Mark.Points(xs, ys, marker, size, ink.withOpacity(OPACITIES[level])));
            }
        }
        return marks;
    }

    private static int column(int cell) {
        return cell / (ROWS + 1);
    }

    private static int level(int count, int most) {
        double share = Math.log1p(count) / Math.log1p(most);
        return count == 0 ? -1 : (int) Math.min(OPACITIES.length - 1, share * OPACITIES.length);
    }

    /** The value at a share of an axis. */
    static double at(Axis axis, double position) {
        return axis.min() + position * (axis.max() - axis.min());
    }
}
