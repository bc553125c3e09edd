package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.TypeWidth;

/**
 * Names beside points of a panel, only where there is room: on no point, on no other name, within the panel. Who is to
 * be named first comes first.
 */
final class PointLabels {
    private static final double TYPE_PT = 6.5;
    private static final double WIDEST_MM = 34;
    private static final double GAP_MM = 0.6;
    private static final double MM_PER_PT = 25.4 / 72;
    /** The sides that are tried, in their order: as shares of the name's width and height from its middle. */
    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    /** A rectangle on the page, in millimetres. */
    private record Taken(double left, double top, double right, double bottom) {
        boolean meets(Taken other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final Panel panel;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Mark> names = new ArrayList<>();

    PointLabels(Panel panel) {
        this.panel = panel;
    }

    /** Keeps names off a point. */
    void avoid(double x, double y, double sizePt) {
        double half = sizePt * MM_PER_PT / 2;
        double px = panel.pageX(x);
        double py = panel.pageY(y);
        taken.add(new Taken(px - half, py - half, px + half, py + half));
    }

    /** Keeps names off a line. */
    void avoid(Curve curve) {
        double half = 0.2;
        for (int i = 1; i < curve.x().length; i++) {
            double x1 = panel.pageX(curve.x()[i - 1]);
            double y1 = panel.pageY(curve.y()[i - 1]);
            double x2 = panel.pageX(curve.x()[i]);
            double y2 = panel.pageY(curve.y()[i]);
            int steps = (int) Math.min(400, Math.ceil(Math.hypot(x2 - x1, y2 - y1)) + 1);
            for (int k = 0; k <= steps; k++) {
                double px = x1 + k * (x2 - x1) / steps;
                double py = y1 + k * (y2 - y1) / steps;
                taken.add(new Taken(px - half, py - half, px + half, py + half));
            }
        }
    }

    /** Names a point if a side of it is free. */
    void name(String words, double x, double y, double sizePt) {
        if (words.isBlank() || !Beyond.inside(panel, x, y)) {
            return;
        }
        String text = TypeWidth.fitted(words, TYPE_PT, WIDEST_MM);
        double width = TypeWidth.mm(text, TYPE_PT);
        double height = TypeWidth.lineMm(TYPE_PT);
        double away = sizePt * MM_PER_PT / 2 + GAP_MM;
        for (double[] side : SIDES) {
            boolean corner = side[0] != 0 && side[1] != 0;
            double near = corner ? away * 0.7 : away;
            double px = panel.pageX(x) + side[0] * (near + width / 2);
            double py = panel.pageY(y) + side[1] * (near + height / 2);
            Taken place = new Taken(px - width / 2, py - height / 2, px + width / 2, py + height / 2);
            if (inPanel(place) && taken.stream().noneMatch(place::meets)) {
                taken.add(place);
                names.add(Mark.Text.level(px, py, text, TYPE_PT, Anchor.MIDDLE));
                return;
            }
        }
    }

    /** The names, in millimetres of the page. */
    List<Mark> marks() {
        return List.copyOf(names);
    }

    private boolean inPanel(Taken place) {
        return place.left > panel.box().left() + GAP_MM
                && place.right < panel.box().right()
                && place.top > panel.box().top()
                && place.bottom < panel.box().bottom() - GAP_MM;
    }
}
