package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A pair of axes with the marks between them.
 *
 * @param box where the axes' rectangle lies on the page
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param frame which axes are drawn
 * @param marks what they show, in data units, in the order of drawing; points and areas lie below lines and texts
 */
public record Panel(Box box, Axis x, Axis y, Frame frame, List<Mark> marks) {
    /** Size of the axes' words. */
    public static final double TYPE_PT = 7;

    /** Length of a major tick in millimetres. */
    public static final double TICK_MM = 0.8;

    private static final double GAP_MM = 0.7;
    private static final double TITLE_GAP_MM = 0.9;
    /** How far a number may reach beyond the panel's sides; every template leaves that much. */
    public static final double OVERHANG_MM = 2.1;

    private static final double NEIGHBOUR_MM = 1.2;
    private static final double TICK_LABEL_MM = TICK_MM + GAP_MM;

    /** Which axes are drawn. */
    public enum Frame {
        /** Both, with a grid. */
        BOTH,
        /** The horizontal one, with its grid. */
        HORIZONTAL
    }

    public Panel {
        marks = List.copyOf(marks);
    }

    /** The room in millimetres that a vertical axis needs to the left of its panel. */
    public static double roomLeft(Axis y) {
        return TICK_LABEL_MM + widestLabel(y) + (y.label().isEmpty() ? 0.5 : GAP_MM + TypeWidth.lineMm(TYPE_PT) + 0.3);
    }

    /** The room in millimetres that a horizontal axis needs below its panel. */
    public static double roomBelow(Axis x) {
        double labels = TICK_LABEL_MM + TypeWidth.lineMm(TYPE_PT);
        return x.label().isEmpty() ? labels : labels + TITLE_GAP_MM + TypeWidth.lineMm(TYPE_PT);
    }

    /** Where an abscissa lies on the page, in millimetres from the left. */
    public double pageX(double value) {
        return box.left() + x.position(value) * box.width();
    }

    /** Where an ordinate lies on the page, in millimetres from the top. */
    public double pageY(double value) {
        return box.bottom() - y.position(value) * box.height();
    }

    /** The words at the axes, in millimetres of the page. */
    public List<Mark.Text> axisTexts() {
        List<Mark.Text> texts = new ArrayList<>();
        double half = TypeWidth.capMm(TYPE_PT) / 2;
        double tickY = box.bottom() + TICK_LABEL_MM + half;
        texts.addAll(tickTexts(tickY));
        if (!x.label().isEmpty()) {
            double labelY = tickY + TypeWidth.lineMm(TYPE_PT) + TITLE_GAP_MM;
            double centre = box.left() + box.width() / 2;
            texts.add(Mark.Text.level(centre, labelY, x.label(), TYPE_PT, Anchor.MIDDLE));
        }
        for (Tick tick : y.ticks()) {
            if (!tick.minor()) {
                texts.add(Mark.Text.level(
                        box.left() - TICK_LABEL_MM, pageY(tick.value()), tick.label(), TYPE_PT, Anchor.END));
            }
        }
        if (!y.label().isEmpty()) {
            double labelX = box.left() - TICK_LABEL_MM - widestLabel(y) - GAP_MM - TypeWidth.lineMm(TYPE_PT) / 2;
            double centre = box.top() + box.height() / 2;
            texts.add(new Mark.Text(labelX, centre, y.label(), TYPE_PT, Ink.TEXT, Anchor.MIDDLE, true));
        }
        return texts;
    }

    private static double widestLabel(Axis axis) {
        return axis.ticks().stream()
                .mapToDouble(tick -> TypeWidth.mm(tick.label(), TYPE_PT))
                .max()
                .orElse(0);
    }

    /** The horizontal axis' numbers, but for those that would run into their neighbour or out of the panel's room. */
    private List<Mark.Text> tickTexts(double tickY) {
        List<Mark.Text> texts = new ArrayList<>();
        double free = box.left() - OVERHANG_MM;
        for (Tick tick : x.ticks()) {
            double half = TypeWidth.mm(tick.label(), TYPE_PT) / 2;
            double centre = pageX(tick.value());
            if (!tick.minor() && centre - half >= free && centre + half <= box.right() + OVERHANG_MM) {
                texts.add(Mark.Text.level(centre, tickY, tick.label(), TYPE_PT, Anchor.MIDDLE));
                free = centre + half + NEIGHBOUR_MM;
            }
        }
        return texts;
    }
}
