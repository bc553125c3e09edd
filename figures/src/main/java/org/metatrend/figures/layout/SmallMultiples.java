package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several figures on one page, in rows of two, each below its own title. */
public final class SmallMultiples {
    private static final double TITLE_MM = 5;
    private static final double TITLE_PT = 8;
    private static final double BETWEEN_MM = 3;
    private static final double EDGE_MM = 1;
    private static final int COLUMNS = 2;

    private SmallMultiples() {}

    /**
     * A figure and its title.
     *
     * @param title above it; empty for none
     * @param figure what lies below
     */
    public record Part(String title, Figure figure) {}

    /**
     * The page; as wide as its widest row, one part alone as wide as that.
     *
     * @param id its name
     * @param parts at least one, in the order of reading
     * @throws IllegalArgumentException if there is none
     */
    public static Figure of(String id, List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(id + ": a page without figures");
        }
        double column =
                parts.stream().mapToDouble(p -> p.figure().widthMm()).max().orElseThrow();
        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int at = i % COLUMNS;
            top = at == 0 && i > 0 ? bottom + BETWEEN_MM : top;
            double left = at * (column + BETWEEN_MM);
            double down = top + (part.title().isEmpty() ? 0 : TITLE_MM) + higher(parts, i);
            if (!part.title().isEmpty()) {
                String title = TypeWidth.fitted(part.title(), TITLE_PT, column - 2 * EDGE_MM);
                furniture.add(Mark.Text.level(
                        left + EDGE_MM, top + EDGE_MM + TITLE_MM / 2 - 0.5, title, TITLE_PT, Anchor.START));
            }
            part.figure().panels().forEach(panel -> panels.add(moved(panel, left, down)));
            part.figure().furniture().forEach(mark -> furniture.add(moved(mark, left, down)));
            descriptions.add((part.title().isEmpty() ? "" : part.title() + ": ")
                    + part.figure().description());
            bottom = Math.max(bottom, down + part.figure().heightMm());
        }
        int columns = Math.min(COLUMNS, parts.size());
        double width = columns * column + (columns - 1) * BETWEEN_MM;
        return new Figure(id, String.join(" ", descriptions), width, bottom, panels, furniture);
    }

    /** How much lower a part goes so that its first panel begins where its neighbour's does. */
    private static double higher(List<Part> parts, int i) {
        int neighbour = i % COLUMNS == 0 ? i + 1 : i - 1;
        return neighbour < parts.size() ? Math.max(0, panelTop(parts.get(neighbour)) - panelTop(parts.get(i))) : 0;
    }

    private static double panelTop(Part part) {
        return part.figure().panels().stream()
                .mapToDouble(p -> p.box().top())
                .findFirst()
                .orElse(0);
    }

    private static Panel moved(Panel panel, double right, double down) {
        Box box = panel.box();
        Box there = new Box(box.left() + right, box.top() + down, box.width(), box.height());
        return new Panel(there, panel.x(), panel.y(), panel.frame(), panel.marks());
    }

    /** A mark on the page; those of panels are in units of data and stay. */
    private static Mark moved(Mark mark, double right, double down) {
        if (mark instanceof Mark.Points p) {
            return new Mark.Points(plus(p.x(), right), plus(p.y(), down), p.marker(), p.sizePt(), p.ink());
        }
        if (mark instanceof Mark.Curve c) {
            return new Mark.Curve(plus(c.x(), right), plus(c.y(), down), c.line());
        }
        if (mark instanceof Mark.Area a) {
            return new Mark.Area(plus(a.x(), right), plus(a.y(), down), a.ink());
        }
        if (mark instanceof Mark.Segment s) {
            return new Mark.Segment(s.x1() + right, s.y1() + down, s.x2() + right, s.y2() + down, s.line(), s.arrow());
        }
        Mark.Text t = (Mark.Text) mark;
        return new Mark.Text(t.x() + right, t.y() + down, t.text(), t.sizePt(), t.ink(), t.anchor(), t.upwards());
    }

    private static double[] plus(double[] values, double by) {
        return Arrays.stream(values).map(v -> v + by).toArray();
    }
}
