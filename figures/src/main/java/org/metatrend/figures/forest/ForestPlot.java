package org.metatrend.figures.forest;

import java.util.List;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.NoData;

/**
 * Forest plots: a row per study with its numbers, weight and interval, diamonds of what is pooled, prediction intervals,
 * groups with headings; over several pages where the rows are many. See Lewis and Clarke 2001,
 * doi:10.1136/bmj.322.7300.1479, and for what a row has to say the Cochrane Handbook, chapter 10.
 *
 * <p>A square's area is in proportion to the study's weight. Where an interval leaves the axis it ends in an arrow; its
 * numbers stand beside it all the same. A cumulative plot and one with a study left out at a time are forest plots whose
 * rows are pooled themselves: {@link ForestData#withKind}.
 */
public final class ForestPlot {
    private static final double EMPTY_MM = 14;

    private ForestPlot() {}

    /**
     * Pages of two columns' width, 180 mm, none higher than 240 mm.
     *
     * @return at least one; the axis is the same on all. Of several, each has the id with its number
     */
    public static List<Figure> pages(ForestData data) {
        return pages(data, PageWidth.FULL);
    }

    /** Pages of a width, none higher than 240 mm; on narrow ones columns are left out. */
    public static List<Figure> pages(ForestData data, PageWidth width) {
        if (data.rows().isEmpty() && data.pooled().isEmpty()) {
            Box box = new Box(0, 0, width.mm(), EMPTY_MM);
            String description = "An empty forest plot of " + data.measure().name() + ": no data.";
            return List.of(
                    new Figure(data.id(), description, width.mm(), EMPTY_MM, List.of(), List.of(NoData.in(box))));
        }
        return ForestLayout.of(data, width).pages();
    }
}
