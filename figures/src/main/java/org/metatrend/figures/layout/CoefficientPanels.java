package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Mark.Text;
import org.metatrend.figures.layout.Panel.Frame;

/** The coefficient plot: a panel per term, a row per model, and the numbers as columns of a table beside it. */
final class CoefficientPanels {
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
    private static final List<String> HEADERS = List.of("Estimate [95% CI]", "p", "n", "R\u00b2");

    private CoefficientPanels() {}

    static Figure figure(String id, Outcome outcome, List<Coefficient> coefficients) {
        Map<String, List<Coefficient>> byTerm = new LinkedHashMap<>();
        coefficients.forEach(
                c -> byTerm.computeIfAbsent(c.term(), t -> new ArrayList<>()).add(c));
        List<List<String>> cells =
                coefficients.stream().map(c -> cells(outcome, c)).toList();
        double nameWidth = Math.min(
                WIDEST_NAME_MM,
                coefficients.stream()
                        .mapToDouble(c -> TypeWidth.mm(c.group(), TYPE_PT))
                        .max()
                        .orElse(0));
        double plotLeft = EDGE_MM + nameWidth + GAP_MM;
        double width =
                plotLeft + PLOT_MM + tableWidth(cells) <= StudyFigures.WIDTH_MM ? StudyFigures.WIDTH_MM : WIDE_MM;
        double[] right = columnEnds(cells, width);
        double plotWidth = width - tableWidth(cells) - plotLeft;

        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>();
        for (int column = 0; column < HEADERS.size(); column++) {
            furniture.add(text(right[column], EDGE_MM + HEADER_MM / 2, HEADERS.get(column), Anchor.END));
        }
        if (!coefficients.isEmpty()) {
            String terms = byTerm.size() > 2 ? " of all terms" : byTerm.size() == 2 ? " of both terms" : "";
            furniture.add(text(EDGE_MM, EDGE_MM + HEADER_MM / 2, "Linear model" + terms, Anchor.START));
        }
        double top = EDGE_MM + HEADER_MM;
        int group = 0;
        for (Map.Entry<String, List<Coefficient>> term : byTerm.entrySet()) {
            List<Coefficient> rows = term.getValue();
            boolean last = ++group == byTerm.size();
            String title = TypeWidth.fitted(per(term.getKey()), TYPE_PT, width - 2 * EDGE_MM);
            furniture.add(new Text(EDGE_MM, top + TERM_MM / 2, title, TYPE_PT, Ink.GREY, Anchor.START, false));
            Box box = new Box(plotLeft, top + TERM_MM, plotWidth, rows.size() * ROW_MM);
            Panel panel = panel(box, outcome, rows, last);
            panels.add(panel);
            for (int i = 0; i < rows.size(); i++) {
                double y = box.top() + (i + 0.5) * ROW_MM;
                String name = TypeWidth.fitted(rows.get(i).group(), TYPE_PT, nameWidth + 0.01);
                furniture.add(text(EDGE_MM, y, name, Anchor.START));
                List<String> row = cells(outcome, rows.get(i));
                for (int column = 0; column < row.size(); column++) {
                    furniture.add(text(right[column], y, row.get(column), Anchor.END));
                }
            }
            top = box.bottom() + Panel.roomBelow(panel.x()) + 1;
        }
        if (coefficients.isEmpty()) {
            furniture.add(NoData.words(
                    "too few results for a regression", new Box(EDGE_MM, top, width - 2 * EDGE_MM, ROW_MM)));
            top += ROW_MM;
        }
        return new Figure(id, description(outcome, coefficients), width, top + EDGE_MM, panels, furniture);
    }

    private static Panel panel(Box box, Outcome outcome, List<Coefficient> rows, boolean last) {
        List<double[]> values = new ArrayList<>();
        values.add(new double[] {0});
        rows.forEach(c -> values.add(new double[] {
            outcome.factor() * c.lower(), outcome.factor() * c.estimate(), outcome.factor() * c.upper()
        }));
        Axis x = Axes.linear(
                last ? outcome.changeLabel() : "",
                Extent.of(values, -1, 1).atLeast(1e-6).widened(0.06),
                4);
        int n = rows.size();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Segment(0, 0, 0, n, Line.solid(0.6, Ink.GREY), false));
        for (int i = 0; i < n; i++) {
            Coefficient c = rows.get(i);
            double y = n - i - 0.5;
            marks.add(new Mark.Segment(
                    outcome.factor() * c.lower(), y, outcome.factor() * c.upper(), y, Line.solid(1, Ink.BLACK), false));
            marks.add(new Mark.Points(
                    new double[] {outcome.factor() * c.estimate()}, new double[] {y}, Marker.CIRCLE, 4.5, Ink.BLACK));
        }
        return new Panel(box, x, Axis.hidden(0, n), Frame.HORIZONTAL, marks);
    }

    /** What a coefficient is a change per: a unit says little where it is one of a logarithm. */
    private static String per(String term) {
        if (term.equals("year")) {
            return "per year";
        }
        boolean logarithm = term.startsWith("ln(") && term.endsWith(")");
        return "per unit of " + term
                + (logarithm ? ", that is 2.7 times the " + term.substring("ln(".length(), term.length() - 1) : "");
    }

    private static List<String> cells(Outcome outcome, Coefficient c) {
        double width = outcome.factor() * Math.abs(c.upper() - c.lower());
        int least = outcome.percent() ? width < 20 ? 2 : 1 : 3;
        int decimals = Math.min(5, Math.max(least, NumberText.decimals(width) + 1));
        String interval = " [" + NumberText.fixed(outcome.factor() * c.lower(), decimals) + ", "
                + NumberText.fixed(outcome.factor() * c.upper(), decimals) + "]";
        return List.of(
                NumberText.fixed(outcome.factor() * c.estimate(), decimals) + interval,
                NumberText.p(c.p()),
                NumberText.fixed(c.n(), 0),
                NumberText.fixed(c.rSquared(), 2));
    }

    /** The right ends of the table's columns, from the right edge of the page inwards. */
    private static double[] columnEnds(List<List<String>> cells, double width) {
        double[] right = new double[HEADERS.size()];
        double x = width - EDGE_MM;
        for (int column = right.length - 1; column >= 0; column--) {
            right[column] = x;
            x -= columnWidth(cells, column) + GAP_MM;
        }
        return right;
    }

    /** The columns with the gaps before them and the edge after them. */
    private static double tableWidth(List<List<String>> cells) {
        double width = EDGE_MM;
        for (int column = 0; column < HEADERS.size(); column++) {
            width += GAP_MM + columnWidth(cells, column);
        }
        return width;
    }

    private static double columnWidth(List<List<String>> cells, int column) {
        return cells.stream()
                .mapToDouble(row -> TypeWidth.mm(row.get(column), TYPE_PT))
                .reduce(TypeWidth.mm(HEADERS.get(column), TYPE_PT), Math::max);
    }

    private static Text text(double x, double y, String words, Anchor anchor) {
        return Text.level(x, y, words, TYPE_PT, anchor);
    }

    private static String description(Outcome outcome, List<Coefficient> coefficients) {
        StringBuilder text = new StringBuilder("Linear regression coefficients: change in " + outcome.name()
                + (outcome.percent() ? " in percentage points." : "."));
        for (Coefficient c : coefficients) {
            text.append(' ')
                    .append(c.group())
                    .append(", ")
                    .append(per(c.term()))
                    .append(": ")
                    .append(cells(outcome, c).get(0));
            text.append('.');
        }
        return text.toString();
    }
}
