package org.metatrend.figures.layout;

import java.util.List;

/** Says of an empty figure that it is empty on purpose. */
public final class NoData {
    private static final double TYPE_PT = 7;

    private NoData() {}

    /** The words in the middle of a box, in millimetres of the page. */
    public static Mark in(Box box) {
        return words("no data", box);
    }

    /** Other words in the middle of a box. */
    public static Mark words(String words, Box box) {
        double x = box.left() + box.width() / 2;
        double y = box.top() + box.height() / 2;
        return new Mark.Text(x, y, words, TYPE_PT, Ink.GREY, Anchor.MIDDLE, false);
    }

    /** Whether neither points nor curves are there. */
    static boolean of(List<Group> groups) {
        return groups.stream()
                .allMatch(g -> g.trend().isEmpty()
                        && g.points().filter(p -> p.x().length > 0).isEmpty());
    }
}
