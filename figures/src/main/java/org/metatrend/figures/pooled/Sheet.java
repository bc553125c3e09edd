package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.NoData;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;
import org.metatrend.figures.layout.TypeWidth;

/**
 * A page of one column: a key, below it one panel, below that a paragraph.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param key what the marks mean
 * @param heightMm the panel's height
 * @param rightMm the room right of the panel
 * @param aboveMm the room between key and panel
 * @param note the paragraph; empty for none
 */
record Sheet(Axis x, Axis y, List<Key.Entry> key, double heightMm, double rightMm, double aboveMm, String note) {
    static final double WIDTH_MM = 85;
    static final double EDGE_MM = 1;
    static final double RIGHT_MM = 2.4;
    static final double HEIGHT_MM = 52;
    static final double ABOVE_MM = 1.6;
    private static final double ABOVE_NOTE_MM = 1;

    static Sheet of(Axis x, Axis y, List<Key.Entry> key, String note) {
        return new Sheet(x, y, key, HEIGHT_MM, RIGHT_MM, ABOVE_MM, note);
    }

    Sheet {
        y = fitted(y, heightMm);
        double left = EDGE_MM + Panel.roomLeft(y);
        double centre = (left + WIDTH_MM - rightMm) / 2;
        x = fitted(x, 2 * Math.min(centre, WIDTH_MM - centre) - 2 * EDGE_MM);
    }

    /** An axis whose words are no longer than it has room for. */
    private static Axis fitted(Axis axis, double mm) {
        String label = TypeWidth.fitted(axis.label(), Panel.TYPE_PT, mm);
        return new Axis(label, axis.scale(), axis.min(), axis.max(), axis.ticks());
    }

    /** The same page with another paragraph. */
    Sheet noting(String words) {
        return new Sheet(x, y, key, heightMm, rightMm, aboveMm, words);
    }

    private double left() {
        return EDGE_MM + Panel.roomLeft(y);
    }

    private Key flow() {
        return Key.flow(key, left(), EDGE_MM, WIDTH_MM - left() - EDGE_MM);
    }

    /** The panel, still empty, to find places on the page with. */
    Panel panel() {
        double top = EDGE_MM + flow().heightMm() + aboveMm;
        Box box = new Box(left(), top, WIDTH_MM - left() - rightMm, heightMm);
        return new Panel(box, x, y, Frame.BOTH, List.of());
    }

    /**
     * The figure.
     *
     * @param marks what the panel shows, in data units
     * @param above what lies on the page, in millimetres
     */
    Figure figure(String id, String description, List<Mark> marks, List<Mark> above) {
        Panel empty = panel();
        Panel panel = new Panel(empty.box(), x, y, Frame.BOTH, marks);
        double below = panel.box().bottom() + Panel.roomBelow(x) + ABOVE_NOTE_MM;
        Paragraph words = Paragraph.of(note, WIDTH_MM - 2 * EDGE_MM);
        List<Mark> furniture = new ArrayList<>(flow().marks());
        furniture.addAll(above);
        furniture.addAll(words.marks(EDGE_MM, below));
        return new Figure(id, description, WIDTH_MM, below + words.heightMm() + EDGE_MM, List.of(panel), furniture);
    }

    /** The figure without data, which says so. */
    Figure none(String id, String description) {
        return figure(id, description, List.of(), List.of(NoData.in(panel().box())));
    }
}
