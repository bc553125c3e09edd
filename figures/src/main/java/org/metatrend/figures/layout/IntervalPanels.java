package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.IntervalTable.Row;
import org.metatrend.figures.layout.Mark.Text;
import org.metatrend.figures.layout.Panel.Frame;

/** Lays out an {@link IntervalTable}. */
final class IntervalPanels {
    private static final double EDGE_MM = 1;
    private static final double TYPE_PT = 7;
    private static final double ROW_MM = 4;
    private static final double TERM_MM = 4.2;
    private static final double HEADER_MM = 4;
    private static final double GAP_MM = 2;
    private static final double WIDEST_NAME_MM = 22;
    /** A plot narrower than this asks for a wider page. */
    private static final double PLOT_MM = 15;

    private static final double WIDE_MM = 120;

    private IntervalPanels() {}

    static Figure figure(String id, IntervalTable table) {
        List<String> headers = table.headers();
        List<List<String>> cells = new ArrayList<>(List.of(headers));
        table.rows().forEach(row -> cells.add(row.cells()));
        double nameWidth = Math.min(
                WIDEST_NAME_MM,
                table.rows().stream()
                        .mapToDouble(row -> TypeWidth.mm(row.name(), TYPE_PT))
                        .max()
                        .orElse(0));
        double plotLeft = EDGE_MM + nameWidth + GAP_MM;
        double width =
                plotLeft + PLOT_MM + tableWidth(cells) <= StudyFigures.WIDTH_MM ? StudyFigures.WIDTH_MM : WIDE_MM;
        double[] right = columnEnds(cells, width);
        double plotWidth = width - tableWidth(cells) - plotLeft;

        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            furniture.add(text(right[column], EDGE_MM + HEADER_MM / 2, headers.get(column), Anchor.END));
        }
        if (!table.title().isBlank()) {
            furniture.add(text(EDGE_MM, EDGE_MM + HEADER_MM / 2, table.title(), Anchor.START));
        }
        double top = EDGE_MM + HEADER_MM;
        for (IntervalTable.Group group : table.groups()) {
            List<Row> rows = group.rows();
            String title = TypeWidth.fitted(group.heading(), TYPE_PT, width - 2 * EDGE_MM);
            furniture.add(new Text(EDGE_MM, top + TERM_MM / 2, title, TYPE_PT, Ink.GREY, Anchor.START, false));
            Box box = new Box(plotLeft, top + TERM_MM, plotWidth, rows.size() * ROW_MM);
            Panel panel = panel(box, rows, group.axis());
            panels.add(panel);
            for (int i = 0; i < rows.size(); i++) {
                double y = box.top() + (i + 0.5) * ROW_MM;
                String name = TypeWidth.fitted(rows.get(i).name(), TYPE_PT, nameWidth + 0.01);
                furniture.add(text(EDGE_MM, y, name, Anchor.START));
                List<String> row = rows.get(i).cells();
                for (int column = 0; column < row.size(); column++) {
                    furniture.add(text(right[column], y, row.get(column), Anchor.END));
                }
            }
            top = box.bottom() + Panel.roomBelow(panel.x()) + 1;
        }
        if (table.groups().isEmpty()) {
            furniture.add(NoData.words(table.none(), new Box(EDGE_MM, top, width - 2 * EDGE_MM, ROW_MM)));
            top += ROW_MM;
        }
        return new Figure(id, table.description(), width, top + EDGE_MM, panels, furniture);
    }

    private static Panel panel(Box box, List<Row> rows, String axis) {
        List<double[]> values = new ArrayList<>();
        values.add(new double[] {0});
        rows.forEach(row -> values.add(new double[] {row.lower(), row.estimate(), row.upper()}));
        Axis x = Axes.linear(axis, Extent.of(values, -1, 1).atLeast(1e-6).widened(0.06), 4);
        int n = rows.size();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Segment(0, 0, 0, n, Line.solid(0.6, Ink.GREY), false));
        for (int i = 0; i < n; i++) {
            Row row = rows.get(i);
            double y = n - i - 0.5;
            marks.add(new Mark.Segment(row.lower(), y, row.upper(), y, Line.solid(1, Ink.BLACK), false));
            marks.add(new Mark.Points(new double[] {row.estimate()}, new double[] {y}, Marker.CIRCLE, 4.5, Ink.BLACK));
        }
        return new Panel(box, x, Axis.hidden(0, n), Frame.HORIZONTAL, marks);
    }

    /** The right ends of the table's columns, from the right edge of the page inwards. */
    private static double[] columnEnds(List<List<String>> cells, double width) {
        double[] right = new double[cells.get(0).size()];
        double x = width - EDGE_MM;
        for (int column = right.length - 1; column >= 0; column--) {
            right[column] = x;
            x -= columnWidth(cells, column) + GAP_MM;
        }
        return right;
    }

    /** The columns, their headers in the first row, with the gaps before them and the edge after them. */
    private static double tableWidth(List<List<String>> cells) {
        double width = EDGE_MM;
        for (int column = 0; column < cells.get(0).size(); column++) {
            width += GAP_MM + columnWidth(cells, column);
        }
        return width;
    }

    private static double columnWidth(List<List<String>> cells, int column) {
        return cells.stream()
                .mapToDouble(row -> TypeWidth.mm(row.get(column), TYPE_PT))
                .max()
                .orElse(0);
    }

    private static Text text(double x, double y, String words, Anchor anchor) {
        return Text.level(x, y, words, TYPE_PT, anchor);
    }
}
